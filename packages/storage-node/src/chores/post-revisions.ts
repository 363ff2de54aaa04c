/**
 * Keeps the chain near the newest signed state: it posts each deal whose newest revision the chain does not have, once per period.
 * What is posted is what the next period's challenge asks for, and what is paid in it; so what the escrow does not pay for is not
 * posted by us.
 */
import { ChainError, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { DealEscrows, OperatorChore, PeriodClock } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import { type DealId, WireError } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'

export interface PostRevisionsDependencies {
  readonly book: Pick<DealBook, 'deals' | 'newest' | 'markPosted'>
  readonly storage: Pick<StorageCalls, 'postedRevision' | 'postRevision'>
  readonly escrows: Pick<DealEscrows, 'covers'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

/** Posts in one run: then others get their turn at the chain, and the next head wakes this again. */
const postsPerRun = 16

export function createPostRevisions({
  book,
  storage,
  escrows,
  periodClock,
  log,
}: PostRevisionsDependencies): OperatorChore {
  let postedPeriod = 0
  let reorgsSeen: number | undefined
  /** What was noted as posted may not be: all of it after a start, for the chain has gone on meanwhile, and after a re-org. */
  let doubted: ReadonlySet<DealId> = new Set()
  const postedDeals = new Set<DealId>()

  /** A deal of which the chain says nothing keeps others waiting no longer than one that is not paid for. */
  async function isPaidFor(dealId: DealId, live: number): Promise<boolean> {
    try {
      return await escrows.covers(dealId, live)
    } catch (error) {
      if (error instanceof WireError) return false
      throw error
    }
  }

  async function post(dealId: DealId): Promise<void> {
    const onChain = await storage.postedRevision(dealId)
    book.markPosted(dealId, onChain.number)
    doubted = new Set([...doubted].filter((id) => id !== dealId))
    const newest = book.newest(dealId)
    if (newest === undefined || newest.number <= onChain.number) return
    const live = liveCount(newest.root)
    if (live > liveCount(onChain.root) && !(await isPaidFor(dealId, live))) {
      log.warn('revision-unfunded', { deal: dealId, number: newest.number, live })
      postedDeals.add(dealId)
      return
    }
    try {
      const receipt = await storage.postRevision(newest)
      book.markPosted(dealId, newest.number)
      log.info('revision-posted', { deal: dealId, number: newest.number, pieces: newest.pieces, gas: receipt.gasUsed })
    } catch (cause) {
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      // Another deal's post may go through; this one is tried again in the next period.
      log.warn('revision-refused', { deal: dealId, number: newest.number, reason: cause.reason })
    }
    postedDeals.add(dealId)
  }

  return {
    name: 'post-revisions',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period, reorgs } = periodClock.now()
      if (period !== postedPeriod || reorgs !== reorgsSeen) postedDeals.clear()
      if (reorgs !== reorgsSeen) doubted = new Set(book.deals().map(({ id }) => id))
      postedPeriod = period
      reorgsSeen = reorgs
      const waiting = book
        .deals()
        .filter(({ id, number, postedNumber }) => number > postedNumber || (number > 0 && doubted.has(id)))
        .filter(({ id, endPeriod }) => endPeriod >= period && !postedDeals.has(id))
      for (const deal of waiting.slice(0, postsPerRun)) {
        signal.throwIfAborted()
        await post(deal.id)
      }
    },
  }
}
