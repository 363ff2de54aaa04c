/**
 * The period that a duty is done for, so that the chain is not asked at every head. After a re-org it may not be done any more: then
 * it is looked at again.
 */
import type { PeriodTime } from './period-clock.ts'

type Moment = Pick<PeriodTime, 'period' | 'reorgs'>

export class DonePeriod {
  #done: Moment | undefined

  /** Whether there is nothing to do. */
  has({ period, reorgs }: Moment): boolean {
    return this.#done?.period === period && this.#done.reorgs === reorgs
  }

  /** `moment`: of when it was looked at, not of when it was done. */
  note(moment: Moment): void {
    this.#done = moment
  }
}
