/**
 * Shards of segments that already count as durable, still on their way to slow nodes. They may take their time, but
 * not for ever and not with all our memory: over the bounds the oldest is given up and left to repair.
 */
import type { Timers } from '@nupeerstack/runtime'

export interface LateShards {
  /** Lets `work` go on in the background; `abort` ends it. */
  add(shard: {
    readonly sizeBytes: number
    readonly work: Promise<void>
    readonly abort: (reason: Error) => void
  }): void
  readonly count: number
  /** Resolves when none is left. */
  settled(): Promise<void>
  abortAll(): void
}

export interface LateShardsConfig {
  readonly bytesMax: number
  readonly timeoutMs: number
}

export function createLateShards(
  { timers }: { readonly timers: Timers },
  { bytesMax, timeoutMs }: LateShardsConfig,
): LateShards {
  const late = new Set<{ sizeBytes: number; work: Promise<void>; abort: (reason: Error) => void }>()
  let heldBytes = 0
  return {
    add: (shard) => {
      const timer = timers.setTimeout(() => shard.abort(new Error('the node took too long')), timeoutMs)
      late.add(shard)
      heldBytes += shard.sizeBytes
      const done = () => {
        timers.clearTimeout(timer)
        if (late.delete(shard)) heldBytes -= shard.sizeBytes
      }
      shard.work.then(done, done)
      const [oldest] = late
      if (heldBytes > bytesMax && oldest !== undefined) {
        late.delete(oldest)
        heldBytes -= oldest.sizeBytes
        oldest.abort(new Error('too many shards are late'))
      }
    },
    get count() {
      return late.size
    },
    settled: async () => {
      while (late.size > 0) await Promise.allSettled([...late].map(({ work }) => work))
    },
    abortAll: () => {
      for (const { abort } of late) abort(new Error('the client stops'))
    },
  }
}
