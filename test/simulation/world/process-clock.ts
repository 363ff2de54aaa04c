/** The clock of one process. What it says of the time may jump; durations it measures as they are. */
import type { Clock } from '@nupeerstack/runtime'

export interface ProcessClock extends Clock {
  /** Sets it on by so much, or back where that is negative. */
  jump(byMs: number): void
}

export function createProcessClock(clock: Clock): ProcessClock {
  let offsetMs = 0
  return {
    unixMs: () => clock.unixMs() + offsetMs,
    elapsedMs: () => clock.elapsedMs(),
    jump(byMs) {
      offsetMs += byMs
    },
  }
}
