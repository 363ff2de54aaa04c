/** Time, proofs right and wrong, and misses. */
import type { Address } from '@nupeerstack/protocol'
import type { Hex } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import type { Dice } from '../fuzz-step.ts'
import { FuzzViolation } from '../fuzz-violation.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import type { Claim } from '../history.ts'
import { honestOperators } from '../parties.ts'
import type { Answer, PlannedCall } from '../planned-call.ts'

const wait: FuzzAction = {
  name: 'wait',
  weight: 20,
  async play(world, dice) {
    const { periodBlocks, thawingBlocks } = world.chain.parameters
    const blocks = dice.pick([1, 3, periodBlocks / 8, periodBlocks / 4, periodBlocks / 2, periodBlocks, periodBlocks])
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
    await planProof(world, dice, await world.proof(party))
  },
}

/** For a period that many have missed. */
const proveOwed: FuzzAction = {
  name: 'proveOwed',
  weight: 5,
  async play(world, dice) {
    await world.flush()
    const claims = openClaims(world).filter(({ period }) => period <= world.period - 2)
    if (claims.length === 0) return
    const { operator, period } = dice.pick(claims)
    await planProof(world, dice, await world.owedProof(world.partyOf(operator), period))
  },
}

/** Brought by anyone, now and then with something wrong in it. */
async function planProof(world: FuzzWorld, dice: Dice, proof: PlannedCall | undefined): Promise<void> {
  if (proof === undefined) return
  const by = dice.below(world.chain.parties.length)
  const [operator, period, answers] = proof.args as [string, bigint, readonly Answer[]]
  const flawed = answers.length > 0 && dice.onceIn(4) ? spoiled(answers, dice.below(8)) : undefined
  world.plan({
    ...{ ...proof, by, args: [operator, period, flawed ?? answers] },
    told({ refusal }) {
      if (flawed !== undefined && refusal === undefined)
        throw new FuzzViolation(
          'nothing is proven by a wrong answer',
          JSON.stringify(flawed.map(({ piece }) => String(piece))),
        )
    },
  })
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
    const missed = missedLast(world)
    // Now and then one that has surely answered.
    const honest = dice.onceIn(5) ? world.party(dice.pick(honestOperators)).address : undefined
    const isAimed = honest === undefined && missed.length > 0 && !dice.onceIn(4)
    const operator = honest ?? (isAimed ? dice.pick(missed) : world.party(dice.below(parties.length)).address)
    const isLast = isAimed || honest !== undefined
    const period = Math.max(0, world.period - (isLast ? 1 : dice.pick([0, 1, 1, 2])))
    planReport(world, by, operator, period)
  },
}

/** All that were missed, so that a period may be deferred. */
const reportAll: FuzzAction = {
  name: 'report all',
  weight: 4,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    for (const operator of missedLast(world)) planReport(world, by, operator, world.period - 1)
  },
}

/** Who has promised something for the last period, and neither answered nor was reported. */
function missedLast(world: FuzzWorld): Address[] {
  const last = world.period - 1
  const { history } = world
  const promising = new Set(
    [...history.deals].flatMap(([id, { operator }]) =>
      history.effectiveLive(id, last) > 0n ? [operator.toLowerCase()] : [],
    ),
  )
  return world.chain.parties.flatMap(({ address }) => {
    const isClaimed = history.claims.some((claim) => claim.operator === address && claim.period === last)
    const isAnswered = history.operator(address).proven.has(last)
    return isClaimed || isAnswered || !promising.has(address.toLowerCase()) ? [] : [address]
  })
}

function planReport(world: FuzzWorld, by: number, operator: Address, period: number): void {
  world.plan({
    by,
    ...{ contract: 'kind', functionName: 'reportMiss', args: [operator, BigInt(period)] },
    told({ refusal }) {
      if (refusal === undefined) world.history.claims.push({ operator, period, isJudged: false })
    },
  })
}

/** Claims that may still be judged or answered. */
function openClaims(world: FuzzWorld): Claim[] {
  const { reportWindowPeriods, owedPeriods } = world.chain.parameters
  const oldest = world.period - reportWindowPeriods - owedPeriods - 1
  return world.history.claims.filter(({ period, isJudged }) => period >= oldest && !isJudged)
}

const judge: FuzzAction = {
  name: 'judgeMiss',
  weight: 20,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    const claims = openClaims(world)
    const due = claims.filter(({ period }) => period <= world.period - 2)
    if (claims.length === 0 || (due.length === 0 && !dice.onceIn(6))) return
    const claim = dice.pick(due.length > 0 && !dice.onceIn(4) ? due : claims)
    world.plan({
      by,
      ...{ contract: 'kind', functionName: 'judgeMiss', args: [claim.operator, BigInt(claim.period)] },
      told({ refusal }) {
        if (refusal !== undefined) return
        const name = `${claim.operator} ${claim.period}`
        if (world.history.judged.has(name)) world.history.judgedAgain ??= name
        world.history.judged.add(name)
        // Now and then it is tried once more.
        if (!dice.onceIn(4)) claim.isJudged = true
      },
    })
  },
}

const endPromise: FuzzAction = {
  name: 'endPromise',
  weight: 2,
  play(world, dice) {
    const over = world.facts.deals.flatMap(({ isOpen, endPeriod }, index) =>
      isOpen && endPeriod < BigInt(world.period) ? [index + 1] : [],
    )
    const id = over.length > 0 && !dice.onceIn(4) ? dice.pick(over) : 1 + dice.below(30)
    const by = dice.below(world.chain.parties.length)
    world.plan({ by, contract: 'kind', functionName: 'endPromise', args: [BigInt(id)] })
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

export const periodActions: readonly FuzzAction[] = [
  ...[wait, prove, proveOwed, report, reportAll, judge, endPromise, admit, rejoin, recordAnything],
]
