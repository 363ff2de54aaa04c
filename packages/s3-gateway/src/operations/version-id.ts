/** `versionId` in a query: while buckets have no versioning, the only version of an object is `null`. */
import type { Query } from '../http/query.ts'
import { S3Error } from '../s3-error.ts'

/** Throws S3Error where another version is asked for. */
export function checkVersionId(versionId: string | undefined, key: string): void {
  if (versionId === undefined || versionId === 'null') return
  if (versionId === '') throw new S3Error('InvalidArgument', { message: 'Version id cannot be the empty string' })
  throw new S3Error('NoSuchVersion', { facts: { Key: key, VersionId: versionId } })
}

export function checkQueryVersion(query: Query, key: string): void {
  checkVersionId(query.get('versionId'), key)
}
