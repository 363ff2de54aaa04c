/**
 * What a copy says of its two keys: at some moment its source had these bytes, or nothing; and at some moment they were written.
 * The reference makes it one moment, which S3 does not promise of two keys.
 */
import type { S3Answer } from '../../s3-model/reference/answers.ts'
import type { CopyObject, UploadPartCopy } from '../../s3-model/reference/requests.ts'
import type { KeyedEvent } from './key-histories.ts'
import type { KnownContents } from './known-contents.ts'
import { answerOf, type S3Call } from './s3-call.ts'

/** Bytes that nobody sent: what a copy may have taken that nobody has seen since. */
const unseen = (call: string) => [{ name: `?${call}`, offset: 0, sizeBytes: 1 }]

export function copyEvents(call: S3Call, contents: KnownContents): KeyedEvent[] {
  const request = call.request as CopyObject | UploadPartCopy
  const answer = answerOf(call)
  if (answer === undefined) return unknownCopy(call, request, contents)
  if (answer.etag === undefined) return refusedCopy(request, answer)
  const taken = contents.takenBy(call)
  const { source, op } = request
  const range = op === 'UploadPartCopy' ? request.sourceRange : undefined
  return [
    { name: source, event: { kind: 'source', versionId: source.versionId, range, md5: answer.etag } },
    { name: request, event: { kind: 'request', request, answer, taken: taken ?? unseen(call.name) } },
  ]
}

function unknownCopy(call: S3Call, request: CopyObject | UploadPartCopy, contents: KnownContents): KeyedEvent[] {
  const candidates = request.op === 'CopyObject' ? contents.at(request.source) : []
  return [...candidates, unseen(call.name)].map((taken) => ({
    name: request,
    event: { kind: 'request', request, answer: undefined, taken },
    isOptional: true,
  }))
}

/** A refusal says something of the one key or of the other. */
function refusedCopy(request: CopyObject | UploadPartCopy, answer: S3Answer): KeyedEvent[] {
  const { source } = request
  switch (answer.code) {
    case 'NoSuchKey':
    case 'NoSuchVersion':
      return [
        { name: source, event: { kind: 'source', versionId: source.versionId, range: undefined, md5: undefined } },
      ]
    case 'PreconditionFailed': {
      const { bucket, key } = request
      const put = { op: 'PutObject', bucket, key, body: { name: '?', sizeBytes: 1 }, ifNoneMatch: '*' } as const
      return [{ name: request, event: { kind: 'request', request: put, answer } }]
    }
    case 'NoSuchUpload': {
      const { bucket, key, uploadId, partNumber } = request as UploadPartCopy
      const part = { op: 'UploadPart', bucket, key, uploadId, partNumber, body: { name: '?', sizeBytes: 1 } } as const
      return [{ name: request, event: { kind: 'request', request: part, answer } }]
    }
    default:
      return []
  }
}
