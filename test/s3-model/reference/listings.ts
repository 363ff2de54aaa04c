/**
 * ListObjects, ListObjectsV2 and ListObjectVersions (API Reference). Keys are in the order of their bytes; versions of a key "in the
 * order that they were stored, with the most recently stored returned first".
 */
import { compareKeys } from './byte-order.ts'
import { sizeOf } from './content.ts'
import type { Listing, ListObjectVersions } from './requests.ts'
import { rollPage } from './rolled-page.ts'
import { type BucketState, bucketIn, type S3State } from './state.ts'
import { done, type StepResult } from './step-result.ts'
import { currentObject, type KeyVersion, type KeyVersions } from './versions.ts'

export function listObjects(state: S3State, request: Listing): StepResult {
  const rows = keysInOrder(bucketIn(state, request.bucket)).flatMap(([key, versions]) => {
    const object = currentObject(versions)
    return object === undefined ? [] : [{ key, etag: object.etag, sizeBytes: sizeOf(object.content) }]
  })
  const page = rollPage(rows, request, request.after, () => false)
  const keyCount = request.op === 'ListObjectsV2' ? page.rows.length + page.commonPrefixes.length : undefined
  return done(state, { status: 200, page: { ...page, keyCount } })
}

export function listObjectVersions(state: S3State, request: ListObjectVersions): StepResult {
  const bucket = bucketIn(state, request.bucket)
  const rows = keysInOrder(bucket).flatMap(([key, versions]) =>
    versions.map((version) => rowOf(key, versions, version)),
  )
  const { keyMarker, versionIdMarker } = request
  const marked = bucket.keys.get(keyMarker ?? '') ?? []
  const place = (id: string | undefined) => marked.findIndex(({ versionId }) => versionId === id)
  const isBehind = ({ versionId }: { readonly versionId: string }): boolean =>
    versionIdMarker !== undefined && place(versionId) > place(versionIdMarker)
  return done(state, { status: 200, page: rollPage(rows, request, keyMarker, isBehind) })
}

function rowOf(key: string, versions: KeyVersions, version: KeyVersion) {
  const about = { key, versionId: version.versionId, isLatest: version === versions[0] }
  if (version.kind === 'delete-marker') return { ...about, isDeleteMarker: true as const }
  return { ...about, etag: version.etag, sizeBytes: sizeOf(version.content) }
}

function keysInOrder({ keys }: BucketState): (readonly [string, KeyVersions])[] {
  return [...keys].sort(([a], [b]) => compareKeys(a, b))
}
