/** Timers of a process that can be killed: what it waits for then never comes, as if it had never been there. */
import type { Timers } from '@nupeerstack/runtime'

export interface MortalTimers extends Timers {
  kill(): void
}

export function createMortalTimers(timers: Timers): MortalTimers {
  let isAlive = true
  const ifAlive = (callback: () => void) => () => {
    if (isAlive) callback()
  }
  const unlessKilled = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    return isAlive ? result : new Promise<never>(() => {})
  }
  return {
    ...timers,
    setTimeout: (callback, delayMs) => timers.setTimeout(ifAlive(callback), delayMs),
    setInterval: (callback, periodMs) => timers.setInterval(ifAlive(callback), periodMs),
    setImmediate: (callback) => timers.setImmediate(ifAlive(callback)),
    sleep: (durationMs, options) => unlessKilled(timers.sleep(durationMs, options)),
    nextTurn: () => unlessKilled(timers.nextTurn()),
    kill() {
      isAlive = false
    },
  }
}
