/**
 * Gives the memory back that a start leaves behind. Loading a daemon fills its heap with what is never needed again, and one
 * that then has little to do may hold it for hours: nothing tells V8 to collect, and its memory reducer, which would, is off
 * (`daemon-runtime-options.ts`). It is done once, in the first quiet seconds, because it stops the process for a tenth of one.
 */

import { performance } from 'node:perf_hooks'
import { collectGarbage, type Timers } from '@nupeerstack/runtime'

/** Timers, connections and first laps of a start are over after one or two of these. */
const defaultIntervalMs = 10_000
/** What a process does that nobody uses. */
const quietUtilizationMax = 0.05

/** Collects when the event loop has been quiet for one interval. */
export function collectStartGarbage(
  { timers, collect = collectEverything }: { readonly timers: Timers; readonly collect?: () => void },
  intervalMs: number = defaultIntervalMs,
): Disposable {
  let before = performance.eventLoopUtilization()
  const timer = timers
    .setInterval(() => {
      const now = performance.eventLoopUtilization()
      if (performance.eventLoopUtilization(now, before).utilization <= quietUtilizationMax) {
        timers.clearInterval(timer)
        collect()
      }
      before = now
    }, intervalMs)
    .unref()
  return { [Symbol.dispose]: () => timers.clearInterval(timer) }
}

function collectEverything(): void {
  collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
