/** The timers of the event loop, by Node's own functions: nothing lies between, as timers are set for every request. */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Timer, Timers } from './timers.ts'

export const systemTimers: Timers = {
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (timer) => clearTimeout(nodeTimer(timer)),
  setInterval: (callback, periodMs) => setInterval(callback, periodMs),
  clearInterval: (timer) => clearInterval(nodeTimer(timer)),
  setImmediate: (callback) => void setImmediate(callback),
  // The only way in which a sleep of Node's fails is that its signal aborts.
  sleep: (durationMs, options) => sleep(durationMs, undefined, options).catch(() => undefined),
  timeoutSignal: (delayMs) => AbortSignal.timeout(delayMs),
  nextTurn: () => nextTurn(),
}

/** What these timers hand out is Node's: to clear another's timer by them is a mistake of the caller. */
function nodeTimer(timer: Timer | undefined): NodeJS.Timeout | undefined {
  return timer as NodeJS.Timeout | undefined
}
