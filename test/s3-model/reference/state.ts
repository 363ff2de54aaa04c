/** Everything that the reference remembers. It is never changed: a step makes another one, so that several can be held as possible. */
import { Refusal } from './answers.ts'
import type { Content } from './content.ts'
import type { Description, ObjectName } from './requests.ts'
import type { BucketVersioning, KeyVersions } from './versions.ts'

export interface S3State {
  readonly buckets: ReadonlyMap<string, BucketState>
}

export interface BucketState {
  readonly versioning: BucketVersioning
  /** Only keys that have versions. */
  readonly keys: ReadonlyMap<string, KeyVersions>
  /** In the order in which they were begun, those that ended among them. */
  readonly uploads: readonly UploadState[]
}

export interface UploadState {
  readonly uploadId: string
  readonly key: string
  readonly description: Description
  /** By number. */
  readonly parts: readonly UploadedPart[]
  readonly end?: 'aborted' | UploadEnd | undefined
}

export interface UploadedPart {
  readonly partNumber: number
  readonly content: Content
  readonly etag: string
}

/** How an upload was completed: the same request hears the same again. */
export interface UploadEnd {
  readonly request: string
  readonly etag: string
  readonly versionId: string | undefined
}

export const emptyS3: S3State = { buckets: new Map() }

/** Throws Refusal `NoSuchBucket`. */
export function bucketIn({ buckets }: S3State, name: string): BucketState {
  const bucket = buckets.get(name)
  if (bucket === undefined) throw new Refusal('NoSuchBucket')
  return bucket
}

export function versionsIn({ keys }: BucketState, key: string): KeyVersions {
  return keys.get(key) ?? []
}

export function withBucket({ buckets }: S3State, name: string, bucket: BucketState | undefined): S3State {
  const changed = new Map(buckets)
  if (bucket === undefined) changed.delete(name)
  else changed.set(name, bucket)
  return { buckets: changed }
}

export function withVersions(state: S3State, { bucket, key }: ObjectName, versions: KeyVersions): S3State {
  const before = bucketIn(state, bucket)
  const keys = new Map(before.keys)
  if (versions.length === 0) keys.delete(key)
  else keys.set(key, versions)
  return withBucket(state, bucket, { ...before, keys })
}

/** Adds an upload, or puts another in the place of one with its id. */
export function withUpload(state: S3State, bucket: string, upload: UploadState): S3State {
  const before = bucketIn(state, bucket)
  const isKnown = before.uploads.some(({ uploadId }) => uploadId === upload.uploadId)
  const uploads = isKnown
    ? before.uploads.map((each) => (each.uploadId === upload.uploadId ? upload : each))
    : [...before.uploads, upload]
  return withBucket(state, bucket, { ...before, uploads })
}
