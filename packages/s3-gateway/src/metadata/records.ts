/** What the metadata index keeps, as data. Texts are whole Unicode; times are milliseconds since 1970. */

import type { PartId } from '@nupeerstack/client'
import type { Grant } from '../acl/access-control-list.ts'
import type { Checksum, ChecksumAlgorithm, ChecksumType } from '../checksums/checksum.ts'
import type { LegalHold, Retention } from '../s3/object-lock.ts'
import type { Tag } from '../s3/tag.ts'
import type { Versioning } from '../s3/versioning.ts'

export type BucketRecord = {
  readonly id: number
  readonly name: string
  readonly owner: string
  readonly createdMs: number
  /** The bucket key, wrapped by the root key. */
  readonly wrappedKey: Uint8Array
  readonly versioning: Versioning
  readonly configurations: ConfigurationRecords
}

/** What a bucket is configured with, by name. What it means is for `../configurations/` to say. */
export type ConfigurationRecords = Readonly<Record<string, ConfigurationRecord>>

export interface ConfigurationRecord {
  /** Of the document, which changes with what it can say. */
  readonly version: number
  /** JSON. */
  readonly value: unknown
}

/** What the client says about an object and gets back with it. */
export type ObjectDescription = {
  /** Standard headers by name, `content-type` among them. */
  readonly headers: Readonly<Record<string, string>>
  /** `x-amz-meta-*` without that prefix. */
  readonly userMetadata: Readonly<Record<string, string>>
  readonly storageClass: string
  /** Where a website sends those who ask for this object. */
  readonly websiteRedirect: string | undefined
  readonly tags: readonly Tag[]
  /** `undefined`: its owner's alone. */
  readonly acl: readonly Grant[] | undefined
  /** What a client asked for. Everything is encrypted, also where nobody asked. */
  readonly encryption: Encryption | undefined
  readonly retention: Retention | undefined
  readonly legalHold: LegalHold | undefined
}

/** What may change about a version that is stored. */
export type ObjectChange = Partial<Pick<ObjectDescription, 'tags' | 'acl' | 'retention' | 'legalHold'>>

export type Encryption =
  /** Under the bucket's key, which is what everything has. */
  | { readonly kind: 'sse-s3' }
  /** Also under a key of the key-management ring. */
  | {
      readonly kind: 'sse-kms'
      readonly keyId: string
      readonly keyVersion: number
      readonly usesBucketKey: boolean
      /** JSON that is bound to the key; see `../encryption/encryption-context.ts`. */
      readonly context?: string
    }
  /** Also under the customer's key, which we forget; its MD5 in base64 tells which one it was. */
  | { readonly kind: 'sse-c'; readonly keyMd5: string }

/** One state of a key: an object, or the mark that it was deleted. */
export type VersionRecord = ObjectRecord | DeleteMarkerRecord

type Version = {
  /** Never used twice; a larger one is newer. */
  readonly id: number
  readonly key: string
  /** `null`, as S3 calls the version that is stored while versioning is not enabled. */
  readonly versionId: string
  readonly isLatest: boolean
  readonly owner: string
  readonly lastModifiedMs: number
}

export type DeleteMarkerRecord = Version & { readonly kind: 'delete-marker' }

export type ObjectRecord = Version &
  ObjectDescription & {
    readonly kind: 'object'
    readonly sizeBytes: number
    /** Hex, with `-N` for N parts, without quotes. */
    readonly etag: string
    readonly checksum: Checksum | undefined
    /** How often its content was moved to other parts. */
    readonly moves: number
    /** How many parts a multipart upload had; `undefined` for everything else. */
    readonly partCount: number | undefined
  }

/** What a listing says of an object: a page has a thousand of them. */
export type ListedObject = Pick<
  ObjectRecord,
  'id' | 'key' | 'owner' | 'lastModifiedMs' | 'sizeBytes' | 'etag' | 'checksum' | 'storageClass'
>

export type NewObject = Omit<ObjectRecord, 'kind' | 'id' | 'versionId' | 'isLatest' | 'moves'> & {
  /** In order; their sizes sum up to the object's. */
  readonly parts: readonly PartRecord[]
}

/** A part as an object or an upload names it. Copies name the same `content` under keys of their own. */
export type PartRecord = {
  readonly partNumber: number
  readonly sizeBytes: number
  /** MD5 in hex. */
  readonly etag: string
  /** Base64, of the upload's algorithm or of the one that came with the part. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
  readonly lastModifiedMs: number
  /** `undefined` where there are no bytes. */
  readonly content: PartContent | undefined
}

export type PartContent = {
  readonly partId: PartId
  /** The part key, wrapped by the bucket key. */
  readonly wrappedKey: Uint8Array
}

/** What a deletion came to: a version is gone for good, or a new marker hides what is there. */
export type Removal = {
  readonly kind: 'deleted' | 'marked'
  readonly key: string
  /** Of what is gone, or of the marker. */
  readonly versionId: string
}

/** Something to tell of a change, for one target. */
export type NewEvent = {
  readonly target: string
  readonly bucketId: number
  readonly key: string
  /** JSON; see `../notifications/announce.ts`. */
  readonly facts: string
}

export type QueuedEvent = Omit<NewEvent, 'target'> & {
  /** A larger one is of a later change. */
  readonly id: number
  /** How often its target has refused it. */
  readonly attempts: number
}

/** A version of a key of the key-management ring. */
export type EncryptionKeyRecord = {
  readonly keyId: string
  /** From 1. */
  readonly version: number
  /** The key, wrapped by the root key. */
  readonly wrappedKey: Uint8Array
  readonly createdMs: number
}

export type UploadRecord = ObjectDescription & {
  readonly uploadId: string
  readonly bucketId: number
  readonly key: string
  readonly owner: string
  readonly initiatedMs: number
  readonly checksumAlgorithm: ChecksumAlgorithm | undefined
  readonly checksumType: ChecksumType | undefined
  /** Set where the upload was completed: what is answered to a client that asks again. */
  readonly completion: UploadCompletion | undefined
}

export type UploadCompletion = {
  /** Names the list of parts that was asked for. */
  readonly requestDigest: string
  readonly versionId: string
  readonly etag: string
  readonly checksum: Checksum | undefined
}

/** Somebody who owns buckets and signs with keys. */
export type UserRecord = { readonly id: string; readonly createdMs: number }

export type AccessKeyRecord = {
  /** As it stands in signatures. */
  readonly id: string
  readonly userId: string
  readonly sealedSecret: Uint8Array
  /** The policy that limits it, as text; `undefined`: it may do whatever its user may. */
  readonly policy: string | undefined
  readonly createdMs: number
  readonly expiresAtMs: number | undefined
}
