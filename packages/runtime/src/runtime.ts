/** The machine as it is: what a program's `main.ts` hands to what it starts. */
import type { Clock } from './clock.ts'
import type { Disk } from './disk.ts'
import type { Randomness } from './randomness.ts'
import { systemClock } from './system-clock.ts'
import { systemDisk } from './system-disk.ts'
import { systemRandomness } from './system-randomness.ts'
import { systemTimers } from './system-timers.ts'
import type { Timers } from './timers.ts'

/** All doors. Whoever is no composition root names the ones that it uses instead. */
export interface Runtime {
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  readonly disk: Disk
}

export const systemRuntime: Runtime = {
  clock: systemClock,
  timers: systemTimers,
  randomness: systemRandomness,
  disk: systemDisk,
}
