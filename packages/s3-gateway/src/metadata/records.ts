/** What the metadata index keeps, as data. Texts are whole Unicode; times are milliseconds since 1970. */
import type { PartId } from '@nupeerstack/client'
import type { Checksum, ChecksumAlgorithm, ChecksumType } from '../body/checksum.ts'

export type BucketRecord = {
  readonly id: number
  readonly name: string
  readonly owner: string
  readonly createdMs: number
  /** The bucket key, wrapped by the root key. */
  readonly wrappedKey: Uint8Array
}

/** What the client says about an object and gets back with it. */
export type ObjectDescription = {
  /** Standard headers by name, `content-type` among them. */
  readonly headers: Readonly<Record<string, string>>
  /** `x-amz-meta-*` without that prefix. */
  readonly userMetadata: Readonly<Record<string, string>>
  readonly storageClass: string
}

export type ObjectRecord = ObjectDescription & {
  /** Never used twice; a larger one is newer. */
  readonly id: number
  readonly key: string
  /** `null`, as S3 calls the version of an object in a bucket without versioning. */
  readonly versionId: string
  readonly isLatest: boolean
  readonly owner: string
  readonly sizeBytes: number
  /** Hex, with `-N` for N parts, without quotes. */
  readonly etag: string
  readonly lastModifiedMs: number
  readonly checksum: Checksum | undefined
  /** How many parts a multipart upload had; `undefined` for everything else. */
  readonly partCount: number | undefined
}

export type NewObject = Omit<ObjectRecord, 'id' | 'versionId' | 'isLatest'> & {
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
  readonly etag: string
  readonly checksum: Checksum | undefined
}
