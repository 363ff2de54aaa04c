/** What a node of 1 TiB under 50 deals that all change each day pays a day, with periods of a day and the node's policy as it is. */
import { isPostDue } from '@nupeerstack/protocol'
import { dealCount, pieceCount } from './measure-gas.ts'

/** The node's setting `offer.settleEveryPeriods`, where nothing else is set. */
const settleEveryPeriods = 10

export interface GasShare {
  /** A name of `measureGas`. */
  readonly call: string
  readonly perDay: number
  readonly gas: number
}

/** Shares of the day; `gasOf` is what one call of that name costs once its storage is filled. */
export function dayOfANode(gasOf: (call: string) => number): readonly GasShare[] {
  const callsPerDay: readonly (readonly [string, number])[] = [
    // `post-revisions.ts`: all that are due in one transaction.
    [`post revision, one of ${dealCount}`, Math.round(10 * dealCount * postsPerDay()) / 10],
    ['prove', 1],
    // `settle-deals.ts`: all deals in one period of ten, and then all that was earned is withdrawn.
    [`settle, one of ${dealCount}`, dealCount / settleEveryPeriods],
    ['withdraw earnings', 1 / settleEveryPeriods],
    // Once for everybody: this is the day on which it falls to this node.
    ['record seed', 1],
  ]
  return callsPerDay.map(([call, perDay]) => ({ call, perDay, gas: Math.round(gasOf(call) * perDay) }))
}

/** Posts of a deal that changes a hundredth of its live pieces each day, as both sides' policy has it, over many days. */
function postsPerDay(): number {
  const days = 300
  const live = pieceCount / dealCount
  let posted = { postedNumber: 1, postedIn: 0, postedLive: live }
  let posts = 0
  for (let day = 1; day <= days; day++) {
    const newestLive = live * (1 + (day % 2) / 100)
    if (!isPostDue({ ...posted, newestNumber: day + 1, newestLive }, day)) continue
    posted = { postedNumber: day + 1, postedIn: day, postedLive: newestLive }
    posts++
  }
  return posts / days
}
