/**
 * The logs of buckets that ask for one (S3's server access logging). Lines wait in memory, bounded, and are stored together as
 * ordinary objects of the target bucket. They are best effort, as AWS's are: a crash loses the lines that wait, a gateway that
 * is stopped stores them first. What is stored here is no request, so no log ever speaks of its own delivery.
 */

import type { Logger, Metrics } from '@nupeerstack/node-host'
import type { Timers } from '@nupeerstack/runtime'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { Needs } from '../requests/operation.ts'
import { bucketLogLine } from './bucket-log-line.ts'
import { type BucketLogNeeds, storeBucketLog } from './store-bucket-log.ts'

export interface BucketLogs extends AsyncDisposable {
  add(request: ObservedRequest): void
  /** Stores what waits. */
  deliver(signal: AbortSignal): Promise<void>
}

export type BucketLogsDependencies = {
  readonly gateway: Needs<BucketLogNeeds>
  readonly log: Logger
  readonly metrics: Metrics
  readonly timers: Timers
}

/** Lines of one bucket and one day. */
type Batch = { readonly bucketName: string; readonly eventMs: number; lines: string[]; characters: number }

/** How long a gateway that is stopped tries to store what waits. */
const lastDeliveryMs = 10_000
const dayMs = 24 * 60 * 60 * 1_000
/** A log of that size is stored at once. */
const batchCharacters = 1024 * 1024
/** So much waits in all where storage does not keep up; what comes on top is lost. */
const waitingCharactersMax = 32 * 1024 * 1024

export function createBucketLogs({ gateway, log, metrics, timers }: BucketLogsDependencies): BucketLogs {
  const lost = metrics.counter(
    'nupeer_s3_bucket_log_lines_lost_total',
    'Lines of logs of buckets that were not stored',
    ['reason'],
  )
  let waiting = new Map<string, Batch>()
  let waitingCharacters = 0
  let delivering: Promise<void> = Promise.resolve()
  /** Whether the last delivery failed: then size is no reason to try again, only time is. */
  let isFailing = false
  const ending = new AbortController()

  return {
    add(request) {
      const { logged, beganMs } = request
      if (logged === undefined) return
      const line = bucketLogLine(request, logged)
      if (waitingCharacters + line.length > waitingCharactersMax) {
        lost.add(1, ['memory'])
        return
      }
      const batch = batchOf(logged.bucketName, beganMs)
      batch.lines.push(line)
      batch.characters += line.length
      waitingCharacters += line.length
      if (batch.characters < batchCharacters || isFailing) return
      waiting.delete(nameOf(logged.bucketName, beganMs))
      enqueue(batch, ending.signal)
    },
    deliver,
    async [Symbol.asyncDispose]() {
      const end = timers.setTimeout(() => ending.abort(), lastDeliveryMs)
      await deliver(ending.signal)
      timers.clearTimeout(end)
      for (const { lines } of waiting.values()) lost.add(lines.length, ['storage'])
      if (waiting.size > 0) log.warn('bucket-logs-lost', { buckets: waiting.size })
    },
  }

  async function deliver(signal: AbortSignal): Promise<void> {
    const batches = [...waiting.values()]
    waiting = new Map()
    for (const batch of batches) enqueue(batch, AbortSignal.any([signal, ending.signal]))
    await delivering
  }

  /** One after another: a bucket's log is no reason to slow down its uploads. */
  function enqueue(batch: Batch, signal: AbortSignal): void {
    delivering = delivering.then(() => deliverBatch(batch, signal))
  }

  async function deliverBatch({ bucketName, eventMs, lines, characters }: Batch, signal: AbortSignal): Promise<void> {
    try {
      const outcome = await storeBucketLog(gateway, { bucketName, eventMs, text: `${lines.join('\n')}\n` }, signal)
      if (outcome !== 'stored') lost.add(lines.length, [outcome])
      waitingCharacters -= characters
      isFailing = false
    } catch (error) {
      isFailing = true
      log.warn('bucket-log-not-stored', { bucket: bucketName, lines: lines.length, error: String(error) })
      // It waits again, before what has come since.
      const since = batchOf(bucketName, eventMs)
      since.lines = [...lines, ...since.lines]
      since.characters += characters
    }
  }

  function batchOf(bucketName: string, eventMs: number): Batch {
    const name = nameOf(bucketName, eventMs)
    const batch = waiting.get(name) ?? { bucketName, eventMs, lines: [], characters: 0 }
    waiting.set(name, batch)
    return batch
  }
}

function nameOf(bucketName: string, eventMs: number): string {
  return `${bucketName} ${Math.floor(eventMs / dayMs)}`
}
