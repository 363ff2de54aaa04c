/**
 * What a run does, drawn beforehand and plain JSON: it is printed, shrunk and kept. A step says what a client would do next; what it
 * means (which version, which ETag) is found out when its turn comes, so a plan goes on making sense when steps are taken out.
 */
import type { Body } from '../reference/content.ts'
import type { Description } from '../reference/requests.ts'

export interface Plan {
  /** What buckets keep at the start. A bucket that is not named is not there. */
  readonly buckets: Readonly<Record<string, 'Unversioned' | 'Enabled' | 'Suspended'>>
  /** One after another, before anything else. */
  readonly steps: readonly Step[]
  /** Then side by side: each client one after another. */
  readonly clients?: readonly (readonly Step[])[] | undefined
}

/** A version of the key: the newest is 0; one behind the last is `null` or a version of another key. */
export type VersionPick = number

/** Conditions by what is there when the step's turn comes. */
export type WritePick = 'if-match' | 'if-match-other' | 'if-match-any' | 'if-none-match-any'
export type ReadPick =
  | Exclude<WritePick, 'if-none-match-any'>
  | 'if-none-match'
  | 'if-none-match-other'
  | 'if-modified-since-long-ago'
  | 'if-unmodified-since-long-ago'
  | 'if-unmodified-since-far-ahead'

export type Step =
  | { readonly op: 'CreateBucket' | 'HeadBucket' | 'DeleteBucket' | 'GetBucketVersioning'; readonly bucket: string }
  | { readonly op: 'PutBucketVersioning'; readonly bucket: string; readonly status: 'Enabled' | 'Suspended' }
  | PutStep
  | ReadStep
  | DeleteStep
  | {
      readonly op: 'DeleteObjects'
      readonly bucket: string
      readonly picks: readonly NamedPick[]
      readonly quiet: boolean
    }
  | CopyStep
  | TaggingStep
  | (NamedPick & { readonly op: 'GetObjectAttributes'; readonly bucket: string })
  | {
      readonly op: 'CreateMultipartUpload'
      readonly bucket: string
      readonly key: string
      readonly description: Description
    }
  | PartStep
  | CompleteStep
  | { readonly op: 'AbortMultipartUpload'; readonly bucket: string; readonly upload: number }
  | { readonly op: 'ListParts'; readonly bucket: string; readonly upload: number; readonly maxParts: number }
  | ListStep

export interface NamedPick {
  readonly key: string
  readonly version?: VersionPick | undefined
}

export interface PutStep {
  readonly op: 'PutObject'
  readonly bucket: string
  readonly key: string
  readonly body: Body
  readonly description: Description
  readonly crc32?: 'right' | 'wrong' | undefined
  readonly condition?: WritePick | undefined
}

export interface ReadStep extends NamedPick {
  readonly op: 'GetObject' | 'HeadObject'
  readonly bucket: string
  readonly range?: string | undefined
  readonly partNumber?: number | undefined
  readonly condition?: ReadPick | undefined
}

export interface DeleteStep extends NamedPick {
  readonly op: 'DeleteObject'
  readonly bucket: string
  readonly condition?: Exclude<WritePick, 'if-none-match-any'> | undefined
}

export interface CopyStep {
  readonly op: 'CopyObject'
  readonly bucket: string
  readonly key: string
  readonly source: NamedPick & { readonly bucket: string }
  readonly sourceCondition?: 'if-match-other' | 'if-none-match' | undefined
  readonly replaces: boolean
  readonly description: Description
  readonly condition?: WritePick | undefined
}

export interface TaggingStep extends NamedPick {
  readonly op: 'GetObjectTagging' | 'PutObjectTagging' | 'DeleteObjectTagging'
  readonly bucket: string
  readonly tags: Readonly<Record<string, string>>
}

/**
 * A part with bytes of its own, or of an object; where no upload is under way, `begins` has one begun at that key instead. Uploads are
 * counted from the one that was begun last in the bucket.
 */
export interface PartStep {
  readonly op: 'UploadPart'
  readonly begins?: string | undefined
  readonly bucket: string
  readonly upload: number
  readonly partNumber: number
  readonly body: Body
  readonly source?: (NamedPick & { readonly range?: string | undefined }) | undefined
}

export interface CompleteStep {
  readonly op: 'CompleteMultipartUpload'
  readonly bucket: string
  readonly upload: number
  readonly parts: 'all' | 'without-first' | 'wrong-etag' | 'unknown-part' | 'reversed'
  readonly condition?: WritePick | undefined
}

/** Page by page to the end. */
export interface ListStep {
  readonly op: 'ListObjects' | 'ListObjectsV2' | 'ListObjectVersions' | 'ListMultipartUploads'
  readonly bucket: string
  readonly prefix?: string | undefined
  readonly delimiter?: string | undefined
  readonly maxKeys?: number | undefined
  readonly after?: string | undefined
  readonly isEncoded: boolean
}
