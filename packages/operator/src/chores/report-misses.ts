/**
 * Claims the misses of operators that did not answer in the period that has just ended, and brings onto their ladders what was
 * claimed before and is due. Each node watches a few others, by turns, so that a miss is claimed once and soon, by someone who is not
 * always the same. What is claimed stands on the chain, so nothing is remembered here: whoever has the turn judges it. A twentieth of
 * what is slashed pays for it. Whom to watch follows from what is promised: nobody takes himself off, and who promises nothing is
 * not in the way.
 */
import { judgeDueMisses, type PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'
import { watchedBy } from './turns.ts'

export interface ReportMissesDependencies {
  readonly periods: Pick<PeriodicCalls, 'watchedOperators' | 'reportMiss' | 'openClaims' | 'judgeMiss'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

/** Three watchers for each node: two of them may be down. */
const watchers = 3
/** Blocks between two watchers' turns, as a share of the period. */
const turnsPerPeriod = 6

export function createReportMisses(
  { periods, periodClock, log }: ReportMissesDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let period = 0
  let waiting: { readonly operator: Address; readonly turn: number }[] = []

  return {
    name: 'report-misses',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const time = periodClock.now()
      if (time.period !== period) {
        waiting = watchedBy(operator, await periods.watchedOperators(), time.period, watchers)
        period = time.period
      }
      const turnBlocks = Math.max(1, Math.floor(time.periodBlocks / turnsPerPeriod))
      const due = waiting.filter(({ turn }) => time.blockInPeriod >= turn * turnBlocks)
      for (const watched of due) {
        signal.throwIfAborted()
        await judgeDueMisses(periods, watched.operator, time.period, (period) =>
          log.info('miss-judged', { operator: watched.operator, period }),
        )
        await report(watched.operator, time.period - 1)
        waiting = waiting.filter((other) => other !== watched)
      }
    },
  }

  async function report(watched: Address, missedPeriod: number): Promise<void> {
    const receipt = await periods.reportMiss(watched, missedPeriod)
    if (receipt !== undefined) log.info('miss-reported', { operator: watched, period: missedPeriod })
  }
}
