/** What customers ask about their deals on the chain, and what comes of it. */
import { fromQuestionWord, toQuestionWord } from '../../../packages/contracts-client/src/evm/leaf-places.ts'
import type { FuzzAction } from '../fuzz-action.ts'
import type { Dice } from '../fuzz-step.ts'
import { FuzzViolation } from '../fuzz-violation.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import { honestOperators } from '../parties.ts'
import { answerCall, type OpenQuestion } from '../questions.ts'
import { anyDeal } from './deal-actions.ts'

const leavesPerPiece = 2_048
/** Of the tree over them. */
const levelsOfPiece = 11
/** Wei: nothing, and more than an answer costs at any base fee of a sequence. */
const deposits: readonly bigint[] = [0n, 10n ** 16n, 10n ** 16n, 10n ** 16n, 10n ** 16n, 10n ** 20n]

const ask: FuzzAction = {
  name: 'ask',
  weight: 6,
  play(world, dice) {
    const kept = world.facts.deals.flatMap((_, index) =>
      world.history.effectiveLive(index + 1, world.period) > 0n ? [index + 1] : [],
    )
    const id = kept.length > 0 && !dice.onceIn(5) ? dice.pick(kept) : anyDeal(world, dice)
    if (id === undefined) return
    const pieces = Math.max(1, Number(world.history.effectiveLive(id, world.period)))
    const { customer } = world.facts.deals[id - 1] ?? {}
    const by = dice.onceIn(12) ? dice.below(world.chain.parties.length) : world.partyOf(customer ?? '')
    const leafOf = () => (dice.onceIn(20) ? leavesPerPiece : dice.below(leavesPerPiece))
    const places = Array.from({ length: 1 + dice.below(5) }, () => ({
      piece: dice.below(dice.onceIn(12) ? 8 : pieces),
      leaf: leafOf(),
    }))
    const word = dice.onceIn(20) ? (`0x${'f'.repeat(64)}` as const) : toQuestionWord(places)
    const args = [world.chain.contracts.kind.address, BigInt(id), word]
    const wei = dice.pick(deposits)
    world.plan({ by: Math.max(0, by), contract: 'answers', functionName: 'ask', args, wei })
  },
}

function anyQuestion(world: FuzzWorld, dice: Dice): OpenQuestion | undefined {
  const open = [...world.questions.values()]
  return open.length === 0 ? undefined : dice.pick(open)
}

/** By anyone, for those that are not honest; those that are answer by themselves. */
const answer: FuzzAction = {
  name: 'answer',
  weight: 4,
  async play(world, dice) {
    await world.flush()
    const question = anyQuestion(world, dice)
    if (question === undefined || honestOperators.includes(world.partyOf(question.operator))) return
    let isWrong = false
    const { period } = world
    const call = await answerCall(world.chain, dice.below(world.chain.parties.length), question, (answers, pieces) => {
      const place = dice.below(answers.length)
      const isThere = (fromQuestionWord(question.content)[place]?.piece ?? pieces) < pieces
      // Of a freed piece no leaf is shown.
      const isLive = (answers[place]?.path.length ?? 0) >= levelsOfPiece
      if (!isThere || !isLive || !dice.onceIn(3)) return answers
      isWrong = true
      return answers.map((shown, index) => (index === place ? { ...shown, leaf: `0x${'5a'.repeat(32)}` } : shown))
    })
    world.plan({
      ...call,
      told({ refusal }) {
        // In another period other pieces are effective, or none.
        if (isWrong && refusal === undefined && world.period === period)
          throw new FuzzViolation('a wrong leaf answers nothing', `${question.id}`)
      },
    })
  },
}

function endingAction(functionName: 'expire' | 'reclaim', weight: number): FuzzAction {
  return {
    name: functionName,
    weight,
    play(world, dice) {
      const over = [...world.questions.values()].filter(({ lastBlock }) => lastBlock < world.chain.height)
      const question = over.length > 0 && !dice.onceIn(8) ? dice.pick(over) : anyQuestion(world, dice)
      if (question === undefined) return
      const by = functionName === 'reclaim' ? question.asker : dice.below(world.chain.parties.length)
      world.plan({
        by: dice.onceIn(8) ? dice.below(world.chain.parties.length) : by,
        ...{ contract: 'answers', functionName, args: [world.chain.contracts.kind.address, BigInt(question.id)] },
        told({ refusal }) {
          if (refusal === undefined && functionName === 'reclaim') world.questions.delete(question.id)
        },
      })
    },
  }
}

const withdraw: FuzzAction = {
  name: 'withdraw coin',
  weight: 1,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    world.plan({ by, contract: 'answers', functionName: 'withdraw', args: [] })
  },
}

export const questionActions: readonly FuzzAction[] = [
  ...[ask, answer, endingAction('expire', 3), endingAction('reclaim', 2), withdraw],
]
