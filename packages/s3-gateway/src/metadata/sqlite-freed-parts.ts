/**
 * The queue of parts to free, over SQLite. Whether a part is still named is asked of the rows that name parts, at the
 * moment when one of them goes: there is no counter that could drift.
 */
import { numberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Clock } from '@nupeerstack/runtime'
import { gatewayCommits } from '../commits.ts'
import type { FreedPartQueue } from './metadata-store.ts'
import { parsePartId } from './part-id.ts'

export interface SqliteFreedParts extends FreedPartQueue {
  /** Inside a transaction: enqueues those of the parts that no row names any more. */
  enqueueUnnamed(partIds: readonly string[]): void
}

/** What was freed so far ahead of the clock was freed while that was wrong, and need not wait for the moment to come again. */
const aheadMs = 60_000

const isNamed = `
  EXISTS (SELECT 1 FROM object_parts WHERE part_id = :id) OR EXISTS (SELECT 1 FROM upload_parts WHERE part_id = :id)`

export function createSqliteFreedParts(db: StateDatabase, clock: Clock): SqliteFreedParts {
  const enqueue = db.prepare(
    `INSERT OR IGNORE INTO freed_parts (part_id, freed_ms) SELECT :id, :now WHERE NOT (${isNamed})`,
  )
  const oldest = db.prepare(
    'SELECT part_id FROM freed_parts WHERE freed_ms <= :before OR freed_ms > :ahead ORDER BY freed_ms LIMIT :limit',
  )
  const count = db.prepare('SELECT count(*) AS count FROM freed_parts')
  const remove = db.prepare('DELETE FROM freed_parts WHERE part_id = ?')
  const isKnown = db.prepare(`SELECT 1 WHERE ${isNamed} OR EXISTS (SELECT 1 FROM freed_parts WHERE part_id = :id)`)

  const enqueueUnnamed = (partIds: readonly string[]): void => {
    const now = clock.unixMs()
    for (const id of partIds) enqueue.run({ id, now })
  }

  return {
    enqueueUnnamed,
    add: (ids) => db.commit(gatewayCommits.partsQueuedToFree, () => enqueueUnnamed(ids)),
    async oldest(beforeMs, limit) {
      const ahead = clock.unixMs() + aheadMs
      return oldest.all({ before: beforeMs, ahead, limit }).map((row) => parsePartId(textOf(row, 'part_id')))
    },
    async count() {
      return numberOf(count.get() ?? {}, 'count')
    },
    remove: (ids) =>
      db.commit(gatewayCommits.partsFreed, () => {
        for (const id of ids) remove.run(id)
      }),
    async unknownOf(ids) {
      return ids.filter((id) => isKnown.get({ id }) === undefined)
    },
  }
}
