/** The twin of `PromisedDeals.sol`: an operator's deals in a row, so that every promised live piece has a rank. */
import { effectiveIn, type PeriodValue, unchanged, withNewest } from './period-value.ts'

export interface PromisedEntry {
  readonly id: bigint
  readonly live: PeriodValue<bigint>
}

export interface PromisedRow {
  readonly entries: readonly PromisedEntry[]
  /** Positions of deals that were removed, and in which period. */
  readonly vacancies: readonly { readonly position: number; readonly since: bigint }[]
}

export const emptyRow: PromisedRow = { entries: [], vacancies: [] }

/** Takes a position that has been vacant since an earlier period, or a new one. */
export function withDeal({ entries, vacancies }: PromisedRow, id: bigint, current: bigint): PromisedRow {
  const last = vacancies.at(-1)
  if (last === undefined || last.since >= current) {
    return { entries: [...entries, { id, live: unchanged(0n) }], vacancies }
  }
  return {
    entries: entries.map((entry, position) => (position === last.position ? { ...entry, id } : entry)),
    vacancies: vacancies.slice(0, -1),
  }
}

export function withLive(row: PromisedRow, id: bigint, live: bigint, current: bigint): PromisedRow {
  const entries = row.entries.map((entry) =>
    entry.id === id && entry.live.newest !== live ? { id, live: withNewest(entry.live, live, current) } : entry,
  )
  return { ...row, entries }
}

export function withoutDeal(row: PromisedRow, id: bigint, current: bigint): PromisedRow {
  const position = row.entries.findIndex((entry) => entry.id === id)
  const { entries, vacancies } = withLive(row, id, 0n, current)
  return { entries, vacancies: [...vacancies, { position, since: current }] }
}

/** Rank of the first live piece of the deal at `position`. */
export function firstLive({ entries }: PromisedRow, position: number, current: bigint): bigint {
  return entries.slice(0, position).reduce((sum, { live }) => sum + effectiveIn(live, current), 0n)
}
