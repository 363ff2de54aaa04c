/**
 * One life of a process, from its start to its end. Everything that reaches the process goes through it: timers, answers, heads of
 * the chain. While it is paused they wait, and come in their order when it goes on; once it has ended, they never come.
 *
 *   runs ⇄ paused, either ── end ──▶ over
 */
import type { Timers } from '@nupeerstack/runtime'

export interface ProcessLife {
  isOver(): boolean
  isPaused(): boolean
  /** Now, when the process goes on, or never. */
  run(action: () => void): void
  /** The outcome of work that is done elsewhere, as the process hears of it. */
  hear<T>(work: PromiseLike<T>): Promise<T>
  /** Calls back when the life ends. */
  onOver(callback: () => void): Disposable
  pause(): void
  resume(): void
  end(): void
}

export interface ProcessLifeDependencies {
  readonly timers: Pick<Timers, 'setImmediate'>
  /** Counts what reaches the process. */
  readonly onEvent: () => void
}

export function createProcessLife({ timers, onEvent }: ProcessLifeDependencies): ProcessLife {
  let state: 'runs' | 'paused' | 'over' = 'runs'
  let held: (() => void)[] = []
  const listeners = new Set<() => void>()

  function run(action: () => void): void {
    if (state === 'paused') held.push(action)
    if (state !== 'runs') return
    onEvent()
    action()
  }

  return {
    isOver: () => state === 'over',
    isPaused: () => state === 'paused',
    run,
    hear: (work) =>
      new Promise((resolve, reject) => {
        work.then(
          (value) => run(() => resolve(value)),
          (error) => run(() => reject(error)),
        )
      }),
    onOver(callback) {
      listeners.add(callback)
      return { [Symbol.dispose]: () => void listeners.delete(callback) }
    },
    pause() {
      if (state === 'runs') state = 'paused'
    },
    resume() {
      if (state !== 'paused') return
      state = 'runs'
      const waiting = held
      held = []
      // Each in a turn of its own, as they would have come.
      for (const action of waiting) timers.setImmediate(() => run(action))
    },
    end() {
      state = 'over'
      held = []
      for (const callback of [...listeners]) callback()
      listeners.clear()
    },
  }
}
