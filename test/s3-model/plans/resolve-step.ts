/**
 * What a step means in a state: a request, or none where there is nothing that it could be about. Where a request would be wrong in two
 * ways at once, of which S3 does not say which it tells, it is made wrong in one.
 */

import { contentOf, crc32Of, md5Of, sizeOf } from '../reference/content.ts'
import { findVersion } from '../reference/find-object.ts'
import { partBytesMin } from '../reference/multipart.ts'
import type {
  CompleteMultipartUpload,
  ObjectRef,
  ReadConditions,
  S3Request,
  WriteConditions,
} from '../reference/requests.ts'
import type { S3State, UploadState } from '../reference/state.ts'
import { currentObject, type ObjectVersion } from '../reference/versions.ts'
import type { CompleteStep, CopyStep, DeleteStep, NamedPick, PartStep, ReadPick, Step, WritePick } from './plan.ts'

/** Of nothing that is stored. */
const otherEtag = md5Of([{ name: 'other', offset: 0, sizeBytes: 3 }])

export function resolveStep(step: Step, state: S3State): S3Request | undefined {
  switch (step.op) {
    case 'PutObject': {
      const { op, bucket, key, body, description, condition, crc32 } = step
      const sum = crc32 && crc32Of(contentOf(crc32 === 'right' ? body : { ...body, sizeBytes: body.sizeBytes + 1 }))
      const isJudged = crc32 !== 'wrong'
      const conditions = isJudged ? writeConditions(condition, currentOf(state, bucket, key)) : {}
      return { op, bucket, key, body, ...description, crc32: sum, ...conditions }
    }
    case 'GetObject':
    case 'HeadObject': {
      const { op, range, partNumber, condition } = step
      const ref = refOf(state, step.bucket, step)
      // A part that is not there and a condition that does not hold are two refusals.
      return { op, ...ref, range, partNumber, ...readConditions(condition, objectOf(state, ref)) }
    }
    case 'DeleteObject':
      return deletion(step, state)
    case 'DeleteObjects': {
      const objects = step.picks.map((pick) => refOf(state, step.bucket, pick))
      // S3 does not say in which order it deletes.
      const unique = objects.filter(({ key }, index) => objects.findIndex((other) => other.key === key) === index)
      return {
        ...{ op: step.op, bucket: step.bucket },
        // A quiet answer does not tell the ids of markers, which later steps name.
        quiet: step.quiet && state.buckets.get(step.bucket)?.versioning !== 'Enabled',
        objects: unique.map(({ key, versionId }) => ({ key, versionId })),
      }
    }
    case 'CopyObject':
      return copy(step, state)
    case 'GetObjectTagging':
    case 'PutObjectTagging':
    case 'DeleteObjectTagging': {
      const ref = refOf(state, step.bucket, step)
      const [newest] = state.buckets.get(step.bucket)?.keys.get(step.key) ?? []
      // Nothing documents what a write of tags to a delete marker on top is told.
      if (step.op !== 'GetObjectTagging' && ref.versionId === undefined && newest?.kind === 'delete-marker')
        return undefined
      return { op: step.op, ...ref, ...(step.op === 'PutObjectTagging' && { tags: step.tags }) }
    }
    case 'GetObjectAttributes':
      return { op: step.op, ...refOf(state, step.bucket, step) }
    case 'CreateMultipartUpload':
      return { op: step.op, bucket: step.bucket, key: step.key, ...step.description }
    case 'UploadPart':
      return part(step, state)
    case 'CompleteMultipartUpload':
      return completion(step, state)
    case 'AbortMultipartUpload':
    case 'ListParts': {
      const upload = uploadOf(state, step)
      if (upload === undefined) return undefined
      const { key, uploadId } = upload
      const named = { bucket: step.bucket, key, uploadId }
      return step.op === 'ListParts' ? { op: step.op, ...named, maxParts: step.maxParts } : { op: step.op, ...named }
    }
    case 'ListObjects':
    case 'ListObjectsV2': {
      const { op, bucket, prefix, delimiter, maxKeys, after, isEncoded } = step
      return { op, bucket, prefix, delimiter, maxKeys, after, isEncoded }
    }
    case 'ListObjectVersions':
    case 'ListMultipartUploads': {
      const { op, bucket, prefix, delimiter, maxKeys, after, isEncoded } = step
      return { op, bucket, prefix, delimiter, maxKeys, keyMarker: after, isEncoded }
    }
    default:
      return step
  }
}

function deletion(step: DeleteStep, state: S3State): S3Request {
  const ref = refOf(state, step.bucket, step)
  const [newest] = state.buckets.get(step.bucket)?.keys.get(step.key) ?? []
  // "Conditional delete evaluations only apply to the current version of the object", and nothing says what a marker is to them.
  const isJudged = ref.versionId === undefined && newest?.kind !== 'delete-marker'
  const condition = isJudged ? step.condition : undefined
  return { op: step.op, ...ref, ...writeConditions(condition, newest?.kind === 'object' ? newest : undefined) }
}

function copy(step: CopyStep, state: S3State): S3Request {
  const { op, bucket, key, replaces, description, sourceCondition } = step
  const source = refOf(state, step.source.bucket, step.source)
  const found = objectOf(state, source)
  const current = currentOf(state, bucket, key)
  const isWrong = found === undefined || sourceCondition !== undefined || (found === current && !replaces)
  const directive = replaces ? 'REPLACE' : undefined
  return {
    ...{ op, bucket, key, source, metadataDirective: directive, taggingDirective: directive },
    ...(replaces && description),
    ...(sourceCondition === 'if-match-other' && { sourceIfMatch: otherEtag }),
    ...(sourceCondition === 'if-none-match' && { sourceIfNoneMatch: found?.etag ?? otherEtag }),
    ...(isWrong ? {} : writeConditions(step.condition, current)),
  }
}

