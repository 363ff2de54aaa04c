/** The twin of `PromisedDeals.sol`: an operator's deals in a row, so that every promised live piece has a rank. */

export interface PromisedEntry {
  readonly id: bigint
  readonly live: bigint
}

export type PromisedRow = readonly PromisedEntry[]

export function totalLive(row: PromisedRow): bigint {
  return row.reduce((sum, { live }) => sum + live, 0n)
}

export function withLive(row: PromisedRow, id: bigint, live: bigint): PromisedRow {
  return row.map((entry) => (entry.id === id ? { id, live } : entry))
}

/** The last one moves to its place. */
export function withoutDeal(row: PromisedRow, id: bigint): PromisedRow {
  const last = row.at(-1)
  const others = row.slice(0, -1)
  return last === undefined || last.id === id ? others : others.map((entry) => (entry.id === id ? last : entry))
}

/** Rank of the first live piece of the deal at `position`. */
export function firstLive(row: PromisedRow, position: number): bigint {
  return totalLive(row.slice(0, position))
}
