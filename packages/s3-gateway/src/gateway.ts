/**
 * The gateway as a whole, over any part store: metadata, content, chores and the S3 server. `main.ts` puts it on the real
 * network; tests put it on memory.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { PartStore } from '@nupeerstack/client'
import { createMetrics, type Logger, type Metrics } from '@nupeerstack/node-host'
import { type AccessLogConfig, openAccessLog } from './access-log/access-log.ts'
import type { Credential } from './auth/credentials.ts'
import { openUserBook, type UserBook } from './auth/user-book.ts'
import { createBucketLogs } from './bucket-logs/bucket-logs.ts'
import { applyLifecycles } from './chores/apply-lifecycles.ts'
import { createEventDelivery } from './chores/deliver-events.ts'
import { forgetCompletedUploads } from './chores/forget-completed-uploads.ts'
import { freeParts } from './chores/free-parts.ts'
import { reconcileParts } from './chores/reconcile-parts.ts'
import { runChore } from './chores/run-chore.ts'
import { transitionObject } from './chores/transition-object.ts'
import { openEncryptionKeys } from './content/encryption-keys.ts'
import { createKeyRing } from './content/key-ring.ts'
import { createPartLeases } from './content/part-leases.ts'
import type { ObservedRequest } from './exchange.ts'
import { realDayMs } from './lifecycle/lifecycle-rules.ts'
import { IndexSharing } from './metadata/index-sharing.ts'
import { openSqliteMetadataStore } from './metadata/sqlite-metadata-store.ts'
import { type EventTarget, postEvent } from './notifications/post-event.ts'
import { createBucketRecord } from './operations/create-bucket.ts'
import type { Gateway } from './operations/operation.ts'
import { createRequestMetrics } from './request-metrics.ts'
import { S3Error } from './s3-error.ts'
import type { S3Server } from './server.ts'
import { createServing, type ServingConfig } from './serving.ts'
import { type HttpThreads, startHttpThreads } from './threads/http-threads.ts'
import { readCertificate, type TlsFiles } from './tls-certificate.ts'

export type S3GatewayDependencies = {
  readonly parts: PartStore
  /** Opens everything that is stored; see `content/key-ring.ts`. */
  readonly rootKey: Uint8Array
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Where the gateway counts what it does. */
  readonly metrics?: Metrics
}

export type S3GatewayConfig = Omit<ServingConfig, 'eventTargets'> & {
  /** Where `metadata.db` lies. */
  readonly dataDir: string
  /** HTTP threads in front of this one, see `threads/`. 0 and unset: none, it serves itself. Their clock is the machine's. */
  readonly threads?: number
  readonly credentials: readonly Credential[]
  /** Made at start for the first credential's user. */
  readonly ensureBuckets: readonly string[]
  /** Keys of the key-management ring, made at start where they are missing; one more version rotates a key. */
  readonly encryptionKeys?: readonly { readonly id: string; readonly versions: number }[]
  /** How long a part that nothing names waits before it is freed, and how often that is looked after. */
  readonly freeing?: { readonly delayMs: number; readonly everyMs: number }
  /** How long a day of a lifecycle is, which only tests shorten, and how often lifecycles are executed. */
  readonly lifecycle?: { readonly dayMs: number; readonly everyMs: number }
  /** Who can be told of changes to objects, and for how long and how much is kept for whoever is not there. */
  readonly notifications?: NotificationsConfig
  /** How often the logs of buckets are stored. */
  readonly bucketLogs?: { readonly everyMs: number }
  /** Unset: there is none. */
  readonly accessLog?: AccessLogConfig | undefined
  /** Speaks TLS where it is there, with files that are looked at again every so often. */
  readonly tls?: (TlsFiles & { readonly reloadEveryMs: number }) | undefined
}

export type NotificationsConfig = {
  readonly targets: readonly EventTarget[]
  readonly ageMsMax?: number
  readonly countMax?: number
  /** How often the queue is looked at. */
  readonly everyMs?: number
}

