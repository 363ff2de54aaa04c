/**
 * What each cheat on the market costs whoever tries it, and what it brings back to a second account of the same operator, in parts of
 * what stands behind storage. The rules are those of the chain's twin, which is held to the contracts call by call; the stories of
 * `test/attacks` carry the cheats out and come to the same.
 */
import { networkParameters } from '@nupeerstack/contracts-client'
import { reporterDivisor } from '../../test/simulation/twins/chain/contracts/bonds.ts'
import { missesThatEvict, slashBps } from '../../test/simulation/twins/chain/contracts/miss-ladder.ts'
import { periodicKindBounds } from '../../test/simulation/twins/chain/contracts/periodic-kind.ts'
import { fraudSlashBps } from '../../test/simulation/twins/chain/contracts/storage-kind.ts'

export interface Cheat {
  readonly does: string
  /** Of the provision. */
  readonly costs: number
  /** Of the same, to a second account that reports it. */
  readonly returns: number
  /** How, or how soon. */
  readonly because: string
  /** Of the disk that it would take to keep what was promised. */
  readonly saves: number
}

const bps = 10_000
const { missWindowPeriods, samples } = networkParameters()
const reporterShare = 1 / Number(reporterDivisor)
const windowBound = Number(periodicKindBounds.perWindowBps) / bps
const stepOf = (miss: number) => Number(slashBps(miss)) / bps

/** Of a provision, for so many misses in one window; `share` is the part of each step that is taken. */
export function costOfMisses(misses: number, share = 1): number {
  let left = 1
  for (let miss = 1; miss <= Math.min(misses, missesThatEvict); miss++) left *= 1 - stepOf(miss) * share
  return 1 - left
}

/** Of a provision, for two states under one number in so many deals at once. */
export function costOfFrauds(deals: number): number {
  return Math.min(windowBound, 1 - (1 - Number(fraudSlashBps) / bps) ** deals)
}

/** What a second account has of what was slashed. */
export function reportersPart(costs: number): number {
  return costs * reporterShare
}

/** How likely a period asks for something that is gone, where that part of all live pieces is. */
export function missChance(goneShare: number): number {
  return 1 - (1 - goneShare) ** samples
}

/** Over one window of periods in which that part of all live pieces is gone, and every other period is proven. */
export function windowWithout(goneShare: number): { readonly costs: number; readonly evicted: number } {
  const chance = missChance(goneShare)
  let byCount = [1]
  for (let period = 0; period < missWindowPeriods; period++) {
    const next = Array.from({ length: missesThatEvict + 1 }, () => 0)
    for (const [count, probability] of byCount.entries()) {
      const isOut = count === missesThatEvict
      next[count] = (next[count] ?? 0) + probability * (isOut ? 1 : 1 - chance)
      if (!isOut) next[count + 1] = (next[count + 1] ?? 0) + probability * chance
    }
    byCount = next
  }
  const costs = byCount.reduce((sum, probability, count) => sum + probability * costOfMisses(count), 0)
  return { costs, evicted: byCount[missesThatEvict] ?? 0 }
}

export function allCheats(): readonly Cheat[] {
  const everything = costOfMisses(missesThatEvict)
  const [one, every] = [costOfFrauds(1), costOfFrauds(Number.POSITIVE_INFINITY)]
  return [
    {
      ...{ does: 'delete everything, and say nothing', costs: everything, returns: 0, saves: 1 },
      because: `${missesThatEvict} misses, and out`,
    },
    {
      ...{ does: 'the same, and report it oneself', costs: everything, returns: reportersPart(everything), saves: 1 },
      because: 'a second account claims each miss before others do',
    },
    {
      ...{ does: 'the same, and admit each miss', costs: costOfMisses(missesThatEvict, 0.5), returns: 0, saves: 1 },
      because: 'half of each step, and no reporter',
    },
    {
      ...{ does: 'the same, in a cartel of 60 %', costs: everything, returns: reportersPart(everything), saves: 1 },
      because: 'deferred periods are owed, and then missed: some days later',
    },
    {
      ...{ does: 'the same, come back, do it again', costs: everything, returns: reportersPart(everything), saves: 1 },
      because: 'each time, of a provision that covers all deals again',
    },
    ...[0.05, 0.01, 0.002].map(deleting),
    {
      does: 'delete 5 % of a customer’s, beside nine times as much that a seed makes',
      ...{ costs: everything, returns: reportersPart(everything), saves: 0.05 / 10 },
      because: `${percent(missChance(0.05 / 10))} of its periods ask for it; its customer asks in each, and is not answered`,
    },
    {
      ...{ does: 'sign two states under one number', costs: one, returns: 0, saves: 0 },
      because: 'by whoever has both; nothing is posted that the customer has not signed',
    },
    {
      ...{ does: 'the same, and show it oneself', costs: one, returns: reportersPart(one), saves: 0 },
      because: 'a second account brings both',
    },
    {
      ...{ does: 'the same under every deal', costs: every, returns: reportersPart(every), saves: 0 },
      because: 'the bound of a window',
    },
  ]
}

/** Public samples alone: whoever misses it and asks for it on the chain costs it a step of the ladder a period. */
function deleting(share: number): Cheat {
  const { costs, evicted } = windowWithout(share)
  return {
    ...{ does: `delete ${100 * share} %`, costs, returns: reportersPart(costs), saves: share },
    because: `${percent(missChance(share))} of its periods ask for it; out within ${missWindowPeriods}: ${percent(evicted)}`,
  }
}

/** As the table of `docs/economics.md` has them. */
export function cheatLines(): string[] {
  return [
    '| Cheat | Costs | Comes back | Saves of the disk | How |',
    '|---|---:|---:|---:|---|',
    ...allCheats().map(
      ({ does, costs, returns, because, saves }) =>
        `| ${does} | ${percent(costs)} | ${percent(returns)} | ${percent(saves)} | ${because} |`,
    ),
    '',
    `What stands behind a piece (\`bondPerPiece\`) has to be worth more than ${bondPerDiskMin().toFixed(2)} times the disk for it: then the most that any of these saves is less than it costs.`,
  ]
}

/** How many times the disk the bond behind a piece must be worth, so that every cheat loses. */
export function bondPerDiskMin(): number {
  return Math.max(...allCheats().map(({ costs, returns, saves }) => saves / (costs - returns)))
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
