/** `versionId` in a query: `null`, or one that we have given out. */
import type { Query } from '../http/query.ts'
import { withRow } from '../metadata/ordered-id.ts'
import type { BucketRecord, VersionRecord } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'

/** The version that a text names, `undefined` where it names none. Throws S3Error `InvalidArgument`. */
export function parseVersionId(text: string | undefined): string | undefined {
  if (text === undefined || isVersionId(text)) return text
  throw invalidArgument(
    'versionId',
    text,
    text === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified',
  )
}

/** Whether a text may be a version's id, or is none at all. */
export function isVersionId(text: string | undefined): boolean {
  return text === undefined || /^(null|[\w-]{32}(\.[0-9a-z]{1,10})?)$/.test(text)
}

/**
 * Names the last version of a page. `null` may be another version by the time when the next page is asked for: where there are
 * others beside it, its marker says which one it was.
 */
export function versionMarker({ versioning }: BucketRecord, { versionId, id }: VersionRecord): string {
  return versioning === 'never' ? versionId : withRow(versionId, id)
}

/** Throws S3Error `InvalidArgument`. */
export function parseVersionMarker(text: string | undefined): string | undefined {
  return text !== undefined && /^null\.[0-9a-z]{1,10}$/.test(text) ? text : parseVersionId(text)
}

export function versionIn(query: Query): string | undefined {
  return parseVersionId(query.get('versionId'))
}
