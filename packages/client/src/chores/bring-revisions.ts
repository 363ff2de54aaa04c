/**
 * Brings to the chain what is due there (`protocol/src/posting.ts`) and the operator does not bring: an operator has the first half of
 * each period for what was due when it began, its customer the second. So what is challenged and paid lags behind what is kept no
 * further than both sides have agreed, whatever suits the operator.
 */
import { ChainError, type Head, type Periods, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { liveCount } from '@nupeerstack/proofs'
import { type DealId, isPostDue, type PostingState } from '@nupeerstack/protocol'
import type { CustomerDealBook } from '../book/sqlite-deal-book.ts'
import type { DealManager } from '../deals/deal-manager.ts'

export interface BringRevisionsDependencies {
  readonly periods: Periods
  readonly storage: Pick<StorageCalls, 'postedRevision' | 'postRevision'>
  readonly deals: Pick<DealManager, 'sessions'>
  readonly book: { readonly deals: Pick<CustomerDealBook, 'signedRevision'> }
  readonly log: Logger
}

type SignedState = Pick<PostingState, 'newestNumber' | 'newestLive'>

export interface BringRevisions {
  /** The chain has a new head. Returns whether there is something to look at. */
  noteHead(head: Pick<Head, 'number'>, isReorg: boolean): boolean
  /** Throws ChainError where the chain cannot be asked, or the signal's reason. */
  lap(signal: AbortSignal): Promise<void>
}

export function createBringRevisions({
  periods,
  storage,
  deals,
  book,
  log,
}: BringRevisionsDependencies): BringRevisions {
  const { periodBlocks, periodOf, firstBlockOf } = periods
  let period = -1
  let isSecondHalf = false
  /** What both had signed when the period began, of deals that are to be looked at in it. */
  let waiting = new Map<DealId, SignedState>()
  /** What the chain is known to have. */
  const posted = new Map<DealId, number>()

  function unposted(): Map<DealId, SignedState> {
    const open = deals.sessions().filter(({ state }) => state !== 'closed')
    const signed = open.map(({ id, record: { revision } }) => {
      return [id, { newestNumber: revision.number, newestLive: liveCount(revision.root) }] as const
    })
    return new Map(signed.filter(([id, { newestNumber }]) => newestNumber > (posted.get(id) ?? 0)))
  }

  async function look(id: DealId, signed: SignedState): Promise<void> {
    const onChain = await storage.postedRevision(id)
    posted.set(id, onChain.number)
    const { number: postedNumber, postedIn } = onChain
    if (!isPostDue({ ...signed, postedNumber, postedIn, postedLive: liveCount(onChain.root) }, period)) return
    const revision = book.deals.signedRevision(id)
    if (revision === undefined) return
    try {
      const { gasUsed } = await storage.postRevision({ dealId: id, ...revision })
      posted.set(id, revision.number)
      log.warn('posted-for-operator', { deal: id, number: revision.number, onChain: onChain.number, gas: gasUsed })
    } catch (cause) {
      // The operator may have brought it, or a newer one, in the same block; and a deal may be over.
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      log.info('post-refused', { deal: id, number: revision.number, reason: cause.reason })
    }
  }

  return {
    noteHead({ number }, isReorg) {
      if (isReorg) posted.clear()
      const now = periodOf(number)
      if (now !== period || isReorg) waiting = unposted()
      period = now
      isSecondHalf = number - firstBlockOf(now) >= periodBlocks / 2
      return isSecondHalf && waiting.size > 0
    },
    async lap(signal) {
      if (!isSecondHalf) return
      for (const [id, signed] of waiting) {
        signal.throwIfAborted()
        await look(id, signed)
        waiting.delete(id)
      }
    },
  }
}
