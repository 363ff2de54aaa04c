/**
 * Notes what is effective on the chain, so that revisions before it are let go once nothing can bring them back: at the first look
 * in each period, proven or not, for an operator with nothing live is asked for nothing; and again when that is settled, so
 * that nobody waits for the next period where periods are long.
 */
import type { StorageCalls } from '@nupeerstack/contracts-client'
import type { OperatorChore, PeriodClock } from '@nupeerstack/operator'
import type { Address } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'

export interface LetGoOfRevisionsDependencies {
  readonly book: Pick<DealBook, 'deals' | 'markEffective'>
  readonly storage: Pick<StorageCalls, 'promisedDeals'>
  readonly periodClock: Pick<PeriodClock, 'now'>
}

export interface LetGoOfRevisionsConfig {
  readonly operator: Address
  /** Blocks after which the chain takes nothing back. */
  readonly settledBlocks: number
}

export function createLetGoOfRevisions(
  { book, storage, periodClock }: LetGoOfRevisionsDependencies,
  { operator, settledBlocks }: LetGoOfRevisionsConfig,
): OperatorChore {
  let notedPeriod = -1
  let dueBlock = Number.POSITIVE_INFINITY

  return {
    name: 'let-go-of-revisions',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run() {
      const { period, blockNumber } = periodClock.now()
      if ((period === notedPeriod && blockNumber < dueBlock) || book.deals().length === 0) return
      book.markEffective(await storage.promisedDeals(operator), blockNumber)
      dueBlock = period === notedPeriod ? Number.POSITIVE_INFINITY : blockNumber + settledBlocks
      notedPeriod = period
    },
  }
}
