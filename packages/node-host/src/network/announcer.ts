/**
 * Feeds announcements to the DHT: in batches, at a pace that leaves the machine its work, and again before a record
 * expires. Nothing is kept over a restart, because the service knows what it holds and feeds it again.
 *
 *   waiting ──batch──→ announced ──a day──→ waiting …
 *      ↑                  │ nobody took it, three times
 *      └── tried again ←──┴──→ forgotten until the next restart
 */
import type { Clock, Timers } from '@nupeerstack/runtime'

export interface Announcer {
  add(digests: Iterable<Uint8Array>): void
  readonly waiting: number
  stop(): void
}

export interface AnnouncerDependencies {
  /** Announces a batch, and gives those back that nobody took. */
  announce(digests: readonly Uint8Array[], signal: AbortSignal): Promise<readonly Uint8Array[]>
  readonly clock: Clock
  readonly timers: Timers
}

export interface AnnouncerConfig {
  /** What waits, and what is remembered as announced, each; the oldest make room. */
  readonly announcementsMax: number
  /** While few wait; more where all would take longer than half of the time until they are due again. */
  readonly announcementsPerSecond: number
  /** Time to gather a batch after the first digest has come. */
  readonly announcementGatherMs: number
}

/** About 150 bytes each on the wire: one write to each peer. */
const batchMax = 128
/** A batch is what is due in this time: whoever takes it has other work to do, and a burst would stand in its way. */
const batchSeconds = 64
/** A lookup in a large network takes seconds. */
const batchTimeoutMs = 60_000
/** A digest that nobody took so often is left to the next restart. */
const attemptsMax = 3
/** Records live for 48 hours at those who keep them. */
const renewAfterMs = 22 * 3_600_000
const renewIntervalMs = 600_000

/** Makes an announcer with nothing to say yet. */
export function createAnnouncer(
  { announce, clock, timers }: AnnouncerDependencies,
  config: AnnouncerConfig,
): Announcer {
  /** Attempts made, by digest. */
  const waiting = new Map<string, number>()
  /** When, by digest; oldest first. */
  const announced = new Map<string, number>()
  const stopping = new AbortController()
  let isRunning = false

  const run = async () => {
    isRunning = true
    await rest(config.announcementGatherMs)
    while (!stopping.signal.aborted && waiting.size > 0) {
      const startedAt = clock.elapsedMs()
      const perSecond = Math.max(config.announcementsPerSecond, waiting.size / (renewAfterMs / 2000))
      const batch = takeBatch(Math.min(batchMax, Math.ceil(perSecond * batchSeconds)))
      const refused = new Set((await attempt(batch.map(([key]) => fromKey(key)))).map(toKey))
      for (const [key, attempts] of batch) {
        if (!refused.has(key)) put(announced, key, clock.elapsedMs())
        else if (attempts + 1 < attemptsMax && !waiting.has(key)) put(waiting, key, attempts + 1)
      }
      await rest((1000 * batch.length) / perSecond - (clock.elapsedMs() - startedAt))
    }
    isRunning = false
  }

  const takeBatch = (size: number): (readonly [string, number])[] => {
    const batch: (readonly [string, number])[] = []
    for (const entry of waiting) {
      if (batch.length >= size) break
      batch.push(entry)
    }
    for (const [key] of batch) waiting.delete(key)
    return batch
  }

  const attempt = async (digests: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => {
    try {
      return await announce(digests, AbortSignal.any([stopping.signal, timers.timeoutSignal(batchTimeoutMs)]))
    } catch {
      // The DHT is a hint: an announcement that fails for good costs a slower search, nothing else.
      return digests
    }
  }

  const put = (map: Map<string, number>, key: string, value: number) => {
    map.delete(key)
    map.set(key, value)
    const oldest = map.keys().next().value
    if (map.size > config.announcementsMax && oldest !== undefined) map.delete(oldest)
  }

  const rest = (durationMs: number) => timers.sleep(Math.max(0, durationMs), { signal: stopping.signal, ref: false })

  const runWhereDue = () => {
    if (!isRunning && waiting.size > 0) void run()
  }

  const renew = timers
    .setInterval(() => {
      for (const [key, at] of announced) {
        if (at > clock.elapsedMs() - renewAfterMs) break
        announced.delete(key)
        put(waiting, key, 0)
      }
      runWhereDue()
    }, renewIntervalMs)
    .unref()

  return {
    add(digests) {
      if (stopping.signal.aborted) return
      for (const digest of digests) {
        if (digest.length !== 32) throw new RangeError(`a digest has 32 bytes, not ${digest.length}`)
        const key = toKey(digest)
        if (!waiting.has(key) && !announced.has(key)) put(waiting, key, 0)
      }
      runWhereDue()
    },
    get waiting() {
      return waiting.size
    },
    stop() {
      timers.clearInterval(renew)
      stopping.abort()
      waiting.clear()
      announced.clear()
    },
  }
}

// One character per byte: half of what hexadecimal takes, for a million of them.
const toKey = (digest: Uint8Array): string => Buffer.from(digest).toString('latin1')
const fromKey = (key: string): Uint8Array => Buffer.from(key, 'latin1')
