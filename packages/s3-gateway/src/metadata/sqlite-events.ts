/**
 * The queue of events over SQLite. An event enters with the change that it tells of, in one transaction, and leaves when its
 * target has taken it or when it is dropped. Of the events at one key none overtakes another.
 */
import { numberOf, type Row, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Clock } from '@nupeerstack/runtime'
import { gatewayCommits } from '../commits.ts'
import type { EventQueue } from './metadata-store.ts'
import type { NewEvent, QueuedEvent } from './records.ts'

export interface SqliteEvents extends EventQueue {
  /** Inside a transaction: as `add`. */
  enqueue(events: readonly NewEvent[]): void
}

/** Nothing is put off for so long: what is due later was put off while the clock was ahead. */
const aheadMs = 60 * 60 * 1_000

export function createSqliteEvents(db: StateDatabase, clock: Clock): SqliteEvents {
  const insert = db.prepare('INSERT INTO events (target, bucket_id, key, facts, queued_ms) VALUES (?, ?, ?, ?, ?)')
  const any = db.prepare('SELECT 1 FROM events LIMIT 1')
  const due = db.prepare(
    `SELECT id, key, bucket_id, facts, attempts FROM events AS event
     WHERE target = :target AND (due_ms <= :now OR due_ms > :ahead) AND NOT EXISTS (
       SELECT 1 FROM events AS earlier
       WHERE earlier.attempts > 0 AND earlier.target = event.target AND earlier.bucket_id = event.bucket_id
         AND earlier.key = event.key AND earlier.id < event.id AND earlier.due_ms > :now AND earlier.due_ms <= :ahead)
     ORDER BY id LIMIT :limit`,
  )
  const remove = db.prepare('DELETE FROM events WHERE id = ?')
  const postpone = db.prepare('UPDATE events SET attempts = attempts + 1, due_ms = ? WHERE id = ?')
  const counts = db.prepare('SELECT target, count(*) AS count FROM events GROUP BY target')
  const dropOld = db.prepare('DELETE FROM events WHERE target = ? AND queued_ms < ?')
  const dropFirst = db.prepare(
    'DELETE FROM events WHERE id IN (SELECT id FROM events WHERE target = ? ORDER BY id LIMIT ?)',
  )

  const enqueue = (events: readonly NewEvent[]): void => {
    const now = clock.unixMs()
    for (const { target, bucketId, key, facts } of events) insert.run(target, bucketId, key, facts, now)
  }
  return {
    enqueue,
    add: (events) => db.commit(gatewayCommits.eventsAdded, () => enqueue(events)),
    async isEmpty() {
      return any.get() === undefined
    },
    async due(target, nowMs, limit) {
      return due.all({ target, now: nowMs, ahead: nowMs + aheadMs, limit }).map(parseEvent)
    },
    remove: (ids) =>
      db.commit(gatewayCommits.eventsDelivered, () => {
        for (const id of ids) remove.run(id)
      }),
    postpone: (id, untilMs) =>
      db.commit(gatewayCommits.eventPostponed, () => {
        postpone.run(untilMs, id)
      }),
    drop: (beforeMs, countMax) =>
      db.commit(gatewayCommits.eventsDropped, () =>
        counts.all().map((row) => {
          const [target, count] = [textOf(row, 'target'), numberOf(row, 'count')]
          const tooOld = Number(dropOld.run(target, beforeMs).changes)
          const tooMany = Math.max(0, count - tooOld - countMax)
          if (tooMany > 0) dropFirst.run(target, tooMany)
          return { target, tooOld, tooMany, left: count - tooOld - tooMany }
        }),
      ),
  }
}

function parseEvent(row: Row): QueuedEvent {
  return {
    id: numberOf(row, 'id'),
    bucketId: numberOf(row, 'bucket_id'),
    key: textOf(row, 'key'),
    facts: textOf(row, 'facts'),
    attempts: numberOf(row, 'attempts'),
  }
}
