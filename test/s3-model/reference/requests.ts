/** The requests that the reference knows, named as AWS names its operations, as plain data: what can be drawn, printed and kept. */
import type { Body } from './content.ts'

export type S3Request =
  | BucketOnly
  | { readonly op: 'PutBucketVersioning'; readonly bucket: string; readonly status: 'Enabled' | 'Suspended' }
  | PutObject
  | ReadObject
  | DeleteObject
  | DeleteObjects
  | CopyObject
  | ObjectTagging
  | GetObjectAttributes
  | CreateMultipartUpload
  | UploadPart
  | UploadPartCopy
  | CompleteMultipartUpload
  | NamedUpload
  | ListParts
  | Listing
  | ListObjectVersions
  | ListMultipartUploads

export interface BucketOnly {
  readonly op: 'CreateBucket' | 'HeadBucket' | 'DeleteBucket' | 'GetBucketVersioning'
  readonly bucket: string
}

export interface ObjectName {
  readonly bucket: string
  readonly key: string
}

export interface ObjectRef extends ObjectName {
  readonly versionId?: string | undefined
}

/** What a client says of an object. Names of metadata are lower case. */
export interface Description {
  readonly contentType?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
  readonly tags?: Readonly<Record<string, string>> | undefined
}

/** ETags without quotes, or `*`. */
export interface WriteConditions {
  readonly ifMatch?: string | undefined
  readonly ifNoneMatch?: string | undefined
}

export interface ReadConditions extends WriteConditions {
  /** Long before or long after everything that is stored. */
  readonly ifModifiedSince?: 'long-ago' | undefined
  readonly ifUnmodifiedSince?: 'long-ago' | 'far-ahead' | undefined
}

export interface PutObject extends ObjectName, Description, WriteConditions {
  readonly op: 'PutObject'
  readonly body: Body
  /** `x-amz-checksum-crc32` of the bytes. */
  readonly crc32?: string | undefined
}

export interface ReadObject extends ObjectRef, ReadConditions {
  readonly op: 'GetObject' | 'HeadObject'
  /** The header as it is sent. */
  readonly range?: string | undefined
  readonly partNumber?: number | undefined
}

export interface DeleteObject extends ObjectRef {
  readonly op: 'DeleteObject'
  readonly ifMatch?: string | undefined
}

export interface DeleteObjects {
  readonly op: 'DeleteObjects'
  readonly bucket: string
  readonly objects: readonly { readonly key: string; readonly versionId?: string | undefined }[]
  readonly quiet?: boolean | undefined
}

export interface CopySource {
  readonly source: ObjectRef
  readonly sourceIfMatch?: string | undefined
  readonly sourceIfNoneMatch?: string | undefined
}

export interface CopyObject extends ObjectName, CopySource, Description, WriteConditions {
  readonly op: 'CopyObject'
  readonly metadataDirective?: 'COPY' | 'REPLACE' | undefined
  readonly taggingDirective?: 'COPY' | 'REPLACE' | undefined
}

export interface ObjectTagging extends ObjectRef {
  readonly op: 'GetObjectTagging' | 'PutObjectTagging' | 'DeleteObjectTagging'
  readonly tags?: Readonly<Record<string, string>> | undefined
}

/** Size, ETag and parts. */
export interface GetObjectAttributes extends ObjectRef {
  readonly op: 'GetObjectAttributes'
}

export interface CreateMultipartUpload extends ObjectName, Description {
  readonly op: 'CreateMultipartUpload'
}

export interface NamedUpload extends ObjectName {
  readonly op: 'AbortMultipartUpload'
  readonly uploadId: string
}

export interface UploadPart extends ObjectName {
  readonly op: 'UploadPart'
  readonly uploadId: string
  readonly partNumber: number
  readonly body: Body
}

export interface UploadPartCopy extends ObjectName, CopySource {
  readonly op: 'UploadPartCopy'
  readonly uploadId: string
  readonly partNumber: number
  readonly sourceRange?: string | undefined
}

export interface CompleteMultipartUpload extends ObjectName, WriteConditions {
  readonly op: 'CompleteMultipartUpload'
  readonly uploadId: string
  readonly parts: readonly { readonly partNumber: number; readonly etag: string }[]
}

export interface ListParts extends ObjectName {
  readonly op: 'ListParts'
  readonly uploadId: string
  readonly maxParts?: number | undefined
  readonly partNumberMarker?: number | undefined
}

/** What all listings of keys have. */
export interface Paging {
  readonly bucket: string
  readonly prefix?: string | undefined
  readonly delimiter?: string | undefined
  readonly maxKeys?: number | undefined
  /** Names are sent encoded by `encoding-type=url`; the answer says them decoded. */
  readonly isEncoded?: boolean | undefined
}

export interface Listing extends Paging {
  readonly op: 'ListObjects' | 'ListObjectsV2'
  /** `marker`, `start-after`, or what the token of the page before stands for. */
  readonly after?: string | undefined
}

export interface ListObjectVersions extends Paging {
  readonly op: 'ListObjectVersions'
  readonly keyMarker?: string | undefined
  readonly versionIdMarker?: string | undefined
}

export interface ListMultipartUploads extends Paging {
  readonly op: 'ListMultipartUploads'
  readonly keyMarker?: string | undefined
  readonly uploadIdMarker?: string | undefined
}
