/** The twin of `PromisedDeals.sol`: an operator's deals in a row, so that every promised piece has a number. */

export interface PromisedEntry {
  readonly id: bigint
  readonly pieces: bigint
}

export type PromisedRow = readonly PromisedEntry[]

export function totalPieces(row: PromisedRow): bigint {
  return row.reduce((sum, { pieces }) => sum + pieces, 0n)
}

export function withPieces(row: PromisedRow, id: bigint, pieces: bigint): PromisedRow {
  return row.map((entry) => (entry.id === id ? { id, pieces } : entry))
}

/** The last one moves to its place. */
export function withoutDeal(row: PromisedRow, id: bigint): PromisedRow {
  const last = row.at(-1)
  const others = row.slice(0, -1)
  return last === undefined || last.id === id ? others : others.map((entry) => (entry.id === id ? last : entry))
}

/** Number of the first piece of the deal at `position`. */
export function firstPiece(row: PromisedRow, position: number): bigint {
  return totalPieces(row.slice(0, position))
}
