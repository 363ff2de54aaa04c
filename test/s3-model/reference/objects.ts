/**
 * Objects, whole: PutObject, GetObject, HeadObject, DeleteObject, DeleteObjects, GetObjectAttributes of the API Reference. The ETag
 * of an object that was put in one piece is the MD5 of its bytes (User Guide, "Checking object integrity").
 */
import { type DeletionAnswer, Refusal, type S3Answer } from './answers.ts'
import { checkWriteConditions, judgeReadConditions } from './conditions.ts'
import { contentOf, crc32Of, cutContent, md5Of, sizeOf } from './content.ts'
import { findVersion } from './find-object.ts'
import { readSpan, type Span } from './ranges.ts'
import type {
  DeleteObject,
  DeleteObjects,
  Description,
  GetObjectAttributes,
  ObjectRef,
  PutObject,
  ReadObject,
} from './requests.ts'
import { bucketIn, type S3State, versionsIn, withVersions } from './state.ts'
import { type Chosen, done, type StepResult } from './step-result.ts'
import {
  addVersion,
  type BucketVersioning,
  currentObject,
  nextVersionId,
  nullVersionId,
  type ObjectVersion,
  removeVersion,
} from './versions.ts'

/** "The default is binary/octet-stream" (Amazon S3 User Guide, "Working with object metadata"). */
const defaultContentType = 'binary/octet-stream'

export function putObject(state: S3State, request: PutObject, chosen: Chosen): StepResult {
  const bucket = bucketIn(state, request.bucket)
  const versions = versionsIn(bucket, request.key)
  checkWriteConditions(request, currentObject(versions))
  const content = contentOf(request.body)
  const { crc32 } = request
  if (crc32 !== undefined && crc32 !== crc32Of(content)) throw new Refusal('BadDigest')
  const etag = md5Of(content)
  const versionId = nextVersionId(bucket.versioning, chosen.versionId)
  const object: ObjectVersion = { kind: 'object', versionId, content, etag, crc32, ...describe(request) }
  return done(withVersions(state, request, addVersion(versions, object)), {
    status: 200,
    etag,
    crc32,
    versionId: toldWithWrite(bucket.versioning, versionId),
  })
}

export function describe({ contentType, metadata, tags }: Description) {
  return { contentType: contentType ?? defaultContentType, metadata: metadata ?? {}, tags: tags ?? {} }
}

/** A write tells the id of its version where the bucket keeps versions. */
export function toldWithWrite(versioning: BucketVersioning, versionId: string): string | undefined {
  return versioning === 'Enabled' ? versionId : undefined
}

/** A read tells the id of its version where the bucket ever kept versions. */
export function toldWithRead(versioning: BucketVersioning, versionId: string): string | undefined {
  return versioning === 'Unversioned' ? undefined : versionId
}

export function readObject(state: S3State, request: ReadObject): StepResult {
  const { versioning } = bucketIn(state, request.bucket)
  const object = findVersion(state, request)
  const about = { etag: object.etag, versionId: toldWithRead(versioning, object.versionId) }
  const part = request.partNumber === undefined ? undefined : spanOfPart(object, request.partNumber)
  if (judgeReadConditions(request, object) === 'not-modified') return done(state, { status: 304, ...about })
  const sizeBytes = sizeOf(object.content)
  const asked = part ?? readSpan(request.range, sizeBytes)
  const span = asked ?? { offset: 0, length: sizeBytes }
  // No bytes have no place that `Content-Range` could tell.
  const isPartial = asked !== undefined && span.length > 0
  const tagCount = Object.keys(object.tags).length
  return done(state, {
    status: isPartial ? 206 : 200,
    ...about,
    contentLength: span.length,
    contentRange: isPartial ? `bytes ${span.offset}-${span.offset + span.length - 1}/${sizeBytes}` : undefined,
    contentType: object.contentType,
    metadata: object.metadata,
    tagCount: tagCount === 0 ? undefined : tagCount,
    // "only returned if you specify partNumber in your request and the object was uploaded as a multipart upload"
    partsCount: request.partNumber === undefined ? undefined : object.parts?.length,
    // It is asked for with the whole: of what else it tells one is documented nowhere.
    crc32: isWhole(request) ? object.crc32 : undefined,
    md5: request.op === 'HeadObject' ? undefined : md5Of(cutContent(object.content, span.offset, span.length)),
  })
}

/** Whether a request asks for all bytes, without saying which. */
export function isWhole({ range, partNumber }: ReadObject): boolean {
  return range === undefined && partNumber === undefined
}

/** "Effectively performs a 'ranged' GET request for the part specified"; an object that is not of parts is its own part 1. */
function spanOfPart({ content, parts }: ObjectVersion, partNumber: number): Span {
  if (parts === undefined && partNumber === 1) return { offset: 0, length: sizeOf(content) }
  let offset = 0
  for (const part of parts ?? []) {
    if (part.partNumber === partNumber) return { offset, length: part.sizeBytes }
    offset += part.sizeBytes
  }
  throw new Refusal('InvalidPartNumber')
}

export function deleteObject(state: S3State, request: DeleteObject, chosen: Chosen): StepResult {
  const { versioning } = bucketIn(state, request.bucket)
  const versions = versionsIn(bucketIn(state, request.bucket), request.key)
  checkWriteConditions({ ifMatch: request.ifMatch }, currentObject(versions))
  const { versionId } = request
  if (versionId !== undefined) {
    const wasMarker = versions.some((version) => version.versionId === versionId && version.kind === 'delete-marker')
    return done(withVersions(state, request, removeVersion(versions, versionId)), {
      status: 204,
      versionId,
      deleteMarker: wasMarker || undefined,
    })
  }
  if (versioning === 'Unversioned') {
    return done(withVersions(state, request, removeVersion(versions, nullVersionId)), { status: 204 })
  }
  const marker = { kind: 'delete-marker', versionId: nextVersionId(versioning, chosen.versionId) } as const
  return done(withVersions(state, request, addVersion(versions, marker)), {
    status: 204,
    deleteMarker: true,
    versionId: marker.versionId,
  })
}

/** One after the other; each object has an answer of its own, which a quiet request does not hear where it is none but "deleted". */
export function deleteObjects(state: S3State, request: DeleteObjects, chosen: readonly Chosen[]): StepResult {
  bucketIn(state, request.bucket)
  let after = state
  const deletions: DeletionAnswer[] = request.objects.map(({ key, versionId }, index) => {
    const name: ObjectRef = { bucket: request.bucket, key, versionId }
    const step = deleteObject(after, { op: 'DeleteObject', ...name }, chosen[index] as Chosen)
    after = step.state
    const { answer } = step
    return { key, versionId, deleteMarkerVersionId: answer.deleteMarker && answer.versionId }
  })
  return done(after, { status: 200, deletions: request.quiet === true ? [] : deletions })
}

export function getObjectAttributes(state: S3State, request: GetObjectAttributes): StepResult {
  const { versioning } = bucketIn(state, request.bucket)
  const { etag, content, parts, versionId } = findVersion(state, request)
  const attributes = { etag, sizeBytes: sizeOf(content), partsCount: parts?.length }
  const answer: S3Answer = { status: 200, versionId: toldWithRead(versioning, versionId), attributes }
  return done(state, answer)
}
