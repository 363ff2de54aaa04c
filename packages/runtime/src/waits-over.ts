/** What follows from being able to set a timer and to clear it: for timers that are not the machine's. */
import type { Timers } from './timers.ts'

export function waitsOver(
  timers: Pick<Timers, 'setTimeout' | 'clearTimeout'>,
): Pick<Timers, 'sleep' | 'timeoutSignal'> {
  return {
    sleep(durationMs, { signal } = {}) {
      if (signal?.aborted === true) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = timers.setTimeout(end, durationMs)
      signal?.addEventListener('abort', end, { once: true })
      function end(): void {
        timers.clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      return promise
    },
    timeoutSignal(delayMs) {
      const controller = new AbortController()
      const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
      timers.setTimeout(() => controller.abort(reason), delayMs)
      return controller.signal
    },
  }
}
