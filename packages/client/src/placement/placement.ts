/**
 * Chooses who keeps a segment's shards: one shard per operator among those with room, weighted by score and price, so that load
 * spreads and a bad node fades out instead of being cut off. Nodes that share a public /24 (or /48 of IPv6) come last: they
 * probably share a roof. Pure: randomness comes in.
 */
import type { Address } from '@nupeerstack/protocol'
import { publicNetworkOf } from './public-network.ts'

export interface Candidate {
  readonly operator: Address
  /** Multiaddrs, for the spread over networks. */
  readonly addresses: readonly string[]
  /** Pieces that its deals can still take. */
  readonly roomPieces: number
  readonly pricePerUnitPeriodWad: bigint
  /** 0 (avoid) to 1 (as good as any). */
  readonly score: number
}

/**
 * Orders the candidates that can take a shard of `pieces`: the first n are to be used, those after them step in where one
 * fails. `random` gives numbers in [0, 1).
 */
export function placementOrder<C extends Candidate>(
  candidates: readonly C[],
  pieces: number,
  random: () => number,
): C[] {
  const fitting = uniqueOperators(candidates).filter(({ roomPieces }) => roomPieces >= pieces)
  const usual = medianPrice(fitting)
  const drawn = fitting
    .map((candidate) => ({ candidate, draw: weightedDraw(weightOf(candidate, usual), random) }))
    .toSorted((a, b) => b.draw - a.draw)
    .map(({ candidate }) => candidate)
  return spreadOverNetworks(drawn)
}

function uniqueOperators<C extends Candidate>(candidates: readonly C[]): C[] {
  const byOperator = new Map(candidates.toReversed().map((candidate) => [candidate.operator, candidate]))
  return [...byOperator.values()]
}

/** A node that asks next to nothing gets so many times the shards of one at the usual price, and no more. */
const cheapnessMax = 4
const dearnessMax = 1_000

/**
 * Twice the price, half the shards. The usual price is the measure and not the lowest: a node that asks nothing would make all
 * others alike, however dear.
 */
function weightOf({ score, pricePerUnitPeriodWad: price }: Candidate, usual: bigint): number {
  const cheapness = price === 0n ? cheapnessMax : Number((usual * 1_000_000n) / price) / 1_000_000
  return Math.max(score, 1e-6) * Math.min(Math.max(cheapness, 1 / dearnessMax), cheapnessMax)
}

/** The lower one of the two in the middle, so that half of the nodes cannot raise it together with the dearest. */
function medianPrice(candidates: readonly Candidate[]): bigint {
  const prices = candidates
    .map(({ pricePerUnitPeriodWad }) => pricePerUnitPeriodWad)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return prices[Math.floor((prices.length - 1) / 2)] ?? 0n
}

/** Weighted sampling without replacement: sort by u^(1/w) (Efraimidis and Spirakis 2006). */
function weightedDraw(weight: number, random: () => number): number {
  return Math.log(random() + Number.MIN_VALUE) / weight
}

/** Stable: the first of each public network keeps its place, the others move behind. */
function spreadOverNetworks<C extends Candidate>(candidates: readonly C[]): C[] {
  const seen = new Set<string>()
  const first: C[] = []
  const later: C[] = []
  for (const candidate of candidates) {
    const network = publicNetworkOf(candidate.addresses)
    const isShared = network !== undefined && seen.has(network)
    if (network !== undefined) seen.add(network)
    ;(isShared ? later : first).push(candidate)
  }
  return [...first, ...later]
}
