/**
 * Which object a request means. User Guide, "Working with delete markers": without a version id a delete marker on top is answered
 * with 404 and `x-amz-delete-marker: true`; one that is named, with 405 and the same header.
 */
import { Refusal } from './answers.ts'
import type { ObjectRef } from './requests.ts'
import { bucketIn, type S3State, versionsIn } from './state.ts'
import type { ObjectVersion } from './versions.ts'

/** Throws Refusal. */
export function findVersion(state: S3State, { bucket, key, versionId }: ObjectRef): ObjectVersion {
  const versions = versionsIn(bucketIn(state, bucket), key)
  if (versionId === undefined) {
    const [current] = versions
    if (current === undefined) throw new Refusal('NoSuchKey')
    if (current.kind === 'object') return current
    throw new Refusal('NoSuchKey', { deleteMarker: true, versionId: current.versionId })
  }
  const named = versions.find((version) => version.versionId === versionId)
  if (named === undefined) throw new Refusal('NoSuchVersion')
  if (named.kind === 'object') return named
  throw new Refusal('MethodNotAllowed', { deleteMarker: true, versionId })
}
