/**
 * Lets go of what nothing names any more: shards that were put but never came into a revision, tree nodes and shards of
 * revisions older than the settled one, closed deals, and registers of customers without a deal.
 */
import type { OperatorChore } from '@nupeerstack/operator'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { DealBook } from '../deals/deal-book.ts'
import type { RegisterBook } from '../registers/register-book.ts'

export interface CollectGarbageDependencies {
  readonly book: Pick<DealBook, 'tidy' | 'deals'>
  readonly registers: Pick<RegisterBook, 'keepOnly'>
  readonly clock: Clock
  readonly timers: Timers
}

export interface CollectGarbageConfig {
  readonly intervalMs: number
  /** How long a shard may wait for the revision that names it. */
  readonly stagedMsMax: number
}

export function createCollectGarbage(
  { book, registers, clock, timers }: CollectGarbageDependencies,
  { intervalMs, stagedMsMax }: CollectGarbageConfig,
): OperatorChore {
  return {
    name: 'collect-garbage',
    intervalMs,
    wakesOnHead: false,
    async run(signal) {
      // Small steps, so that requests get their turn in between.
      while (book.tidy(clock.unixMs() - stagedMsMax)) {
        await timers.nextTurn()
        signal.throwIfAborted()
      }
      registers.keepOnly(new Set(book.deals().map((deal) => deal.customer)))
    },
  }
}