export interface S3Gateway extends AsyncDisposable {
  /** `http://host:port`, or `https://…` */
  readonly endpoint: string
  readonly port: number
  readonly region: string
  /** Who may sign. */
  readonly users: UserBook
  status(): Promise<S3GatewayStatus>
  /** Ends requests under way, then chores, then closes the index. The part store is its owner's to close. */
  close(): Promise<void>
}

export type S3GatewayStatus = {
  readonly endpoint: string
  readonly region: string
  readonly buckets: number
  readonly objects: number
  readonly bytes: number
  readonly partsToFree: number
}

/** Between finding an object and holding its parts lie microseconds; this is for a machine that hangs. */
const defaultFreeing = { delayMs: 5_000, everyMs: 1_000 }
/** AWS looks once a day; more often costs little and deletes sooner. */
const defaultLifecycle = { dayMs: realDayMs, everyMs: 60 * 60 * 1_000 }
/** A day and a night for whoever has to mend a target; a hundred thousand events take some 80 MB of the index. */
const defaultNotifications = { targets: [], ageMsMax: 24 * 60 * 60 * 1_000, countMax: 100_000, everyMs: 500 }
/** What a crash may cost of a bucket's log, unless a mebibyte of it comes sooner. */
const defaultBucketLogs = { everyMs: 5 * 60 * 1_000 }
const forgetEveryMs = 60 * 60 * 1_000

