/** Timers of a process that can be paused and killed: their callbacks go through its life. */
import { type Timer, type Timers, waitsOver } from '@nupeerstack/runtime'
import type { ProcessLife } from './process-life.ts'

interface ProcessTimer extends Timer {
  readonly timer: Timer
  /** False once it is cleared, or has fired for good: a callback that a pause holds back is then dropped. */
  isSet: boolean
  isHeld: boolean
}

export function createProcessTimers(timers: Timers, life: ProcessLife): Timers {
  const intervals = new Set<ProcessTimer>()
  life.onOver(() => {
    for (const { timer } of intervals) timers.clearInterval(timer)
    intervals.clear()
  })

  function wrap(set: (fire: () => void) => Timer, callback: () => void, isRepeated: boolean): ProcessTimer {
    const wrapped: ProcessTimer = {
      timer: set(() => {
        // Of an interval, one firing waits at most, as in a real event loop.
        if (wrapped.isHeld) return
        wrapped.isHeld = true
        life.run(() => {
          wrapped.isHeld = false
          if (!wrapped.isSet) return
          if (!isRepeated) wrapped.isSet = false
          callback()
        })
      }),
      isSet: true,
      isHeld: false,
      unref: () => wrapped,
      refresh() {
        wrapped.isSet = true
        wrapped.timer.refresh()
        return wrapped
      },
    }
    return wrapped
  }

  function setTimeout(callback: () => void, delayMs: number): ProcessTimer {
    return wrap((fire) => timers.setTimeout(fire, delayMs), callback, false)
  }

  function clearTimeout(timer: Timer | undefined): void {
    if (timer === undefined) return
    const wrapped = timer as ProcessTimer
    wrapped.isSet = false
    timers.clearTimeout(wrapped.timer)
    intervals.delete(wrapped)
  }

  return {
    setTimeout,
    clearTimeout,
    setInterval(callback, periodMs) {
      const timer = wrap((fire) => timers.setInterval(fire, periodMs), callback, true)
      intervals.add(timer)
      return timer
    },
    clearInterval: clearTimeout,
    setImmediate: (callback) => timers.setImmediate(() => life.run(callback)),
    ...waitsOver({ setTimeout, clearTimeout }),
    nextTurn: () => new Promise((resolve) => timers.setImmediate(() => life.run(resolve))),
  }
}
