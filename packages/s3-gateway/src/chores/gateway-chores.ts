/** What a gateway does besides answering: all its chores, which are started together and ended together. */
import type { PartStore } from '@nupeerstack/client'
import { type Chore, type ChoreDependencies, type Metrics, startChore } from '@nupeerstack/node-host'
import type { BucketLogs } from '../bucket-logs/bucket-logs.ts'
import { realDayMs } from '../lifecycle/lifecycle-rules.ts'
import type { EventTarget, PostToTarget } from '../notifications/post-event.ts'
import type { Needs } from '../requests/operation.ts'
import type { S3Server } from '../server/s3-server.ts'
import { readCertificate, type TlsFiles } from '../server/tls-certificate.ts'
import { applyLifecycles } from './apply-lifecycles.ts'
import { createEventDelivery } from './deliver-events.ts'
import { forgetCompletedUploads } from './forget-completed-uploads.ts'
import { freeParts, isQueueEmpty, partsToFree } from './free-parts.ts'
import { type LeasedDuty, leased } from './leased.ts'
import { reconcileParts } from './reconcile-parts.ts'
import { transitionObject } from './transition-object.ts'

export type GatewayChoresDependencies = ChoreDependencies & {
  readonly gateway: Needs<
    'metadata' | 'checkConfigurations' | 'content' | 'encryptionKeys' | 'storageClasses' | 'clock' | 'region'
  >
  readonly parts: PartStore
  readonly bucketLogs: BucketLogs
  readonly server: Pick<S3Server, 'setCertificate'>
  readonly post: PostToTarget
  readonly metrics: Metrics
}

export type GatewayChoresConfig = {
  /** How long a part that nothing names waits before it is freed, and how often that is looked after. */
  readonly freeing?: { readonly delayMs: number; readonly everyMs: number }
  /** How long a day of a lifecycle is, which only tests shorten, and how often lifecycles are executed. */
  readonly lifecycle?: { readonly dayMs: number; readonly everyMs: number }
  /** Who can be told of changes to objects, and for how long and how much is kept for whoever is not there. */
  readonly notifications?: NotificationsConfig
  /** How often the logs of buckets are stored. */
  readonly bucketLogs?: { readonly everyMs: number }
  /** Files of a certificate that are looked at again every so often. */
  readonly tls?: (TlsFiles & { readonly reloadEveryMs: number }) | undefined
}

export type NotificationsConfig = {
  readonly targets: readonly EventTarget[]
  readonly ageMsMax?: number
  readonly countMax?: number
  /** How often the queue is looked at. */
  readonly everyMs?: number
}

/** Between finding an object and holding its parts lie microseconds; this is for a machine that hangs. */
const defaultFreeing = { delayMs: 5_000, everyMs: 1_000 }
/** AWS looks once a day; more often costs little and deletes sooner. */
const defaultLifecycle = { dayMs: realDayMs, everyMs: 60 * 60 * 1_000 }
/** A day and a night for whoever has to mend a target; a hundred thousand events take some 80 MB of the index. */
const defaultNotifications = { targets: [], ageMsMax: 24 * 60 * 60 * 1_000, countMax: 100_000, everyMs: 500 }
/** What a crash may cost of a bucket's log, unless a mebibyte of it comes sooner. */
const defaultBucketLogs = { everyMs: 5 * 60 * 1_000 }
/** A duty whose gateway dies is another's so soon. */
const leaseMs = 10_000
const forgetEveryMs = 60 * 60 * 1_000
/** Without targets there is only what was queued for those that a gateway had before, and it is dropped by its age. */
const withoutTargetsEveryMs = 60_000

/** Starts them; disposed of, each ends what it is at. */
export function startGatewayChores(
  dependencies: GatewayChoresDependencies,
  config: GatewayChoresConfig,
): AsyncDisposable {
  const { log, clock, timers, randomness } = dependencies
  const stopping = new AbortController()
  const running = choresOf(dependencies, config).map((chore) => startChore({ log, clock, timers, randomness }, chore))
  const reconciling = reconcile(dependencies, stopping.signal)
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await Promise.all([reconciling, ...running.map((chore) => chore[Symbol.asyncDispose]())])
    },
  }
}

function choresOf(
  { gateway, parts, bucketLogs, server, post, log, metrics, timers, randomness }: GatewayChoresDependencies,
  { freeing = defaultFreeing, lifecycle = defaultLifecycle, tls, ...config }: GatewayChoresConfig,
): readonly Chore[] {
  const { metadata, clock, region, checkConfigurations } = gateway
  const holder = randomness.uuid()
  const notifications = { ...defaultNotifications, ...config.notifications }
  const events = createEventDelivery(
    { metadata, post, clock, timers, log, metrics, holder },
    { ...notifications, region },
  )
  const transition = transitionObject.bind(undefined, gateway)
  const forAll = (duty: Omit<LeasedDuty, 'leaseMs' | 'keptMs'>) =>
    leased({ leases: metadata.leases.chores, timers, holder }, { ...duty, leaseMs, keptMs: 0 })
  // What enters an empty queue now is due no sooner than this.
  const emptyQueueMs = Math.max(freeing.everyMs, freeing.delayMs - freeing.everyMs)
  let isIdle = false
  const chores: Chore[] = [
    {
      name: 'free-parts',
      get intervalMs() {
        return isIdle ? emptyQueueMs : freeing.everyMs
      },
      run: forAll({
        name: 'free-parts',
        async isDue() {
          isIdle = await isQueueEmpty({ metadata, clock })
          return !isIdle && (await partsToFree({ metadata, clock }, freeing)).ids.length > 0
        },
        async run(_lease, signal) {
          isIdle = await freeParts({ metadata, parts, clock }, freeing, signal)
        },
      }),
    },
    {
      name: 'apply-lifecycles',
      intervalMs: lifecycle.everyMs,
      run: (signal) =>
        applyLifecycles({ metadata, clock, timers, checkConfigurations, transition, log, holder }, lifecycle, signal),
    },
    {
      name: 'forget-completed-uploads',
      intervalMs: forgetEveryMs,
      run: forAll({ name: 'forget-completed-uploads', run: () => forgetCompletedUploads(metadata, clock) }),
    },
    {
      name: 'deliver-events',
      intervalMs: notifications.targets.length === 0 ? withoutTargetsEveryMs : notifications.everyMs,
      run: events.run,
    },
    // No lease: what it stores waits in this process.
    {
      name: 'store-bucket-logs',
      intervalMs: (config.bucketLogs ?? defaultBucketLogs).everyMs,
      run: (signal) => bucketLogs.deliver(signal),
    },
  ]
  // No lease: each process shows a certificate.
  if (tls !== undefined) {
    chores.push({
      name: 'reload-certificate',
      intervalMs: tls.reloadEveryMs,
      run: async () => server.setCertificate(await readCertificate(tls)),
    })
  }
  return chores
}

/** Once, and without a lease: what it is about was left by the process that had this part store before. */
async function reconcile(
  { gateway, parts, log, timers }: GatewayChoresDependencies,
  signal: AbortSignal,
): Promise<void> {
  try {
    const found = await reconcileParts({ metadata: gateway.metadata, parts, timers }, signal)
    if (found > 0) log.info('orphaned-parts-enqueued', { found })
  } catch (error) {
    // It is repeated at the next start; until then the parts only cost space.
    if (!signal.aborted) log.error('parts-not-reconciled', { error: String(error) })
  }
}
