/**
 * Feeds announcements to the DHT at a pace that leaves the machine its work. The queue is bounded and without doubles;
 * it is not kept over a restart, because the service knows what it holds and feeds it again. What has been announced
 * once is announced again by the DHT part itself before the record expires.
 */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Announcer {
  add(digests: Iterable<Uint8Array>): void
  readonly waiting: number
  stop(): void
}

export interface AnnouncerDependencies {
  /** Announces one digest. */
  announce(digest: Uint8Array, signal: AbortSignal): Promise<void>
}

export interface AnnouncerConfig {
  readonly announcementsMax: number
  readonly announcementsPerSecond: number
}

/** A lookup in a large network takes seconds; what takes longer is tried again at the end of the queue. */
const announceTimeoutMs = 30_000
/** A digest that nobody took so often is left to the next restart. */
const attemptsMax = 3

/** Makes an announcer with nothing to say yet. */
export function createAnnouncer({ announce }: AnnouncerDependencies, config: AnnouncerConfig): Announcer {
  const waiting = new Map<string, number>()
  const stopping = new AbortController()
  let isRunning = false

  const push = (key: string, attempts: number) => {
    waiting.set(key, attempts)
    const oldest = waiting.keys().next().value
    if (waiting.size > config.announcementsMax && oldest !== undefined) waiting.delete(oldest)
  }

  const run = async () => {
    isRunning = true
    while (!stopping.signal.aborted) {
      const next = waiting.entries().next().value
      if (next === undefined) break
      const [key, attempts] = next
      waiting.delete(key)
      const startedAt = performance.now()
      try {
        const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(announceTimeoutMs)])
        await announce(Buffer.from(key, 'hex'), signal)
      } catch {
        // The DHT is a hint: an announcement that fails for good costs a slower search, nothing else.
        if (attempts + 1 < attemptsMax && !waiting.has(key)) push(key, attempts + 1)
      }
      const restMs = 1000 / config.announcementsPerSecond - (performance.now() - startedAt)
      await sleep(Math.max(0, restMs), undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
    isRunning = false
  }

  return {
    add(digests) {
      if (stopping.signal.aborted) return
      for (const digest of digests) {
        if (digest.length !== 32) throw new RangeError(`a digest has 32 bytes, not ${digest.length}`)
        const key = Buffer.from(digest).toString('hex')
        if (!waiting.has(key)) push(key, 0)
      }
      if (!isRunning && waiting.size > 0) void run()
    },
    get waiting() {
      return waiting.size
    },
    stop() {
      stopping.abort()
      waiting.clear()
    },
  }
}
