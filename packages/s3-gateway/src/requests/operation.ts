/**
 * What an operation of S3 is given and what it gives back. By then the request is authenticated, its bucket is found and
 * the caller may use it; `../routing/dispatch.ts` sees to that.
 */
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { Access } from '../access/authorize.ts'
import type { UserCheck } from '../acl/parse-acl.ts'
import type { Identity, UserIdentity } from '../auth/identity.ts'
import type { RequestBody } from '../body/request-body.ts'
import type { ConfigurationCheck } from '../configurations/all-configurations.ts'
import type { ObjectOwnership } from '../configurations/ownership-controls.ts'
import type { ContentStore } from '../content/content-store.ts'
import type { EncryptionKeys } from '../content/encryption-keys.ts'
import type { KeyRing } from '../content/key-ring.ts'
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import type { S3Response } from '../http/s3-response.ts'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { Cause } from '../notifications/announce.ts'
import type { StorageClasses } from '../s3/storage-classes.ts'

/** All that operations work with. Each names what it needs of it. */
export interface Gateway {
  readonly metadata: MetadataStore
  readonly content: ContentStore
  readonly keys: KeyRing
  readonly encryptionKeys: EncryptionKeys
  readonly storageClasses: StorageClasses
  readonly clock: Clock
  readonly randomness: Randomness
  readonly region: string
  readonly isUser: UserCheck
  /** Names of those who can be told of changes. */
  readonly eventTargets: ReadonlySet<string>
  /** What a bucket gets that is made without ownership controls; `undefined`: none, as it was before there were any. */
  readonly objectOwnership: ObjectOwnership | undefined
  /** Refuses buckets that are configured as we do not know. */
  readonly checkConfigurations: ConfigurationCheck
}

/** A collaborator by name; of the index also a part of it. */
type Name = keyof Gateway | `metadata.${IndexName}`

type IndexName = keyof MetadataStore & string
type IndexPart<Names> = Names extends `metadata.${infer Part extends IndexName}` ? Part : never

/** What is needed of the gateway, by name. */
export type Needs<Names extends Name> = Pick<Gateway, Extract<Names, keyof Gateway>> &
  ([IndexPart<Names>] extends [never] ? unknown : { readonly metadata: Pick<MetadataStore, IndexPart<Names>> })

/** What every operation is given. */
export interface AnyRequest {
  readonly identity: Identity
  /** For what an operation does beyond what its route names. */
  readonly access: Access
  readonly headers: Headers
  readonly query: Query
  readonly body: RequestBody
  /** Who asks by which request, for what is told of it. */
  readonly cause: Cause
  /** `http://host` as the client called us. */
  readonly origin: string
  /** Aborts when the client goes away or the gateway stops. */
  readonly signal: AbortSignal
}

/** A request about what a user has; nobody can be meant by it. */
export interface ServiceRequest extends AnyRequest {
  readonly identity: UserIdentity
}

/** A request about a bucket that need not exist. */
export interface BucketNameRequest extends ServiceRequest {
  readonly bucketName: string
}

export interface BucketRequest extends AnyRequest {
  readonly bucket: BucketRecord
}

export interface ObjectRequest extends BucketRequest {
  readonly key: string
}

/** The compiler holds an operation to what it names of the gateway; one that names nothing answers from the request alone. */
export type Operation<Request, Names extends Name = never> = (
  gateway: Needs<Names>,
  request: Request,
) => Promise<S3Response>
