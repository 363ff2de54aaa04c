/**
 * Time that passes only when a test or a simulation says so: a clock and timers over one queue of what is due. Who waits
 * acts at its moment, in the order of the moments, then of the calls; between two of them everything that can go on without
 * waiting has gone on. Work that other threads do (files, DNS, hashing in the background) is not waited for: who needs one
 * history twice brings twins that do theirs at once.
 */
import type { Clock } from './clock.ts'
import type { Timer, Timers } from './timers.ts'
import { waitsOver } from './waits-over.ts'

export interface VirtualTime {
  readonly clock: Clock
  readonly timers: Timers
  /** Lets so much time pass. */
  advance(durationMs: number): Promise<void>
  /** Lets time pass until the work has settled, and gives its result. Throws where nothing is left that it could wait for. */
  until<T>(work: PromiseLike<T>): Promise<T>
}

interface DueTimer extends Timer {
  atMs: number
  readonly delayMs: number
  readonly isRepeated: boolean
  readonly callback: () => void
  isSet: boolean
}

/** As Node does it: no timer fires in less. */
const delayMinMs = 1

/** `startUnixMs` is what the clock shows at first. */
export function createVirtualTime({ startUnixMs = 1_800_000_000_000 }: { startUnixMs?: number } = {}): VirtualTime {
  const queue: DueTimer[] = []
  let elapsedMs = 0

  function insert(timer: DueTimer, delayMs: number): void {
    timer.atMs = elapsedMs + delayMs
    timer.isSet = true
    let low = 0
    let high = queue.length
    while (low < high) {
      const middle = (low + high) >>> 1
      // What is inserted comes after all that is due at the same moment.
      if ((queue[middle] as DueTimer).atMs <= timer.atMs) low = middle + 1
      else high = middle
    }
    queue.splice(low, 0, timer)
  }

  function remove(timer: DueTimer): void {
    if (!timer.isSet) return
    timer.isSet = false
    queue.splice(queue.indexOf(timer), 1)
  }

  function set(callback: () => void, delayMs: number, isRepeated = false): DueTimer {
    const timer: DueTimer = {
      atMs: 0,
      delayMs,
      isRepeated,
      callback,
      isSet: false,
      unref: () => timer,
      refresh() {
        remove(timer)
        insert(timer, delayMs)
        return timer
      },
    }
    insert(timer, delayMs)
    return timer
  }

  function clear(timer: Timer | undefined): void {
    if (timer !== undefined) remove(timer as DueTimer)
  }

  const setTimeout: Timers['setTimeout'] = (callback, delayMs) => set(callback, Math.max(delayMinMs, delayMs))

  const timers: Timers = {
    setTimeout,
    clearTimeout: clear,
    setInterval: (callback, periodMs) => set(callback, Math.max(delayMinMs, periodMs), true),
    clearInterval: clear,
    setImmediate: (callback) => void set(callback, 0),
    ...waitsOver({ setTimeout, clearTimeout: clear }),
    nextTurn: () => new Promise((resolve) => timers.setImmediate(resolve)),
  }

  function fire(timer: DueTimer): void {
    remove(timer)
    elapsedMs = Math.max(elapsedMs, timer.atMs)
    if (timer.isRepeated) insert(timer, timer.delayMs)
    timer.callback()
  }

  return {
    clock: { unixMs: () => startUnixMs + Math.floor(elapsedMs), elapsedMs: () => elapsedMs },
    timers,
    async advance(durationMs) {
      const endMs = elapsedMs + durationMs
      for (;;) {
        await settle()
        const [next] = queue
        if (next === undefined || next.atMs > endMs) break
        fire(next)
      }
      elapsedMs = endMs
    },
    async until(work) {
      let isSettled = false
      const note = () => {
        isSettled = true
      }
      work.then(note, note)
      for (;;) {
        await settle()
        if (isSettled) return await work
        const [next] = queue
        if (next === undefined) throw new Error('the work waits for something that no timer brings')
        fire(next)
      }
    },
  }
}

/** A turn of the real event loop: every promise that can go on goes on before it. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
