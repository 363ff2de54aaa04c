/** Time, proofs right and wrong, and misses. */
import type { Hex } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import { FuzzViolation } from '../fuzz-violation.ts'
import { type Answer, honestOperators } from '../fuzz-world.ts'

const wait: FuzzAction = {
  name: 'wait',
  weight: 10,
  async play(world, dice) {
    const { periodBlocks, thawingBlocks } = world.chain.parameters
    const blocks = dice.pick([1, 2, 3, periodBlocks / 8, periodBlocks / 4, periodBlocks / 2, periodBlocks])
    await world.pass(dice.onceIn(60) ? thawingBlocks : Math.floor(blocks))
  },
}

/** Whoever is not honest proves now and then. */
const prove: FuzzAction = {
  name: 'prove',
  weight: 10,
  async play(world, dice) {
    const party = dice.below(world.chain.parties.length)
    if (honestOperators.includes(party)) return
    await world.flush()
    const answers = await world.answers(party)
    if (answers === undefined) return
    const by = dice.below(world.chain.parties.length)
    const period = BigInt(world.period)
    const flawed = dice.onceIn(4) ? spoiled(answers, dice.below(6)) : undefined
    const args = [world.party(party).address, period, flawed ?? answers]
    world.plan({
      by,
      ...{ contract: 'kind', functionName: 'prove', args },
      told({ refusal }) {
        if (flawed !== undefined && refusal === undefined)
          throw new FuzzViolation(
            'nothing is proven by a wrong answer',
            JSON.stringify(flawed.map(({ piece }) => String(piece))),
          )
      },
    })
  },
}

/** The same answers with something wrong in one. */
function spoiled(answers: readonly Answer[], flaw: number): readonly Answer[] {
  const [first, ...rest] = answers
  if (first === undefined) return answers
  const other: Hex = `0x${'5a'.repeat(32)}`
  switch (flaw) {
    case 0:
      return [{ ...first, leaf: other }, ...rest]
    case 1:
      return [{ ...first, path: [other, ...first.path.slice(1)] }, ...rest]
    case 2:
      return [{ ...first, path: first.path.slice(0, -1) }, ...rest]
    case 3:
      return [{ ...first, piece: first.piece + 1n }, ...rest]
    case 4:
      return [{ ...first, dealIndex: first.dealIndex + 1_000 }, ...rest]
    default:
      return rest
  }
}

const report: FuzzAction = {
  name: 'reportMiss',
  weight: 12,
  play(world, dice) {
    const { parties } = world.chain
    const by = dice.below(parties.length)
    const promising = world.facts.parties.flatMap(({ live }, party) => (live > 0n ? [party] : []))
    const party = promising.length > 0 && !dice.onceIn(8) ? dice.pick(promising) : dice.below(parties.length)
    const operator = world.party(party).address
    const back = dice.pick([0, 1, 1, 1, 1, 1, 1, 2])
    const period = Math.max(0, world.period - back)
    world.plan({
      by,
      ...{ contract: 'kind', functionName: 'reportMiss', args: [operator, BigInt(period)] },
      told({ refusal }) {
        if (refusal === undefined) world.history.claims.push({ operator, period })
      },
    })
  },
}

const judge: FuzzAction = {
  name: 'judgeMiss',
  weight: 8,
  play(world, dice) {
    const { parties, parameters } = world.chain
    const by = dice.below(parties.length)
    const oldest = world.period - parameters.reportWindowPeriods - parameters.owedPeriods - 1
    const claims = world.history.claims.filter(({ period }) => period >= oldest)
    if (claims.length === 0) return
    const { operator, period } = dice.pick(claims)
    world.plan({ by, contract: 'kind', functionName: 'judgeMiss', args: [operator, BigInt(period)] })
  },
}

const admit: FuzzAction = {
  name: 'admitMiss',
  weight: 2,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    if (honestOperators.includes(by)) return
    const period = BigInt(Math.max(0, world.period - dice.pick([0, 0, 0, 1])))
    world.plan({ by, contract: 'kind', functionName: 'admitMiss', args: [period] })
  },
}

const rejoin: FuzzAction = {
  name: 'rejoin',
  weight: 2,
  play(world, dice) {
    const evicted = world.facts.parties.flatMap(({ isEvicted }, party) => (isEvicted ? [party] : []))
    const by = evicted.length > 0 ? dice.pick(evicted) : dice.below(world.chain.parties.length)
    world.plan({ by, contract: 'kind', functionName: 'rejoin', args: [] })
  },
}

const recordAnything: FuzzAction = {
  name: 'record',
  weight: 1,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    const header = dice.pick(['0x', '0xc0', `0x${'ff'.repeat(600)}`])
    world.plan({
      by,
      ...{ contract: 'beacon', functionName: 'record', args: [header] },
      told({ refusal }) {
        if (refusal === undefined) throw new FuzzViolation('a seed is from the designated header', header)
      },
    })
  },
}

export const periodActions: readonly FuzzAction[] = [wait, prove, report, judge, admit, rejoin, recordAnything]
