/**
 * What answers requests: the gateway's parts put together for operations, and the S3 server over them. A thread needs no
 * more than this to serve; chores and the network are the owner's, in `gateway.ts`.
 */
import type { PartStore } from '@nupeerstack/client'
import type { Logger } from '@nupeerstack/node-host'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import type { CredentialBook } from '../auth/credentials.ts'
import { createSessions } from '../auth/sessions.ts'
import { allConfigurations, createConfigurationCheck } from '../configurations/all-configurations.ts'
import type { AnyBucketConfiguration } from '../configurations/bucket-configuration.ts'
import type { ObjectOwnership } from '../configurations/ownership-controls.ts'
import { createContentStore } from '../content/content-store.ts'
import type { EncryptionKeys } from '../content/encryption-keys.ts'
import type { KeyRing } from '../content/key-ring.ts'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { Gateway } from '../requests/operation.ts'
import { createRouter } from '../routing/routes.ts'
import { createStorageClasses } from '../s3/storage-classes.ts'
import { type S3Server, type StartS3Server, startS3Server } from './s3-server.ts'
import type { S3ServerLimits } from './server-limits.ts'
import type { Certificate } from './tls-certificate.ts'

export type ServingDependencies = {
  readonly metadata: MetadataStore
  readonly parts: Pick<PartStore, 'read' | 'write'>
  readonly keys: KeyRing
  readonly encryptionKeys: EncryptionKeys
  readonly users: CredentialBook
  readonly rootKey: Uint8Array
  /** What a bucket can be configured with; all that there is where nothing is said. */
  readonly configurations?: readonly AnyBucketConfiguration[]
  readonly log: Logger
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  /** Unset: the server of the machine, which listens on a port. */
  readonly startServer?: StartS3Server | undefined
}

/** Plain data: it goes to threads. */
export type ServingConfig = {
  readonly host: string
  /** 0 for any. */
  readonly port: number
  readonly domains: readonly string[]
  /** Domains below which a first label names a bucket that is shown as a website. */
  readonly websiteDomains?: readonly string[]
  readonly region: string
  readonly profile?: string | undefined
  /** Erasure profiles by storage class. */
  readonly storageClasses?: Readonly<Record<string, string>>
  /** What a bucket gets that is made without ownership controls. Unset: none, so that access control lists count. */
  readonly objectOwnership?: ObjectOwnership | undefined
  readonly limits?: Partial<S3ServerLimits>
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies?: readonly string[]
  /** Names of those who can be told of changes to objects. */
  readonly eventTargets: readonly string[]
}

export type Serving = {
  readonly gateway: Gateway
  listen(how: HowToListen): Promise<S3Server>
}

export type HowToListen = {
  /** `undefined`: without TLS. */
  readonly certificate: Certificate | undefined
  readonly isPortShared: boolean
  /** Told of each request when it is over. */
  readonly observe: (request: ObservedRequest) => void
}

export function createServing(dependencies: ServingDependencies, config: ServingConfig): Serving {
  const { metadata, parts, keys, encryptionKeys, users, rootKey, log, clock, timers, randomness } = dependencies
  const { configurations = allConfigurations, startServer = startS3Server } = dependencies
  const gateway: Gateway = {
    metadata,
    content: createContentStore({ parts, keys, readers: metadata.leases.readers }),
    keys,
    clock,
    randomness,
    region: config.region,
    encryptionKeys,
    storageClasses: createStorageClasses(config.profile, config.storageClasses ?? {}),
    isUser: users.isUser,
    eventTargets: new Set(config.eventTargets),
    objectOwnership: config.objectOwnership,
    checkConfigurations: createConfigurationCheck(configurations),
  }
  const router = createRouter(configurations)
  return {
    gateway,
    listen: ({ observe, ...how }) =>
      startServer(
        {
          gateway,
          router,
          credentials: users,
          sessions: createSessions({ randomness }, rootKey),
          log,
          timers,
          observe,
        },
        { ...config, ...how },
      ),
  }
}