function part(step: PartStep, state: S3State): S3Request | undefined {
  const upload = uploadOf(state, step)
  const { bucket, begins, partNumber, body, source } = step
  if (begins !== undefined && (upload === undefined || upload.end !== undefined)) {
    return { op: 'CreateMultipartUpload', bucket, key: begins }
  }
  if (upload === undefined) return undefined
  const named = { bucket, key: upload.key, uploadId: upload.uploadId, partNumber }
  if (source === undefined) return { op: 'UploadPart', ...named, body }
  return { op: 'UploadPartCopy', ...named, source: refOf(state, bucket, source), sourceRange: source.range }
}

function completion(step: CompleteStep, state: S3State): S3Request | undefined {
  const upload = uploadOf(state, step)
  if (upload === undefined) return undefined
  const request = { op: step.op, bucket: step.bucket, key: upload.key, uploadId: upload.uploadId }
  if (upload.end !== undefined) {
    const again = upload.end === 'aborted' ? [{ partNumber: 1, etag: otherEtag }] : JSON.parse(upload.end.request)
    return { ...request, parts: step.parts === 'wrong-etag' ? [{ partNumber: 1, etag: otherEtag }] : again }
  }
  const pick = isTooSmall(listedParts(step.parts, upload), upload) ? 'all' : step.parts
  const parts = listedParts(pick, upload)
  if (parts.length === 0) return undefined
  const isRight = (pick === 'all' || pick === 'without-first') && !isTooSmall(parts, upload)
  return {
    ...request,
    parts,
    ...(isRight && writeConditions(step.condition, currentOf(state, step.bucket, upload.key))),
  }
}

function isTooSmall(listed: CompleteMultipartUpload['parts'], { parts }: UploadState): boolean {
  const sizes = listed.map(({ partNumber }) => parts.find((part) => part.partNumber === partNumber))
  return sizes.slice(0, -1).some((part) => part !== undefined && sizeOf(part.content) < partBytesMin)
}

function listedParts(pick: CompleteStep['parts'], { parts }: UploadState): CompleteMultipartUpload['parts'] {
  const listed = parts.map(({ partNumber, etag }) => ({ partNumber, etag }))
  if (pick === 'without-first') return listed.length > 1 ? listed.slice(1) : listed
  if (pick === 'wrong-etag') return listed.map((each, index) => (index === 0 ? { ...each, etag: otherEtag } : each))
  if (pick === 'unknown-part') return [...listed, { partNumber: 9, etag: otherEtag }]
  return pick === 'reversed' ? listed.reverse() : listed
}

function writeConditions(pick: WritePick | undefined, current: ObjectVersion | undefined): WriteConditions {
  if (pick === undefined) return {}
  if (pick === 'if-none-match-any') return { ifNoneMatch: '*' }
  if (pick === 'if-match-any') return { ifMatch: '*' }
  return { ifMatch: pick === 'if-match' ? (current?.etag ?? otherEtag) : otherEtag }
}

function readConditions(pick: ReadPick | undefined, object: ObjectVersion | undefined): ReadConditions {
  switch (pick) {
    case undefined:
      return {}
    case 'if-none-match':
      return { ifNoneMatch: object?.etag ?? otherEtag }
    case 'if-none-match-other':
      return { ifNoneMatch: otherEtag }
    case 'if-modified-since-long-ago':
      return { ifModifiedSince: 'long-ago' }
    case 'if-unmodified-since-long-ago':
      return { ifUnmodifiedSince: 'long-ago' }
    case 'if-unmodified-since-far-ahead':
      return { ifUnmodifiedSince: 'far-ahead' }
    default:
      return writeConditions(pick, object)
  }
}

/** Where a bucket never kept versions only `null` names one, and only where something is there: other ids are documented nowhere. */
function refOf(state: S3State, bucket: string, { key, version }: NamedPick): ObjectRef {
  const found = state.buckets.get(bucket)
  if (version === undefined || found === undefined) return { bucket, key }
  const versions = found.keys.get(key) ?? []
  if (found.versioning === 'Unversioned') return { bucket, key, versionId: versions[0]?.versionId }
  const others = [...found.keys.values()].flat()
  const missing = [{ versionId: 'null' }, ...others.filter(({ versionId }) => versionId !== 'null')]
  return {
    bucket,
    key,
    versionId: (versions[version] ?? missing[(version - versions.length) % missing.length])?.versionId,
  }
}

function currentOf(state: S3State, bucket: string, key: string): ObjectVersion | undefined {
  return currentObject(state.buckets.get(bucket)?.keys.get(key) ?? [])
}

function objectOf(state: S3State, ref: ObjectRef): ObjectVersion | undefined {
  try {
    return findVersion(state, ref)
  } catch {
    return undefined
  }
}

function uploadOf(state: S3State, { bucket, upload }: { readonly bucket: string; readonly upload: number }) {
  const uploads = state.buckets.get(bucket)?.uploads ?? []
  return uploads.length === 0 ? undefined : uploads.at(-1 - (upload % uploads.length))
}
