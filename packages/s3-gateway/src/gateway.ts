/**
 * The gateway as a whole, over any part store: metadata, content, chores and the S3 server. `main.ts` puts it on the real
 * network; tests put it on memory.
 */
import { join } from 'node:path'
import type { PartStore } from '@nupeerstack/client'
import type { OnChanges } from '@nupeerstack/durable-state'
import { createMetrics, type Logger, type Metrics } from '@nupeerstack/node-host'
import { type S3Status, s3Status } from '@nupeerstack/protocol'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import { createUnlistableKeys, type UnlistableKeys } from './admin/unlistable-keys.ts'
import type { Credential } from './auth/credentials.ts'
import { openUserBook, type UserBook } from './auth/user-book.ts'
import { createBucketLogs } from './bucket-logs/bucket-logs.ts'
import { createBucketRecord } from './buckets/create-bucket-record.ts'
import { type GatewayChoresConfig, startGatewayChores } from './chores/gateway-chores.ts'
import { allConfigurations } from './configurations/all-configurations.ts'
import type { AnyBucketConfiguration } from './configurations/bucket-configuration.ts'
import { recordsOf } from './configurations/kept-configuration.ts'
import { ownershipConfiguration } from './configurations/ownership-controls.ts'
import { openEncryptionKeys } from './content/encryption-keys.ts'
import { createKeyRing } from './content/key-ring.ts'
import { openMetadata } from './metadata/open-metadata.ts'
import { type PostToTarget, postEvent } from './notifications/post-event.ts'
import { type AccessLogConfig, openAccessLog } from './observers/access-log.ts'
import type { ObservedRequest } from './observers/observed-request.ts'
import { createRequestMetrics } from './observers/request-metrics.ts'
import type { Gateway } from './requests/operation.ts'
import { S3Error } from './s3/s3-error.ts'
import type { S3Server, StartS3Server } from './server/s3-server.ts'
import { createServing, type ServingConfig } from './server/serving.ts'
import { readCertificate } from './server/tls-certificate.ts'
import { startHttpThreads } from './threads/http-threads.ts'

export type S3GatewayDependencies = {
  readonly parts: PartStore
  /** Opens everything that is stored; see `content/key-ring.ts`. */
  readonly rootKey: Uint8Array
  readonly log: Logger
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  /** Where the gateway counts what it does. */
  readonly metrics?: Metrics
  /** Told of everything that this thread changes in the index. Unset: nobody is. */
  readonly onMetadataChanges?: OnChanges
  /** What a bucket can be configured with; all that there is where nothing is said, and in HTTP threads. */
  readonly configurations?: readonly AnyBucketConfiguration[]
  /** From where requests come, without HTTP threads. Unset: from a port of the machine. */
  readonly startServer?: StartS3Server
  /** Brings an event to its target. Unset: by a POST over the machine's network. */
  readonly post?: PostToTarget
}

/** Speaks TLS where `tls` is there. */
export type S3GatewayConfig = Omit<ServingConfig, 'eventTargets'> &
  GatewayChoresConfig & {
    /** Where `metadata.db` lies. */
    readonly dataDir: string
    /** HTTP threads in front of this one, see `threads/`. 0 and unset: none, it serves itself. Their clock is the machine's. */
    readonly threads?: number
    readonly credentials: readonly Credential[]
    /** Made at start for the first credential's user. */
    readonly ensureBuckets: readonly string[]
    /** Keys of the key-management ring, made at start where they are missing; one more version rotates a key. */
    readonly encryptionKeys?: readonly { readonly id: string; readonly versions: number }[]
    /** Unset: there is none. */
    readonly accessLog?: AccessLogConfig | undefined
  }

export interface S3Gateway extends AsyncDisposable {
  /** `http://host:port`, or `https://…` */
  readonly endpoint: string
  readonly port: number
  readonly region: string
  /** Who may sign. */
  readonly users: UserBook
  readonly unlistable: UnlistableKeys
  status(): Promise<S3Status>
  /** Ends requests under way, then chores, then closes the index. The part store is its owner's to close. */
  close(): Promise<void>
}

/** Throws where it cannot start; what had been opened is closed again. */
export async function startS3Gateway(
  {
    parts,
    rootKey,
    log,
    clock,
    timers,
    randomness,
    metrics = createMetrics(),
    onMetadataChanges,
    configurations = allConfigurations,
    startServer,
    post = postEvent.bind(undefined, { timers }),
  }: S3GatewayDependencies,
  config: S3GatewayConfig,
): Promise<S3Gateway> {
  // Closed in reverse.
  await using opened = new AsyncDisposableStack()
  const certificate = config.tls && (await readCertificate(config.tls))
  const accessLog = config.accessLog && opened.use(openAccessLog({ log, timers }, config.accessLog))
  const metadata = opened.use(
    openMetadata(
      { clock, timers, randomness, onChanges: onMetadataChanges },
      { kind: 'sqlite', path: join(config.dataDir, 'metadata.db') },
    ),
  )
  const keys = createKeyRing({ randomness }, rootKey)
  const encryptionKeys = await openEncryptionKeys({ index: metadata.encryptionKeys, keys, clock })
  for (const { id, versions } of config.encryptionKeys ?? []) await encryptionKeys.ensure(id, versions)
  const users = await openUserBook({ metadata, rootKey, clock, randomness }, config.credentials)
  const servingConfig = servingConfigOf(config)
  const serving = createServing(
    {
      metadata,
      parts,
      keys,
      encryptionKeys,
      users,
      rootKey,
      configurations,
      log,
      clock,
      timers,
      randomness,
      startServer,
    },
    servingConfig,
  )
  const { gateway } = serving
  await ensureBuckets(gateway, config)

  const bucketLogs = opened.use(createBucketLogs({ gateway, log, metrics, timers }))
  const countRequest = createRequestMetrics(metrics)
  const observe = (request: ObservedRequest): void => {
    countRequest(request)
    accessLog?.add(request)
    bucketLogs.add(request)
  }
  let threads: S3Server | undefined
  if (config.threads !== undefined && config.threads > 0) {
    threads = await startHttpThreads(
      { parts, log, observe },
      {
        threads: config.threads,
        serving: servingConfig,
        metadata: metadata.link,
        rootKey,
        credentials: config.credentials,
        certificate,
      },
    )
  }
  const server = threads ?? (await serving.listen({ certificate, isPortShared: false, observe }))
  opened.use(
    startGatewayChores({ gateway, parts, bucketLogs, server, post, log, metrics, clock, timers, randomness }, config),
  )
  opened.use(server)

  const endpoint = endpointOf(server, certificate !== undefined)
  const running = opened.move()
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= running.disposeAsync()
    return closing
  }
  return {
    endpoint,
    port: server.port,
    region: config.region,
    users,
    unlistable: createUnlistableKeys({
      metadata,
      checkConfigurations: gateway.checkConfigurations,
      clock,
      timers,
    }),
    async status() {
      const partsToFree = await metadata.freedParts.count()
      return s3Status.make({ endpoint, region: config.region, ...(await metadata.buckets.totals()), partsToFree })
    },
    close,
    [Symbol.asyncDispose]: close,
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
    const { bucket } = await createBucketRecord(gateway, name, first.userId, {
      versioning: 'never',
      configurations: recordsOf(ownershipConfiguration.kept.change(objectOwnership)),
    })
    if (bucket.owner !== first.userId) throw new S3Error('BucketAlreadyExists', { facts: { BucketName: name } })
  }
}
