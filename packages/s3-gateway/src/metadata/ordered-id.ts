/**
 * Ids of versions and uploads. Listings are continued behind one, which may be gone by then: so each ends in the number of its
 * row, which orders the versions or uploads of a key and is never used again. What stands before it is random, so that to know
 * an id is to have been told. Ids that earlier builds gave out end before the dot.
 */
import type { Randomness } from '@nupeerstack/runtime'

/** 32 characters, a dot, and the row's number in base 36. */
export function createOrderedId({ randomness }: { readonly randomness: Randomness }, row: number): string {
  return withRow(Buffer.from(randomness.bytes(24)).toString('base64url'), row)
}

/** The id of a row, with its number where it does not have it yet. */
export function withRow(id: string, row: number): string {
  return rowIn(id) === undefined ? `${id}.${row.toString(36)}` : id
}

/** The row that an id names; `undefined` where it does not say. */
export function rowIn(id: string): number | undefined {
  const digits = /\.([0-9a-z]{1,10})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number.parseInt(digits, 36)
}
