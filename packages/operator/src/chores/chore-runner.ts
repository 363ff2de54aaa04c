/**
 * Runs the chores: each on its own, never twice at once, when its time has come or a new head of the chain wakes it. A
 * chore compares what is with what should be and moves towards it, so one that fails is simply run again, after a pause
 * that grows and is never the same for two nodes.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '@nupeerstack/node-host'
import type { PeriodClock } from '../period-clock.ts'

/** One periodic duty. */
export interface Chore {
  readonly name: string
  /** It runs at least this often, jittered by a quarter. */
  readonly intervalMs: number
  /** Whether every new head of the chain wakes it. It must then return quickly when there is nothing to do. */
  readonly wakesOnHead: boolean
  run(signal: AbortSignal): Promise<void>
}

export interface ChoreRunner {
  start(): void
  /** Aborts what runs, and waits for it, not for ever. */
  stop(): Promise<void>
}

export interface ChoreRunnerDependencies {
  readonly clock: Pick<PeriodClock, 'onHead'>
  readonly log: Logger
  /** Uniform in [0, 1). */
  readonly random?: () => number
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** First pause after a failure, and the longest: half of the shortest period that is in use. */
const backoffMinMs = 500
const backoffMaxMs = 10_000
/** A chore may wait for a block that does not come. What it has sent is the chain's business, and is not lost. */
const stopGraceMs = 2_000

export function createChoreRunner(
  { clock, log, random = Math.random, sleep = defaultSleep }: ChoreRunnerDependencies,
  chores: readonly Chore[],
): ChoreRunner {
  const stopping = new AbortController()
  let running: Promise<void>[] = []

  /** Runs one chore until the runner stops. */
  async function repeat(chore: Chore): Promise<void> {
    let failures = 0
    let wake = () => {}
    let isWoken = false
    using _ = chore.wakesOnHead
      ? clock.onHead(() => {
          isWoken = true
          wake()
        })
      : { [Symbol.dispose]() {} }
    stopping.signal.addEventListener('abort', () => wake(), { once: true })
    while (!stopping.signal.aborted) {
      isWoken = false
      failures = (await isDone(chore, failures)) ? 0 : failures + 1
      if (failures > 0) {
        await sleep(Math.min(backoffMaxMs, backoffMinMs * 2 ** (failures - 1)) * (0.5 + random()), stopping.signal)
      } else if (!isWoken && !stopping.signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const woken = new AbortController()
        await Promise.race([promise, sleep(chore.intervalMs * (1 - random() / 4), woken.signal)])
        woken.abort()
      }
    }
  }

  async function isDone(chore: Chore, failures: number): Promise<boolean> {
    try {
      await chore.run(stopping.signal)
      if (failures > 0) log.info('chore-works-again', { chore: chore.name })
      return true
    } catch (error) {
      // The first failure may be a race with the next block; a second one deserves attention.
      if (!stopping.signal.aborted) log[failures === 0 ? 'info' : 'warn']('chore-failed', { chore: chore.name, error })
      return false
    }
  }

  return {
    start() {
      running = chores.map(repeat)
    },
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(running), delay(stopGraceMs, undefined, { ref: false })])
    },
  }
}

/** Sleeps, or returns at once where the signal aborts. */
async function defaultSleep(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal, ref: false }).catch(() => {})
}
