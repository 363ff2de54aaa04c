/**
 * Leases on chores over SQLite: a row each, taken and renewed in one transaction. They end by the clock of the machine, which may
 * jump: one that ends later than any was ever taken for was written while the clock was ahead, and holds nobody up.
 */
import { type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Clock } from '@nupeerstack/runtime'
import { gatewayCommits } from '../commits.ts'
import type { ChoreLeaseIndex } from './metadata-store.ts'

/** Of the time that a chore is taken for: room for a build that takes it for longer, and for small corrections of the clock. */
const plausibleTimes = 10

export function createSqliteChoreLeases(db: StateDatabase, clock: Clock): ChoreLeaseIndex {
  const take = db.prepare(
    `INSERT INTO chore_leases (chore, holder, expires_ms, cursor) VALUES (:chore, :holder, :expires, '')
     ON CONFLICT (chore) DO UPDATE SET holder = :holder, expires_ms = :expires
       WHERE holder = :holder OR expires_ms <= :now OR expires_ms > :plausible
     RETURNING cursor`,
  )
  const advance = db.prepare(
    'UPDATE chore_leases SET cursor = :cursor, expires_ms = :expires WHERE chore = :chore AND holder = :holder',
  )
  return {
    take: (chore, holder, forMs) =>
      db.commit(gatewayCommits.leaseTaken, () => {
        const now = clock.unixMs()
        const plausible = now + plausibleTimes * forMs
        const row = take.get({ chore, holder, now, expires: now + forMs, plausible })
        return row && { cursor: textOf(row, 'cursor') }
      }),
    advance: (chore, holder, cursor, forMs) =>
      db.commit(
        gatewayCommits.leaseAdvanced,
        () => advance.run({ chore, holder, cursor, expires: clock.unixMs() + forMs }).changes > 0,
      ),
  }
}
