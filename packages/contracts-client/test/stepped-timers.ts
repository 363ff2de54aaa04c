/** Time that passes only when a test says so. */
import { setImmediate as settle } from 'node:timers/promises'
import type { Timers } from '../src/timers.ts'

export interface SteppedTimers extends Timers {
  /** Lets time pass, and whoever wakes meanwhile act at its moment. */
  advance(ms: number): Promise<void>
}

export function createSteppedTimers(): SteppedTimers {
  const sleepers = new Set<{ readonly atMs: number; readonly wake: () => void }>()
  let nowMs = 0
  return {
    nowMs: () => nowMs,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const sleeper = {
        atMs: nowMs + ms,
        wake() {
          sleepers.delete(sleeper)
          resolve()
        },
      }
      sleepers.add(sleeper)
      if (signal.aborted) sleeper.wake()
      else signal.addEventListener('abort', sleeper.wake, { once: true })
      return promise
    },
    async advance(ms) {
      const endMs = nowMs + ms
      for (;;) {
        await settle()
        const [next] = [...sleepers].sort((a, b) => a.atMs - b.atMs)
        if (next === undefined || next.atMs > endMs) break
        nowMs = next.atMs
        next.wake()
      }
      nowMs = endMs
    },
  }
}
