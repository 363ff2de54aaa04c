/** What a client hears, as plain data: only what S3 promises, and nothing that the service may choose, such as times. */

export interface S3Answer {
  readonly status: number
  /** Of a refusal; a HEAD hears none. */
  readonly code?: string | undefined
  readonly etag?: string | undefined
  readonly versionId?: string | undefined
  readonly copySourceVersionId?: string | undefined
  readonly deleteMarker?: true | undefined
  readonly contentLength?: number | undefined
  readonly contentRange?: string | undefined
  readonly contentType?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
  readonly tagCount?: number | undefined
  readonly partsCount?: number | undefined
  /** Of the bytes that came, in hex. */
  readonly md5?: string | undefined
  /** In base64. */
  readonly crc32?: string | undefined
  readonly uploadId?: string | undefined
  readonly tags?: Readonly<Record<string, string>> | undefined
  readonly versioning?: 'Enabled' | 'Suspended' | undefined
  readonly attributes?: AttributesAnswer | undefined
  readonly deletions?: readonly DeletionAnswer[] | undefined
  readonly page?: PageAnswer | undefined
  readonly parts?: PartsAnswer | undefined
}

export interface AttributesAnswer {
  readonly etag: string
  readonly sizeBytes: number
  readonly partsCount?: number | undefined
}

export interface DeletionAnswer {
  readonly key: string
  readonly versionId?: string | undefined
  readonly deleteMarkerVersionId?: string | undefined
  readonly code?: string | undefined
}

/** A page of a listing of keys: rows and common prefixes, each in order. */
export interface PageAnswer {
  readonly rows: readonly RowAnswer[]
  readonly commonPrefixes: readonly string[]
  readonly isTruncated: boolean
  readonly keyCount?: number | undefined
}

export interface RowAnswer {
  readonly key: string
  readonly etag?: string | undefined
  readonly sizeBytes?: number | undefined
  readonly versionId?: string | undefined
  readonly isLatest?: boolean | undefined
  readonly isDeleteMarker?: true | undefined
  readonly uploadId?: string | undefined
}

export interface PartsAnswer {
  readonly rows: readonly { readonly partNumber: number; readonly etag: string; readonly sizeBytes: number }[]
  readonly isTruncated: boolean
}

/** The refusals that the reference gives (API Reference, "Error responses"). */
const statusByCode = {
  BadDigest: 400,
  BucketNotEmpty: 409,
  EntityTooSmall: 400,
  InvalidArgument: 400,
  InvalidPart: 400,
  InvalidPartNumber: 416,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  PreconditionFailed: 412,
} as const

export type RefusalCode = keyof typeof statusByCode

/** Thrown inside the reference, and an answer of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: S3Answer

  constructor(code: RefusalCode, more: Pick<S3Answer, 'deleteMarker' | 'versionId'> = {}) {
    super(code)
    this.answer = { status: statusByCode[code], code, ...more }
  }
}
