/**
 * When a deal's newest signed revision is due on the chain: at once where nothing was posted or much has changed, else some periods
 * after the last post. So a customer that makes revisions costs its operator a bounded number of posts, and what the chain
 * challenges and pays is never far from what is kept. Operators go by this in a period's first half; what is due and not posted
 * by then, the customer posts itself.
 */

/** Periods from one post to the next, where little changes: with periods of a day, a third of the gas that daily posts cost. */
export const postEveryPeriodsMax = 3
/** Much is a tenth of the live pieces. */
const changeShare = 1 / 10
/** Below 64 MiB a tenth is a few files, and the gas of a post is worth more than what they earn in three periods. */
const countedPiecesMin = 1_024

/** Both sides keep all revisions since the posted one: some hours of a customer that never rests, a quarter of what a node keeps. */
const unpostedMax = 4_096

export interface PostingState {
  /** Of the revision that the chain has: 0 for none. */
  readonly postedNumber: number
  readonly postedIn: number
  /** Live pieces of it, and of the newest that both sides have signed. */
  readonly postedLive: number
  readonly newestLive: number
  readonly newestNumber: number
}

/** Whether the newest is due in `period`, for whoever posts each `everyPeriods` where little changes. */
export function isPostDue(
  { postedNumber, postedIn, postedLive, newestLive, newestNumber }: PostingState,
  period: number,
  everyPeriods: number = postEveryPeriodsMax,
): boolean {
  if (newestNumber <= postedNumber) return false
  const isMuch = Math.abs(newestLive - postedLive) > changeShare * Math.max(postedLive, countedPiecesMin)
  const isLastLeaving = newestLive === 0 && postedLive > 0
  const isMany = newestNumber - postedNumber > unpostedMax
  return postedNumber === 0 || isMuch || isLastLeaving || isMany || period - postedIn >= everyPeriods
}
