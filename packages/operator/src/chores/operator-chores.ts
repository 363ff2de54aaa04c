/**
 * The duties of an operator on the market, each a chore of its own: woken by new heads of the chain, jittered, and after a
 * failure tried again after a pause that grows and is never the same for two nodes.
 */
import { type Chore, type ChoreDependencies, type RunningChore, startChore } from '@nupeerstack/node-host'
import type { PeriodClock } from '../period-clock.ts'

export interface OperatorChore extends Pick<Chore, 'name' | 'run'> {
  /** It runs at least this often, jittered by a quarter. */
  readonly intervalMs: number
  /** Whether every new head of the chain wakes it. It must then return quickly when there is nothing to do. */
  readonly wakesOnHead: boolean
}

export interface OperatorChores {
  start(): void
  /** Aborts what runs, and waits for it, not for ever. */
  stop(): Promise<void>
}

export interface OperatorChoresDependencies extends ChoreDependencies {
  readonly heads: Pick<PeriodClock, 'onHead'>
}

/** First pause after a failure, and the longest: half of the shortest period that is in use. */
const backoffMs = [500, 10_000] as const
/** A chore may wait for a block that does not come. What it has sent is the chain's business, and is not lost. */
const stopGraceMs = 2_000
const jitter = 1 / 4

export function createOperatorChores(
  { heads, ...dependencies }: OperatorChoresDependencies,
  chores: readonly OperatorChore[],
): OperatorChores {
  let running: readonly RunningChore[] = []
  return {
    start() {
      running = chores.map(({ wakesOnHead, name, intervalMs, run }) =>
        startChore(dependencies, {
          ...{ name, intervalMs, run, jitter, backoffMs, stopGraceMs },
          ...(wakesOnHead && { wakes: (wake: () => void) => heads.onHead(wake) }),
        }),
      )
    },
    async stop() {
      await Promise.all(running.map((chore) => chore[Symbol.asyncDispose]()))
    },
  }
}
