/** Time as a collaborator, so that a test can step it. */
import { setTimeout as delay } from 'node:timers/promises'

export interface Timers {
  /** For durations: it only ever goes forward. */
  nowMs(): number
  /** Returns after `ms`, or at once where the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const systemTimers: Timers = {
  nowMs: () => performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }).catch(() => {}),
}
