/**
 * Executes the lifecycles of all buckets: deletes what has expired, moves what belongs into another storage class, and drops
 * uploads that nobody completes. One gateway at a time does it, under a lease; after each batch it notes how far it is, so a
 * crash costs a batch. What is locked stays, though not where it is, and so does everything in a bucket that is configured as we
 * do not know.
 */
import { PartStoreError } from '@nupeerstack/client'
import type { Logger } from '@nupeerstack/node-host'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { ConfigurationCheck } from '../configurations/all-configurations.ts'
import { type Lifecycle, lifecycleConfiguration, lifecycleRecord } from '../configurations/lifecycle.ts'
import { defaultTransitionMinimum } from '../configurations/lifecycle-transitions.ts'
import { abortOf, isExpired } from '../lifecycle/lifecycle-rules.ts'
import { transitionOf } from '../lifecycle/transition-rules.ts'
import type { Deletion, ListQuery, MetadataStore } from '../metadata/metadata-store.ts'
import { withRow } from '../metadata/ordered-id.ts'
import type { BucketRecord, VersionRecord } from '../metadata/records.ts'
import { unconditional } from '../metadata/write-condition.ts'
import { announceRemoval } from '../notifications/announce.ts'
import { type HeldLease, leased } from './leased.ts'
import type { Transition } from './transition-object.ts'

export type ApplyLifecyclesDependencies = {
  readonly metadata: MetadataStore
  readonly clock: Clock
  readonly timers: Timers
  readonly checkConfigurations: ConfigurationCheck
  /** Moves a version. Where it throws, the version is moved another time. */
  readonly transition: (transition: Transition, signal: AbortSignal) => Promise<unknown>
  readonly log: Logger
  /** Names this process among the gateways that share the index. */
  readonly holder: string
}

/** As AWS names it where no request has changed something. */
const lifecycleCause = { principal: 's3.amazonaws.com', remoteAddress: undefined, requestId: '' }
const noLifecycle: Lifecycle = { rules: [], transitionMinimum: defaultTransitionMinimum }
/** Longer than a batch takes by far. */
const leaseMs = 60_000
/** Versions looked at between two breaths of the event loop: some milliseconds. */
const batchMax = 1_000

/** One object may be lost; where so many in a row cannot be had, storage is away, for the others too. */
const unavailableMax = 3

/** The bucket that is being done, and the last key that is done in it. */
type Cursor = { readonly bucketId: number; readonly key: string }

type LifecycleDays = { readonly dayMs: number }

/** Goes through all buckets once, from where it was left. `dayMs`: how long a day is. */
export async function applyLifecycles(
  dependencies: ApplyLifecyclesDependencies,
  config: LifecycleDays,
  signal: AbortSignal,
): Promise<void> {
  const { metadata, timers, holder } = dependencies
  const apply = leased(
    { leases: metadata.leases.chores, timers, holder },
    {
      name: 'apply-lifecycles',
      leaseMs,
      // Who looks a moment later need not go through everything again.
      keptMs: leaseMs,
      run: (lease, held) => goThroughBuckets(dependencies, config, lease, held),
    },
  )
  await apply(signal)
}

