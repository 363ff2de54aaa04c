/**
 * Uploads in parts. API Reference: CreateMultipartUpload, UploadPart (a part that is sent again replaces the one before),
 * UploadPartCopy, CompleteMultipartUpload ("Special errors": EntityTooSmall, InvalidPart, InvalidPartOrder, NoSuchUpload),
 * AbortMultipartUpload, ListParts. The ETag of the object is the MD5 of the parts' MD5s and their number (User Guide, "Checking object
 * integrity"). Who completes an upload again with the same parts hears the same answer again.
 */
import { createHash } from 'node:crypto'
import { Refusal } from './answers.ts'
import { checkWriteConditions } from './conditions.ts'
import { type Content, contentOf, cutContent, md5Of, sizeOf } from './content.ts'
import { findSource } from './copies.ts'
import { describe, toldWithWrite } from './objects.ts'
import { copySpan } from './ranges.ts'
import type {
  CompleteMultipartUpload,
  CreateMultipartUpload,
  ListParts,
  NamedUpload,
  ObjectName,
  UploadPart,
  UploadPartCopy,
} from './requests.ts'
import {
  bucketIn,
  type S3State,
  type UploadedPart,
  type UploadState,
  versionsIn,
  withUpload,
  withVersions,
} from './state.ts'
import { type Chosen, done, type StepResult } from './step-result.ts'
import { addVersion, currentObject, nextVersionId, type ObjectVersion } from './versions.ts'

/** "Each part must be at least 5 MB in size, except the last part." */
export const partBytesMin = 5 * 1024 ** 2

export function createMultipartUpload(state: S3State, request: CreateMultipartUpload, chosen: Chosen): StepResult {
  bucketIn(state, request.bucket)
  const { key } = request
  const { uploadId } = chosen
  const upload: UploadState = { uploadId, key, description: describe(request), parts: [] }
  return done(withUpload(state, request.bucket, upload), { status: 200, uploadId })
}

export function uploadPart(state: S3State, request: UploadPart): StepResult {
  const upload = findUnderWay(state, request)
  return storePart(state, request, upload, contentOf(request.body))
}

export function uploadPartCopy(state: S3State, request: UploadPartCopy): StepResult {
  const upload = findUnderWay(state, request)
  const { object, copySourceVersionId } = findSource(state, request)
  const { offset, length } = copySpan(request.sourceRange, sizeOf(object.content))
  const step = storePart(state, request, upload, cutContent(object.content, offset, length))
  return done(step.state, { ...step.answer, copySourceVersionId })
}

function storePart(
  state: S3State,
  { bucket, partNumber }: UploadPart | UploadPartCopy,
  upload: UploadState,
  content: Content,
): StepResult {
  const part = { partNumber, content, etag: md5Of(content) }
  const parts = [...upload.parts.filter((each) => each.partNumber !== partNumber), part]
  parts.sort((a, b) => a.partNumber - b.partNumber)
  return done(withUpload(state, bucket, { ...upload, parts }), { status: 200, etag: part.etag })
}

export function abortMultipartUpload(state: S3State, request: NamedUpload): StepResult {
  const upload = findUnderWay(state, request)
  return done(withUpload(state, request.bucket, { ...upload, parts: [], end: 'aborted' }), { status: 204 })
}

export function completeMultipartUpload(state: S3State, request: CompleteMultipartUpload, chosen: Chosen): StepResult {
  const bucket = bucketIn(state, request.bucket)
  const upload = findUpload(state, request)
  const asked = JSON.stringify(request.parts)
  if (upload.end !== undefined) {
    if (upload.end === 'aborted' || upload.end.request !== asked) throw new Refusal('NoSuchUpload')
    return done(state, { status: 200, etag: upload.end.etag, versionId: upload.end.versionId })
  }
  const parts = pickParts(upload, request)
  const versions = versionsIn(bucket, request.key)
  checkWriteConditions(request, currentObject(versions))
  const versionId = nextVersionId(bucket.versioning, chosen.versionId)
  const object: ObjectVersion = {
    kind: 'object',
    versionId,
    content: parts.flatMap(({ content }) => content),
    etag: etagOfParts(parts),
    ...describe(upload.description),
    parts: parts.map(({ partNumber, content }) => ({ partNumber, sizeBytes: sizeOf(content) })),
  }
  const told = toldWithWrite(bucket.versioning, versionId)
  const end = { request: asked, etag: object.etag, versionId: told }
  const after = withVersions(state, request, addVersion(versions, object))
  return done(withUpload(after, request.bucket, { ...upload, parts: [], end }), {
    status: 200,
    etag: object.etag,
    versionId: told,
  })
}

function pickParts({ parts }: UploadState, { parts: listed }: CompleteMultipartUpload): UploadedPart[] {
  let previous = 0
  const picked = listed.map(({ partNumber, etag }) => {
    if (partNumber <= previous) throw new Refusal('InvalidPartOrder')
    previous = partNumber
    const part = parts.find((each) => each.partNumber === partNumber)
    if (part === undefined || part.etag !== etag) throw new Refusal('InvalidPart')
    return part
  })
  if (picked.slice(0, -1).some(({ content }) => sizeOf(content) < partBytesMin)) throw new Refusal('EntityTooSmall')
  return picked
}

export function etagOfParts(parts: readonly { readonly etag: string }[]): string {
  const md5 = createHash('md5')
  for (const { etag } of parts) md5.update(etag, 'hex')
  return `${md5.digest('hex')}-${parts.length}`
}

export function listParts(state: S3State, request: ListParts): StepResult {
  const { parts } = findUnderWay(state, request)
  const { maxParts = 1_000, partNumberMarker = 0 } = request
  const behind = parts.filter(({ partNumber }) => partNumber > partNumberMarker)
  const rows = behind
    .slice(0, maxParts)
    .map(({ partNumber, etag, content }) => ({ partNumber, etag, sizeBytes: sizeOf(content) }))
  return done(state, { status: 200, parts: { rows, isTruncated: behind.length > rows.length } })
}

function findUpload(
  state: S3State,
  { bucket, key, uploadId }: ObjectName & { readonly uploadId: string },
): UploadState {
  const upload = bucketIn(state, bucket).uploads.find((each) => each.uploadId === uploadId && each.key === key)
  if (upload === undefined) throw new Refusal('NoSuchUpload')
  return upload
}

function findUnderWay(state: S3State, request: ObjectName & { readonly uploadId: string }): UploadState {
  const upload = findUpload(state, request)
  if (upload.end !== undefined) throw new Refusal('NoSuchUpload')
  return upload
}
