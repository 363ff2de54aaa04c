/**
 * CopyObject and what UploadPartCopy shares with it (API Reference). The copy of an object in parts is an object in one piece, with
 * the ETag of one. A delete marker that is named as the source is refused: "you are not allowed to specify a delete marker as a
 * version for the x-amz-copy-source". A copy onto itself must change something.
 */
import { Refusal } from './answers.ts'
import { checkWriteConditions, judgeReadConditions } from './conditions.ts'
import { md5Of } from './content.ts'
import { findVersion } from './find-object.ts'
import { describe, toldWithRead, toldWithWrite } from './objects.ts'
import type { CopyObject, CopySource } from './requests.ts'
import { bucketIn, type S3State, versionsIn, withVersions } from './state.ts'
import { type Chosen, done, type StepResult } from './step-result.ts'
import { addVersion, currentObject, nextVersionId, type ObjectVersion } from './versions.ts'

export interface FoundSource {
  readonly object: ObjectVersion
  /** As the answer tells it. */
  readonly copySourceVersionId: string | undefined
}

/** Throws Refusal where there is no such object or it is not as it should be: a copy knows no 304. */
export function findSource(state: S3State, { source, sourceIfMatch, sourceIfNoneMatch }: CopySource): FoundSource {
  const { versioning } = bucketIn(state, source.bucket)
  const object = findReadable(state, source)
  const conditions = { ifMatch: sourceIfMatch, ifNoneMatch: sourceIfNoneMatch }
  if (judgeReadConditions(conditions, object) === 'not-modified') throw new Refusal('PreconditionFailed')
  return { object, copySourceVersionId: toldWithRead(versioning, object.versionId) }
}

function findReadable(state: S3State, source: CopySource['source']): ObjectVersion {
  try {
    return findVersion(state, source)
  } catch (error) {
    if (error instanceof Refusal && error.answer.code === 'MethodNotAllowed') throw new Refusal('InvalidRequest')
    throw error
  }
}

export function copyObject(state: S3State, request: CopyObject, chosen: Chosen): StepResult {
  const bucket = bucketIn(state, request.bucket)
  const versions = versionsIn(bucket, request.key)
  const { object: source, copySourceVersionId } = findSource(state, request)
  const replacesMetadata = request.metadataDirective === 'REPLACE'
  const isOntoItself = currentObject(versions) === source
  if (isOntoItself && !replacesMetadata) throw new Refusal('InvalidRequest')
  checkWriteConditions(request, currentObject(versions))

  const described = describe(request)
  const versionId = nextVersionId(bucket.versioning, chosen.versionId)
  const etag = md5Of(source.content)
  const { contentType, metadata } = replacesMetadata ? described : source
  const { tags } = request.taggingDirective === 'REPLACE' ? described : source
  const { content, crc32 } = source
  const copy: ObjectVersion = { kind: 'object', versionId, content, etag, crc32, contentType, metadata, tags }
  return done(withVersions(state, request, addVersion(versions, copy)), {
    status: 200,
    etag,
    versionId: toldWithWrite(bucket.versioning, versionId),
    copySourceVersionId,
  })
}
