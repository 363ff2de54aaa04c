/** What happened at one key, as far as a program has heard: requests, and what listings and copies say of it. */
import type { RowAnswer, S3Answer } from '../../s3-model/reference/answers.ts'
import type { Content } from '../../s3-model/reference/content.ts'
import type { S3Request } from '../../s3-model/reference/requests.ts'

export type KeyEvent = {
  /** The call that it is of. */
  readonly call: string
  /** Tells ids from others' while nobody knows them. */
  readonly number: number
} & (RequestEvent | RowEvent | VersionsEvent | SourceEvent)

export interface RequestEvent {
  readonly kind: 'request'
  readonly request: S3Request
  /** `undefined`: none was heard. */
  readonly answer: S3Answer | undefined
  /** The id that its version got, where somebody has heard that later. */
  readonly versionId?: string | undefined
  /** Of a copy: the bytes that it took from its source. */
  readonly taken?: Content | undefined
}

/** A listing says what is current: an object, or none. */
export interface RowEvent {
  readonly kind: 'row'
  readonly row: Pick<RowAnswer, 'etag' | 'sizeBytes'> | undefined
}

/** A listing says which versions there are, behind a marker and as far as its page goes. */
export interface VersionsEvent {
  readonly kind: 'versions'
  readonly rows: readonly RowAnswer[]
  readonly behind: string | undefined
  readonly isWhole: boolean
}

/** A copy has read this of it: bytes with an MD5, or nothing, as there was nothing to read. */
export interface SourceEvent {
  readonly kind: 'source'
  readonly versionId: string | undefined
  readonly range: string | undefined
  readonly md5: string | undefined
}
