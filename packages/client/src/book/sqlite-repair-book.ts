/**
 * The repair queue: shards that are missing, suspect or on a deal that ends. A shard stands in it once; an entry leaves
 * when the shard is whole at a good place, or its part is gone. Writing methods run within `ClientBook.commit`.
 */
import { numberOf, onlyRow, optionalNumberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { DealId } from '@nupeerstack/protocol'
import type { PartSeq } from './sqlite-part-book.ts'

/** `missing`: no node has it. `suspect`: a read or an audit doubts it. `leaving`: its deal ends or its node is gone. */
export type RepairReason = 'missing' | 'suspect' | 'leaving'

export interface ShardName {
  readonly part: PartSeq
  readonly segment: number
  readonly shard: number
}

export interface RepairEntry extends ShardName {
  readonly reason: RepairReason
  readonly attempts: number
}

export interface RepairBook {
  /** Adds a shard, or leaves the entry that stands there. */
  add(shard: ShardName, reason: RepairReason, dueMs: number): void
  has(shard: ShardName): boolean
  /** Adds every shard of a deal, as leaving. */
  addDeal(dealId: DealId, dueMs: number): void
  remove(shard: ShardName): void
  removePart(part: PartSeq): void
  /** Puts a failed attempt off. */
  postpone(shard: ShardName, dueMs: number): void
  /** Brings every entry forward: a node is back, so what could not be done may be possible. */
  makeDue(nowMs: number): void
  /** Brings what is due later than that forward to `nowMs`: nothing is put off so far, so the clock was ahead when it was. */
  bringBack(latestMs: number, nowMs: number): void
  /** All entries of the segment that is due first, or none. */
  nextSegment(nowMs: number, except: ReadonlySet<string>): RepairEntry[]
  /** When the first entry is due, `undefined` where there is none. */
  nextDueMs(): number | undefined
  /** When the last one is. */
  lastDueMs(): number | undefined
  count(): number
  /** Told when entries are due that were added or brought forward. */
  onDue: (dueMs: number) => void
}

/** Names a segment, for sets. */
export function segmentName({ part, segment }: { part: PartSeq; segment: number }): string {
  return `${part}/${segment}`
}

/** Due segments looked at to find one that nobody works on: above the number of repairs at a time. */
const dueLookedAtMax = 64

export function createRepairBook(database: StateDatabase): RepairBook {
  const add = database.prepare(
    'INSERT INTO repairs (part, segment, shard, reason, attempts, due_ms) VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING',
  )
  const has = database.prepare('SELECT 1 FROM repairs WHERE part = ? AND segment = ? AND shard = ?')
  const addDeal = database.prepare(
    `INSERT INTO repairs (part, segment, shard, reason, attempts, due_ms)
     SELECT part, segment, shard, 'leaving', 0, ? FROM deal_shards WHERE deal = ? AND part IS NOT NULL
     ON CONFLICT DO NOTHING`,
  )
  const remove = database.prepare('DELETE FROM repairs WHERE part = ? AND segment = ? AND shard = ?')
  const removePart = database.prepare('DELETE FROM repairs WHERE part = ?')
  const postpone = database.prepare(
    'UPDATE repairs SET due_ms = ?, attempts = attempts + 1 WHERE part = ? AND segment = ? AND shard = ?',
  )
  const makeDue = database.prepare('UPDATE repairs SET due_ms = ? WHERE due_ms > ? AND attempts > 0')
  const bringBack = database.prepare('UPDATE repairs SET due_ms = ? WHERE due_ms > ?')
  const due = database.prepare('SELECT part, segment FROM repairs WHERE due_ms <= ? ORDER BY due_ms LIMIT ?')
  const ofSegment = database.prepare(
    'SELECT part, segment, shard, reason, attempts FROM repairs WHERE part = ? AND segment = ? ORDER BY shard',
  )
  const count = database.prepare('SELECT count(*) AS count FROM repairs')
  const firstDue = database.prepare('SELECT min(due_ms) AS dueMs FROM repairs')
  const lastDue = database.prepare('SELECT max(due_ms) AS dueMs FROM repairs')
  const book: RepairBook = {
    add: ({ part, segment, shard }, reason, dueMs) => {
      add.run(part, segment, shard, reason, dueMs)
      book.onDue(dueMs)
    },
    has: ({ part, segment, shard }) => has.get(part, segment, shard) !== undefined,
    addDeal: (dealId, dueMs) => {
      addDeal.run(dueMs, dealId)
      book.onDue(dueMs)
    },
    remove: ({ part, segment, shard }) => void remove.run(part, segment, shard),
    removePart: (part) => void removePart.run(part),
    postpone: ({ part, segment, shard }, dueMs) => void postpone.run(dueMs, part, segment, shard),
    makeDue: (nowMs) => {
      makeDue.run(nowMs, nowMs)
      book.onDue(nowMs)
    },
    bringBack: (latestMs, nowMs) => void bringBack.run(nowMs, latestMs),
    nextSegment: (nowMs, except) => {
      const rows = due
        .all(nowMs, dueLookedAtMax)
        .map((row) => ({ part: numberOf(row, 'part'), segment: numberOf(row, 'segment') }))
      const first = rows.find((row) => !except.has(segmentName(row)))
      if (first === undefined) return []
      return ofSegment.all(first.part, first.segment).map((row) => ({
        part: numberOf(row, 'part'),
        segment: numberOf(row, 'segment'),
        shard: numberOf(row, 'shard'),
        reason: textOf<RepairReason>(row, 'reason'),
        attempts: numberOf(row, 'attempts'),
      }))
    },
    nextDueMs: () => optionalNumberOf(onlyRow(firstDue.get()), 'dueMs'),
    lastDueMs: () => optionalNumberOf(onlyRow(lastDue.get()), 'dueMs'),
    count: () => numberOf(onlyRow(count.get()), 'count'),
    onDue: () => {},
  }
  return book
}
