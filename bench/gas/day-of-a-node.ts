/** What a node of 1 TiB under 50 deals that all change each day pays a day, with periods of a day and the node's policy as it is. */
import { dealCount } from './measure-gas.ts'

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
    // `post-revisions.ts`: every deal whose newest revision the chain has not got, once a period.
    ['post revision', dealCount],
    ['prove', 1],
    // `settle-deals.ts`: all deals in one period of ten, and then all that was earned is withdrawn.
    ['settle', dealCount / settleEveryPeriods],
    ['withdraw earnings', 1 / settleEveryPeriods],
    // Once for everybody: this is the day on which it falls to this node.
    ['record seed', 1],
  ]
  return callsPerDay.map(([call, perDay]) => ({ call, perDay, gas: Math.round(gasOf(call) * perDay) }))
}
