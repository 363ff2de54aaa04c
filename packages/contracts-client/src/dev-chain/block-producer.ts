/**
 * Decides when a block is mined: soon after a transaction, and otherwise at a steady interval, so that periods (which
 * are counted in blocks) pass. A block that transactions bring forward is paid back: the next idle one comes that much
 * later, and at most `aheadBlocksMax` may be brought forward. So a period lasts about as long on a busy chain as on an
 * idle one.
 *
 * How long that must be is not for the chain to know: on a machine that has other work, nodes need longer for their
 * answers. Who knows them says up to which block they can follow; from there on blocks come `slowFactor` times slower.
 */
import type { Clock, Timers } from '@nupeerstack/runtime'

export interface BlockProducer {
  /** A transaction waits. */
  wake(): void
  start(): void
  pause(): void
  /** Blocks above this number come slowly, until it is moved on. At first there is no such number. */
  paceUntil(blockNumber: number): void
  /** Mines `count` blocks now. */
  mine(count: number): Promise<void>
  stop(): Promise<void>
  /** Settles when it has stopped; rejects where a block could not be sealed. */
  readonly ended: Promise<void>
}

export interface BlockProducerDependencies {
  readonly seal: () => Promise<void>
  readonly hasWork: () => boolean
  /** Number of the newest block. */
  readonly height: () => number
  readonly clock: Clock
  readonly timers: Timers
}

export interface BlockProducerConfig {
  readonly blockIntervalMs: number
  readonly aheadBlocksMax: number
  /** How much longer the interval is beyond `paceUntil`: bounds what actors that hang can cost. */
  readonly slowFactor: number
  /**
   * A chain that was set up before: nodes may have promises to prove, and no period may rush past those that are still
   * starting. On a new one (contracts, accounts, first deals) each transaction is mined at once, until `start`.
   */
  readonly isSetUp: boolean
}

/** Transactions of several senders that act on the same event share a block when it waits this long for them. */
const coalesceMs = 25

export function createBlockProducer(
  { seal, hasWork, height, clock, timers }: BlockProducerDependencies,
  { blockIntervalMs, aheadBlocksMax, slowFactor, isSetUp }: BlockProducerConfig,
): BlockProducer {
  const { elapsedMs } = clock
  let isIdleMining = false
  let isHurrying = !isSetUp
  const stopping = new AbortController()
  let pacedBlock = Infinity
  /** When the newest block was due: the next one is due an interval later. */
  let lastDueMs = elapsedMs()
  let alarm = new AbortController()
  const ended = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const waitMs = waitTime()
      if (waitMs > 0) {
        alarm = new AbortController()
        await timers.sleep(waitMs, { signal: alarm.signal })
        continue
      }
      if (hasWork()) await timers.sleep(coalesceMs, { signal: stopping.signal })
      await sealOne()
    }
  }

  function intervalMs(): number {
    return height() < pacedBlock ? blockIntervalMs : blockIntervalMs * slowFactor
  }

  /** Milliseconds until a block may be mined. */
  function waitTime(): number {
    const untilDueMs = lastDueMs + intervalMs() - elapsedMs()
    if (!hasWork()) return isIdleMining ? untilDueMs : 2 ** 30
    if (isHurrying) return 0
    return untilDueMs - aheadBlocksMax * intervalMs()
  }

  async function sealOne(): Promise<void> {
    const dueMs = lastDueMs + intervalMs()
    await seal()
    // A late timer is not made up for by a burst.
    lastDueMs = Math.max(dueMs, elapsedMs() - intervalMs())
  }

  return {
    wake: () => alarm.abort(),
    start() {
      if (isIdleMining) return
      isIdleMining = true
      isHurrying = false
      lastDueMs = elapsedMs()
      alarm.abort()
    },
    pause() {
      isIdleMining = false
      alarm.abort()
    },
    paceUntil(blockNumber) {
      pacedBlock = blockNumber
      // What was brought forward by slow intervals is not paid back in them.
      if (height() < pacedBlock) lastDueMs = Math.min(lastDueMs, elapsedMs() + aheadBlocksMax * blockIntervalMs)
      alarm.abort()
    },
    async mine(count) {
      for (let i = 0; i < count; i++) await seal()
    },
    async stop() {
      stopping.abort()
      alarm.abort()
      await ended
    },
    ended,
  }
}
