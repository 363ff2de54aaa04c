/**
 * Which period it is, as of the chain's last head: known without asking the chain, so that a handler may look at every
 * request, and heard of by whoever waits for a new head.
 */
import type { Chain, Head, Periods } from '@nupeerstack/contracts-client'

export interface PeriodClock extends Disposable {
  now(): PeriodTime
  /** Calls back at every new head. */
  onHead(listener: () => void): Disposable
}

export interface PeriodTime {
  readonly period: number
  /** Blocks of the period that came before the head, 0 for its first. */
  readonly blockInPeriod: number
  readonly periodBlocks: number
  readonly blockNumber: number
  /** Re-orgs heard of so far: what was done before the last one may be undone. */
  readonly reorgs: number
}

export interface PeriodClockDependencies {
  readonly chain: Pick<Chain, 'head' | 'follow'>
  /** Those of a kind: each has its own. */
  readonly periods: Periods
}

/** Reads the head and follows it. */
export async function createPeriodClock({ chain, periods }: PeriodClockDependencies): Promise<PeriodClock> {
  const listeners = new Set<() => void>()
  const { periodBlocks, periodOf, firstBlockOf } = periods
  let head: Head = await chain.head()
  let reorgs = 0
  const following = chain.follow((update) => {
    head = update.head
    if (update.isReorg === true) reorgs++
    for (const listener of listeners) listener()
  })
  return {
    now: () => {
      const { number: blockNumber } = head
      const period = periodOf(blockNumber)
      return { period, blockInPeriod: blockNumber - firstBlockOf(period), periodBlocks, blockNumber, reorgs }
    },
    onHead(listener) {
      listeners.add(listener)
      return { [Symbol.dispose]: () => void listeners.delete(listener) }
    },
    [Symbol.dispose]() {
      following[Symbol.dispose]()
      listeners.clear()
    },
  }
}