async function goThroughBuckets(
  { metadata, clock, checkConfigurations, transition, log }: ApplyLifecyclesDependencies,
  { dayMs }: LifecycleDays,
  lease: HeldLease,
  signal: AbortSignal,
): Promise<void> {
  let cursor = parseCursor(lease.cursor)
  for (;;) {
    const [bucket] = await metadata.buckets.having(lifecycleRecord, cursor.bucketId - 1, 1)
    if (bucket === undefined) break
    if (isUnderstood(bucket)) {
      const from = bucket.id === cursor.bucketId ? cursor.key : ''
      for await (const key of goThroughVersions(bucket, from)) {
        if (signal.aborted || !(await advance({ bucketId: bucket.id, key }))) return
      }
      const still = await asItIsNow(bucket)
      if (still !== undefined) await abortUploads(still)
    }
    cursor = { bucketId: bucket.id + 1, key: '' }
    if (signal.aborted || !(await advance(cursor))) return
  }
  await advance({ bucketId: 0, key: '' })

  function advance(to: Cursor): Promise<boolean> {
    return lease.advance(JSON.stringify(to))
  }

  function isUnderstood(bucket: BucketRecord): boolean {
    try {
      checkConfigurations(bucket)
      lifecycleConfiguration.kept.of(bucket)
      return true
    } catch (error) {
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
      log.warn('lifecycle-not-executed', { bucket: bucket.name, error: String(reason) })
      return false
    }
  }

  /** `undefined` where it has no lifecycle any more. To move a batch may take hours: what its owner then takes back holds. */
  async function asItIsNow({ id }: BucketRecord): Promise<BucketRecord | undefined> {
    const [bucket] = await metadata.buckets.having(lifecycleRecord, id - 1, 1)
    return bucket?.id === id && isUnderstood(bucket) ? bucket : undefined
  }

  /** Yields, batch by batch, the last key that is done. */
  async function* goThroughVersions(first: BucketRecord, fromKey: string): AsyncGenerator<string> {
    let bucket = first
    let deletions: Deletion[] = []
    let transitions: Transition[] = []
    let seen = 0
    let done = fromKey
    let newer: { readonly version: VersionRecord; readonly noncurrent: number } | undefined
    const doBatch = async (): Promise<void> => {
      const announce = announceRemoval('LifecycleExpiration', { bucket, cause: lifecycleCause }, clock)
      await metadata.objects.delete(bucket.id, deletions, announce)
      await moveAll(transitions)
      deletions = []
      transitions = []
    }
    for await (const [version, next] of withNext(allVersions(bucket, fromKey))) {
      const { key } = version
      const { rules, transitionMinimum } = lifecycleConfiguration.kept.of(bucket) ?? noLifecycle
      if (newer?.version.key !== key) {
        done = newer?.version.key ?? done
        newer = undefined
      }
      const place =
        newer === undefined
          ? { kind: 'current' as const, isOnly: next?.key !== key }
          : { kind: 'noncurrent' as const, sinceMs: newer.version.lastModifiedMs, newerNoncurrent: newer.noncurrent }
      const now = { ms: clock.unixMs(), dayMs }
      if (isExpired(rules, version, place, now)) deletions.push(deletionOf(version))
      else if (version.kind === 'object') {
        const storageClass = transitionOf(rules, version, place, now, transitionMinimum)
        if (storageClass !== undefined) {
          transitions.push({ bucket, object: version, storageClass, cause: lifecycleCause })
        }
      }
      newer = { version, noncurrent: newer === undefined ? 0 : newer.noncurrent + 1 }
      if (++seen % batchMax > 0) continue
      await doBatch()
      yield done
      const still = await asItIsNow(bucket)
      if (still === undefined) return
      bucket = still
    }
    await doBatch()
  }

  /** One after another, which leaves the network to clients. */
  async function moveAll(transitions: readonly Transition[]): Promise<void> {
    let unavailable = 0
    for (const each of transitions) {
      if (signal.aborted) return
      try {
        await transition(each, signal)
        unavailable = 0
      } catch (error) {
        if (signal.aborted) return
        const { bucket, object, storageClass } = each
        const facts = { bucket: bucket.name, key: object.key, storageClass, error: String(error) }
        log.warn('object-not-moved', facts)
        if (!(error instanceof PartStoreError && error.code === 'unavailable')) continue
        unavailable += 1
        if (unavailable === unavailableMax) return
      }
    }
  }

  async function* allVersions(bucket: BucketRecord, fromKey: string): AsyncGenerator<VersionRecord> {
    let after: ListQuery['after'] = fromKey === '' ? undefined : { key: fromKey }
    for (let isTruncated = true; isTruncated; ) {
      const query = { prefix: '', delimiter: undefined, after, limit: batchMax }
      const page = await metadata.objects.listVersions(bucket.id, query)
      isTruncated = page.isTruncated
      for (const entry of page.entries) {
        if (entry.kind !== 'row') continue
        const { row } = entry
        after = { key: row.key, id: withRow(row.versionId, row.id) }
        yield row
      }
    }
  }

  async function abortUploads(bucket: BucketRecord): Promise<void> {
    const { rules } = lifecycleConfiguration.kept.of(bucket) ?? noLifecycle
    if (rules.every((rule) => rule.abortUploadsAfterDays === undefined)) return
    let after: ListQuery['after']
    for (let isTruncated = true; isTruncated && !signal.aborted; ) {
      const query = { prefix: '', delimiter: undefined, after, limit: batchMax }
      const page = await metadata.uploads.list(bucket.id, query)
      isTruncated = page.isTruncated
      for (const entry of page.entries) {
        if (entry.kind !== 'row') continue
        const upload = entry.row
        after = { key: upload.key, id: upload.uploadId }
        const end = abortOf(rules, upload, dayMs)
        if (end !== undefined && end.atMs <= clock.unixMs()) await metadata.uploads.abort(upload)
      }
    }
  }
}

/** A current object is deleted as a client would; an old version, or a marker that hides nothing, goes for good. */
function deletionOf({ key, versionId, id, isLatest, kind }: VersionRecord): Deletion {
  const isCurrentObject = isLatest && kind === 'object'
  return { key, versionId: isCurrentObject ? undefined : versionId, condition: unconditional, onlyId: id }
}

async function* withNext<T>(source: AsyncIterable<T>): AsyncGenerator<[T, T | undefined]> {
  let before: T | undefined
  for await (const item of source) {
    if (before !== undefined) yield [before, item]
    before = item
  }
  if (before !== undefined) yield [before, undefined]
}

function parseCursor(text: string): Cursor {
  return text === '' ? { bucketId: 0, key: '' } : JSON.parse(text)
}
