/**
 * Keeps the chain near the newest signed state: what is due (`protocol/src/posting.ts`) goes there in few transactions, at four moments
 * of a period. What is posted is what the next period's challenge asks for, and what is paid in it; so what the escrow does not
 * pay for is not posted by us.
 */
import { ChainError, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { type DealEscrows, drawTurn, type OperatorChore, type PeriodClock } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import { type Address, type DealId, isPostDue, WireError } from '@nupeerstack/protocol'
import type { DealBook, SignedRevision } from '../deals/deal-book.ts'
import type { PostedStates } from '../deals/posted-states.ts'

export interface PostRevisionsDependencies {
  readonly book: Pick<DealBook, 'deals' | 'newest' | 'markPosted'>
  readonly posted: Pick<PostedStates, 'read'>
  readonly storage: Pick<StorageCalls, 'postRevisions'>
  readonly escrows: Pick<DealEscrows, 'covers'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export interface PostRevisionsConfig {
  readonly operator: Address
  /** Periods between two posts of a deal of which little changes. */
  readonly postEveryPeriods: number
}

/** 3 million gas and 36 KB: a transaction that any chain takes. Then others get their turn, and the next head wakes this again. */
const postsPerRun = 64
/** More of them would make batches small, fewer would leave what is due in the second half to the customer. */
const lapsPerPeriod = 4

export function createPostRevisions(
  { book, posted, storage, escrows, periodClock, log }: PostRevisionsDependencies,
  { operator, postEveryPeriods }: PostRevisionsConfig,
): OperatorChore {
  let lap = -1
  /** Everything that waited in it was looked at: what comes later waits for the next, so that it goes with others. */
  let isLapOver = false
  let period = 0
  let reorgsSeen: number | undefined
  /** What was noted as posted may not be: all of it after a start, for the chain has gone on meanwhile, and after a re-org. */
  let doubted: ReadonlySet<DealId> = new Set()
  /** In this lap; and what was refused or posted in this period. */
  const looked = new Set<DealId>()
  const done = new Set<DealId>()

  /** A deal of which the chain says nothing keeps others waiting no longer than one that is not paid for. */
  async function isPaidFor(dealId: DealId, live: number): Promise<boolean> {
    try {
      return await escrows.covers(dealId, live)
    } catch (error) {
      if (error instanceof WireError) return false
      throw error
    }
  }

  /** The revision that is to be posted now, if there is one. */
  async function dueRevision(dealId: DealId): Promise<SignedRevision | undefined> {
    const onChain = await posted.read(dealId)
    looked.add(dealId)
    doubted = new Set([...doubted].filter((id) => id !== dealId))
    const newest = book.newest(dealId)
    if (newest === undefined) return undefined
    const [newestLive, postedLive] = [liveCount(newest.root), liveCount(onChain.root)]
    const state = { postedNumber: onChain.number, postedIn: onChain.postedIn, postedLive }
    if (!isPostDue({ ...state, newestLive, newestNumber: newest.number }, period, postEveryPeriods)) return undefined
    if (newestLive <= postedLive || (await isPaidFor(dealId, newestLive))) return newest
    log.warn('revision-unfunded', { deal: dealId, number: newest.number, live: newestLive })
    done.add(dealId)
    return undefined
  }

  async function post(revisions: readonly SignedRevision[]): Promise<void> {
    try {
      const { gasUsed } = await storage.postRevisions(revisions)
      for (const { dealId, number } of revisions) {
        book.markPosted(dealId, number)
        done.add(dealId)
      }
      log.info('revisions-posted', { deals: revisions.map(({ dealId }) => dealId), gas: gasUsed })
    } catch (cause) {
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      // One that the chain refuses refuses all of them: it is found by itself, and tried again in the next period.
      const [first, ...others] = revisions
      if (first === undefined) return
      if (others.length > 0) for (const revision of revisions) await post([revision])
      else log.warn('revision-refused', { deal: first.dealId, number: first.number, reason: cause.reason })
      done.add(first.dealId)
    }
  }

  function beginLap(): void {
    const now = periodClock.now()
    const lapBlocks = Math.ceil(now.periodBlocks / lapsPerPeriod)
    // Operators take turns within a lap, and each has a lap in the first eighth of a period.
    const turn = drawTurn(Math.max(1, Math.floor(lapBlocks / 2)), operator)
    const next = Math.floor((now.blockNumber - turn) / lapBlocks)
    if (now.period !== period || now.reorgs !== reorgsSeen) done.clear()
    if (next !== lap || now.reorgs !== reorgsSeen) {
      looked.clear()
      isLapOver = false
    }
    if (now.reorgs !== reorgsSeen) doubted = new Set(book.deals().map(({ id }) => id))
    lap = next
    period = now.period
    reorgsSeen = now.reorgs
  }

  return {
    name: 'post-revisions',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      beginLap()
      if (isLapOver) return
      const waiting = book
        .deals()
        .filter(({ id, number, postedNumber }) => number > postedNumber || doubted.has(id))
        .filter(({ id, endPeriod }) => endPeriod >= period && !done.has(id) && !looked.has(id))
      const due: SignedRevision[] = []
      for (const { id } of waiting.slice(0, postsPerRun)) {
        signal.throwIfAborted()
        const revision = await dueRevision(id)
        if (revision !== undefined) due.push(revision)
      }
      if (due.length > 0) await post(due)
      isLapOver = waiting.length <= postsPerRun
    },
  }
}
