/**
 * What an operation of S3 is given and what it gives back. By then the request is authenticated, its bucket is found and
 * the caller may use it; `../routing/dispatch.ts` sees to that.
 */
import type { UserCheck } from '../acl/parse-acl.ts'
import type { Access } from '../auth/authorize.ts'
import type { Identity, UserIdentity } from '../auth/identity.ts'
import type { RequestBody } from '../body/request-body.ts'
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

/** What operations work with. */
export type Gateway = {
  readonly metadata: MetadataStore
  readonly content: ContentStore
  readonly keys: KeyRing
  readonly encryptionKeys: EncryptionKeys
  readonly storageClasses: StorageClasses
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly region: string
  readonly isUser: UserCheck
  /** Names of those who can be told of changes. */
  readonly eventTargets: ReadonlySet<string>
  /** What a bucket gets that is made without ownership controls; `undefined`: none, as it was before there were any. */
  readonly objectOwnership: ObjectOwnership | undefined
}

/** What every operation is given. */
export type AnyRequest = {
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
export type ServiceRequest = AnyRequest & { readonly identity: UserIdentity }

/** A request about a bucket that need not exist. */
export type BucketNameRequest = ServiceRequest & { readonly bucketName: string }

export type BucketRequest = AnyRequest & { readonly bucket: BucketRecord }

export type ObjectRequest = BucketRequest & { readonly key: string }

export type Operation<Request> = (gateway: Gateway, request: Request) => Promise<S3Response>