export async function startS3Gateway(
  { parts, rootKey, log, clock, metrics = createMetrics() }: S3GatewayDependencies,
  config: S3GatewayConfig,
): Promise<S3Gateway> {
  const { tls } = config
  const certificate = tls && (await readCertificate(tls))
  const metadataPath = join(config.dataDir, 'metadata.db')
  const sharing = new IndexSharing()
  const metadata = openSqliteMetadataStore({ clock, sharing }, metadataPath)
  const notifications = { ...defaultNotifications, ...config.notifications }
  const keys = createKeyRing(rootKey)
  const leases = createPartLeases()
  const encryptionKeys = await openEncryptionKeys({ index: metadata.encryptionKeys, keys, clock })
  for (const { id, versions } of config.encryptionKeys ?? []) await encryptionKeys.ensure(id, versions)
  let threads: HttpThreads | undefined
  const onUsersChanged = async () => threads?.reloadUsers()
  const users = await openUserBook({ metadata, rootKey, clock, onChanged: onUsersChanged }, config.credentials)
  const servingConfig = servingConfigOf(config)
  const serving = createServing(
    { metadata, parts, leases, keys, encryptionKeys, users, rootKey, log, clock },
    servingConfig,
  )
  const { gateway } = serving
  await ensureBuckets(gateway, config)

  const stopping = new AbortController()
  const accessLog = config.accessLog && openAccessLog(config.accessLog, log)
  const bucketLogs = createBucketLogs({ gateway, log, metrics })
  const countRequest = createRequestMetrics(metrics)
  const observe = (request: ObservedRequest): void => {
    countRequest(request)
    accessLog?.add(request)
    bucketLogs.add(request)
  }
  if (config.threads !== undefined && config.threads > 0) {
    threads = await startHttpThreads(
      { parts, leases, log, observe },
      {
        threads: config.threads,
        serving: servingConfig,
        metadataPath,
        sharing: sharing.memory,
        rootKey,
        credentials: config.credentials,
        certificate,
      },
    )
  }
  const server = threads ?? (await serving.listen({ certificate, isPortShared: false, observe }))
  const endpoint = endpointOf(server, certificate !== undefined)
  const freeing = config.freeing ?? defaultFreeing
  const holder = randomUUID()
  const lifecycle = config.lifecycle ?? defaultLifecycle
  const events = createEventDelivery(
    { metadata, post: postEvent, clock, log, metrics, holder },
    { ...notifications, region: config.region },
  )
  const transition = transitionObject.bind(undefined, gateway)
  const duties = [
    reconcile(),
    runChore(
      {
        name: 'free-parts',
        everyMs: freeing.everyMs,
        run: (signal) => freeParts({ metadata, parts, leases, clock }, freeing, signal),
      },
      log,
      stopping.signal,
    ),
    runChore(
      {
        name: 'apply-lifecycles',
        everyMs: lifecycle.everyMs,
        run: (signal) => applyLifecycles({ metadata, clock, transition, log, holder }, lifecycle, signal),
      },
      log,
      stopping.signal,
    ),
    runChore(
      {
        name: 'forget-completed-uploads',
        everyMs: forgetEveryMs,
        run: () => forgetCompletedUploads(metadata, clock),
      },
      log,
      stopping.signal,
    ),
    runChore({ name: 'deliver-events', everyMs: notifications.everyMs, run: events.run }, log, stopping.signal),
    runChore(
      {
        name: 'store-bucket-logs',
        everyMs: (config.bucketLogs ?? defaultBucketLogs).everyMs,
        run: (signal) => bucketLogs.deliver(signal),
      },
      log,
      stopping.signal,
    ),
    ...(tls === undefined
      ? []
      : [
          runChore(
            {
              name: 'reload-certificate',
              everyMs: tls.reloadEveryMs,
              run: async () => server.setCertificate(await readCertificate(tls)),
            },
            log,
            stopping.signal,
          ),
        ]),
  ]
  let closing: Promise<void> | undefined

  return {
    endpoint,
    port: server.port,
    region: config.region,
    users,
    status,
    close,
    [Symbol.asyncDispose]: close,
  }

  async function reconcile(): Promise<void> {
    try {
      const found = await reconcileParts({ metadata, parts }, stopping.signal)
      if (found > 0) log.info('parts without an object enqueued', { found })
    } catch (error) {
      // It is repeated at the next start; until then the parts only cost space.
      if (!stopping.signal.aborted) log.error('parts could not be reconciled', { error: String(error) })
    }
  }

  async function status(): Promise<S3GatewayStatus> {
    return {
      endpoint,
      region: config.region,
      ...(await metadata.buckets.totals()),
      partsToFree: await metadata.freedParts.count(),
    }
  }

  function close(): Promise<void> {
    closing ??= (async () => {
      await server.close()
      stopping.abort()
      await Promise.all(duties)
      await bucketLogs[Symbol.asyncDispose]()
      await metadata[Symbol.asyncDispose]()
      await accessLog?.[Symbol.asyncDispose]()
    })()
    return closing
  }
}

/** Only what serving needs, and only what can go to threads. */
function servingConfigOf(config: S3GatewayConfig): ServingConfig {
  const { host, port, domains, websiteDomains, region, profile, storageClasses, objectOwnership } = config
  const { limits = {}, trustedProxies = [], notifications = { targets: [] } } = config
  return {
    host,
    port,
    domains,
    websiteDomains: websiteDomains ?? [],
    region,
    profile,
    storageClasses: storageClasses ?? {},
    objectOwnership,
    limits,
    trustedProxies,
    eventTargets: notifications.targets.map(({ name }) => name),
  }
}

function endpointOf({ host, port }: S3Server, isSecure: boolean): string {
  return `${isSecure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function ensureBuckets(gateway: Gateway, config: S3GatewayConfig): Promise<void> {
  const [first] = config.credentials
  if (first === undefined) return
  const { objectOwnership } = gateway
  for (const name of config.ensureBuckets) {
    const configurations = objectOwnership === undefined ? {} : { ownershipControls: objectOwnership }
    const { bucket } = await createBucketRecord(gateway, name, first.userId, configurations)
    if (bucket.owner !== first.userId) throw new S3Error('BucketAlreadyExists', { facts: { BucketName: name } })
  }
}
