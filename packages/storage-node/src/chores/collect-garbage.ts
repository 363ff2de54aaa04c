/**
 * Lets go of what nothing names any more: shards that were put but never came into a revision, tree nodes and shards of
 * revisions older than the posted one, closed deals, and registers of customers without a deal.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OperatorChore } from '@nupeerstack/operator'
import type { Clock } from '@nupeerstack/runtime'
import type { DealBook } from '../deals/deal-book.ts'
import type { RegisterBook } from '../registers/register-book.ts'

export interface CollectGarbageDependencies {
  readonly book: Pick<DealBook, 'tidy' | 'deals'>
  readonly registers: Pick<RegisterBook, 'keepOnly'>
  /** Unix time in ms. */
  readonly clock: Clock
}

export interface CollectGarbageConfig {
  readonly intervalMs: number
  /** How long a shard may wait for the revision that names it. */
  readonly stagedMsMax: number
}

export function createCollectGarbage(
  { book, registers, clock }: CollectGarbageDependencies,
  { intervalMs, stagedMsMax }: CollectGarbageConfig,
): OperatorChore {
  return {
    name: 'collect-garbage',
    intervalMs,
    wakesOnHead: false,
    async run(signal) {
      // Small steps, so that requests get their turn in between.
      while (book.tidy(clock.unixMs() - stagedMsMax)) {
        await nextTurn()
        signal.throwIfAborted()
      }
      registers.keepOnly(new Set(book.deals().map((deal) => deal.customer)))
    },
  }
}
