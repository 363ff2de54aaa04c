/** The clock of the machine. */
import type { Clock } from './clock.ts'

export const systemClock: Clock = {
  unixMs: () => Date.now(),
  elapsedMs: () => performance.now(),
}
