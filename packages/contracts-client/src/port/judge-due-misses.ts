/** Whoever watches an operator brings what was claimed of it onto its ladder, be it another operator or a customer. */
import type { Address } from '@nupeerstack/protocol'
import type { PeriodicCalls } from './periodic-calls.ts'
import type { Receipt } from './receipt.ts'

/** Judges the claims of an operator's misses that are due in `period`; tells `onJudged` of each that nobody had judged before. */
export async function judgeDueMisses(
  calls: Pick<PeriodicCalls, 'openClaims' | 'judgeMiss'>,
  operator: Address,
  period: number,
  onJudged: (missedPeriod: number, receipt: Receipt) => void,
): Promise<void> {
  for (const claim of await calls.openClaims(operator)) {
    if (period < claim.judgeableFrom) continue
    const receipt = await calls.judgeMiss(operator, claim.period)
    if (receipt !== undefined) onJudged(claim.period, receipt)
  }
}
