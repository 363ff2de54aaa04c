/** Finds the object that a request names, the latest or a version of it, and says what it is where it is none. */
import type { BucketRecord, ObjectRecord, PartRecord, VersionRecord } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { httpTime } from '../s3/time-format.ts'

export type ObjectName = {
  readonly bucket: BucketRecord
  readonly key: string
  /** `undefined` for the latest. */
  readonly versionId: string | undefined
}

/** Throws S3Error `NoSuchKey`, `NoSuchVersion` or, for a delete marker that is named, `MethodNotAllowed`. */
export async function findObject({ metadata }: Needs<'metadata.objects'>, name: ObjectName): Promise<ObjectRecord> {
  return requireObject(name, await metadata.objects.find(name.bucket.id, name.key, name.versionId))
}

/** As `findObject`, with the object's parts. */
export async function findObjectWithParts(
  { metadata }: Needs<'metadata.objects'>,
  name: ObjectName,
): Promise<{ readonly object: ObjectRecord; readonly parts: readonly PartRecord[] }> {
  const found = await metadata.objects.findWithParts(name.bucket.id, name.key, name.versionId)
  return { object: requireObject(name, found?.version), parts: found?.parts ?? [] }
}

/** The object that a look-up has found. Throws as `findObject`. */
export function requireObject({ key, versionId }: ObjectName, found: VersionRecord | undefined): ObjectRecord {
  if (found?.kind === 'object') return found
  if (found === undefined) {
    if (versionId === undefined) throw new S3Error('NoSuchKey', { facts: { Key: key } })
    throw new S3Error('NoSuchVersion', { facts: { Key: key, VersionId: versionId } })
  }
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.versionId }
  if (versionId === undefined) throw new S3Error('NoSuchKey', { facts: { Key: key }, headers })
  throw new S3Error('MethodNotAllowed', {
    facts: { Method: 'GET', ResourceType: 'DeleteMarker' },
    headers: { ...headers, 'last-modified': httpTime(found.lastModifiedMs), allow: 'DELETE' },
  })
}

/** Names the version that was stored. AWS does so only where it is one of many. */
export function newVersionHeaders(versionId: string): Record<string, string> {
  return versionId === 'null' ? {} : { 'x-amz-version-id': versionId }
}

/** Names the version in an answer. A bucket that never had versioning does not speak of versions. */
export function versionHeaders({ versioning }: BucketRecord, versionId: string): Record<string, string> {
  return versioning === 'never' ? {} : { 'x-amz-version-id': versionId }
}
