/** Keeps the reserve on the disk whole: what was given back on a full disk is taken again when there is room. */
import type { Metrics } from '@nupeerstack/node-host'
import type { Timers } from '@nupeerstack/runtime'
import type { DiskReserve } from '../disk-reserve.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface RefillReserveDependencies {
  readonly reserve: Pick<DiskReserve, 'heldBytes' | 'refill'>
  readonly metrics: Metrics
  readonly timers: Timers
}

/** A disk fills in seconds; a look is two calls of the operating system. */
const intervalMs = 5_000

export function createRefillReserve({ reserve, metrics, timers }: RefillReserveDependencies): OperatorChore {
  // The name is from when storage was the only service: it is what operators' alarms know.
  const held = metrics.gauge(
    'nupeer_storage_reserve_bytes',
    'Space held for the database and for proofs on a full disk',
  )
  metrics.onCollect(() => held.set(reserve.heldBytes))
  return {
    name: 'refill-reserve',
    intervalMs,
    wakesOnHead: false,
    async run(signal) {
      while (reserve.refill()) {
        // In steps, so that requests get their turn in between.
        await timers.nextTurn()
        signal.throwIfAborted()
      }
    },
  }
}
