/**
 * A signal for work that ends in time, made and let go for every request. It does what `AbortSignal.any` of the caller's signal
 * and `AbortSignal.timeout` does; but those two go on for as long as the time limit says, each with its timer, however soon the work
 * is done, and cost several times as much.
 */
import type { Timers } from '@nupeerstack/runtime'

/** Disposing it lets go of timer and caller. */
export interface LimitedSignal extends Disposable {
  /** Aborts with the caller's and for its reason, or when the time is over. */
  readonly signal: AbortSignal
  /** Whether it was the time. */
  readonly isLate: boolean
}

export function limitSignal(
  { timers }: { readonly timers: Timers },
  caller: AbortSignal,
  limitMs: number,
): LimitedSignal {
  const controller = new AbortController()
  let isLate = false
  const onAbort = () => controller.abort(caller.reason)
  const timer = timers
    .setTimeout(() => {
      if (controller.signal.aborted) return
      isLate = true
      controller.abort(new DOMException(`not done within ${limitMs} ms`, 'TimeoutError'))
    }, limitMs)
    .unref()
  if (caller.aborted) onAbort()
  else caller.addEventListener('abort', onAbort)
  return {
    signal: controller.signal,
    get isLate() {
      return isLate
    },
    [Symbol.dispose]: () => {
      timers.clearTimeout(timer)
      caller.removeEventListener('abort', onAbort)
    },
  }
}
