/**
 * Decides when a block is mined: soon after a transaction, and otherwise at a steady interval, so that periods (which
 * are counted in blocks) pass. A block that transactions bring forward is paid back: the next idle one comes that much
 * later, and at most `aheadBlocksMax` may be brought forward. So a period lasts about as long on a busy chain as on an
 * idle one, and a node always has time to answer its challenge.
 */
import { setTimeout as sleep } from 'node:timers/promises'

export interface BlockProducer {
  /** A transaction waits. */
  wake(): void
  start(): void
  pause(): void
  /** Mines `count` blocks now. */
  mine(count: number): Promise<void>
  stop(): Promise<void>
  /** Settles when it has stopped; rejects where a block could not be sealed. */
  readonly ended: Promise<void>
}

export interface BlockProducerConfig {
  readonly blockIntervalMs: number
  readonly aheadBlocksMax: number
  /**
   * A chain that was set up before: nodes may have promises to prove, and no period may rush past those that are still
   * starting. On a new one (contracts, accounts, first deals) each transaction is mined at once, until `start`.
   */
  readonly isSetUp: boolean
}

/** Transactions of several senders that act on the same event share a block when it waits this long for them. */
const coalesceMs = 25

export function createBlockProducer(
  { seal, hasWork }: { seal: () => Promise<void>; hasWork: () => boolean },
  { blockIntervalMs, aheadBlocksMax, isSetUp }: BlockProducerConfig,
): BlockProducer {
  let isIdleMining = false
  let isHurrying = !isSetUp
  let isStopped = false
  /** When the next idle block is due, in `performance.now()` time. */
  let dueAt = performance.now() + blockIntervalMs
  let alarm = new AbortController()
  const ended = run()

  async function run(): Promise<void> {
    while (!isStopped) {
      const waitMs = waitTime()
      if (waitMs > 0) {
        alarm = new AbortController()
        await sleep(waitMs, undefined, { signal: alarm.signal }).catch(() => {})
        continue
      }
      if (hasWork()) await sleep(coalesceMs)
      await sealOne()
    }
  }

  /** Milliseconds until a block may be mined. */
  function waitTime(): number {
    const untilDueMs = dueAt - performance.now()
    if (!hasWork()) return isIdleMining ? untilDueMs : 2 ** 30
    if (isHurrying) return 0
    return isIdleMining ? untilDueMs - aheadBlocksMax * blockIntervalMs : untilDueMs
  }

  async function sealOne(): Promise<void> {
    await seal()
    // A late timer is not made up for by a burst.
    dueAt = Math.max(dueAt, performance.now() - blockIntervalMs) + blockIntervalMs
  }

  return {
    wake: () => alarm.abort(),
    start() {
      if (isIdleMining) return
      isIdleMining = true
      isHurrying = false
      dueAt = performance.now() + blockIntervalMs
      alarm.abort()
    },
    pause() {
      isIdleMining = false
      alarm.abort()
    },
    async mine(count) {
      for (let i = 0; i < count; i++) await seal()
    },
    async stop() {
      isStopped = true
      alarm.abort()
      await ended
    },
    ended,
  }
}
