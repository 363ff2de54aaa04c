/** A clock that a function tells: for tests that set the time by a variable. */
import type { Clock } from './clock.ts'

export function clockOf(readMs: () => number): Clock {
  return { unixMs: readMs, elapsedMs: readMs }
}
