/** `If-Match` and `If-None-Match` on a write, from the headers and to the answer. */

import type { Headers } from '../http/headers.ts'
import type { WriteCondition, WriteRefusal } from '../metadata/write-condition.ts'
import { unquote } from '../s3/etag-quotes.ts'
import { S3Error } from '../s3/s3-error.ts'

export function parseWriteCondition(headers: Headers): WriteCondition {
  const ifMatch = headers.get('if-match')
  const ifNoneMatch = headers.get('if-none-match')
  return {
    ifMatch: ifMatch === undefined ? undefined : unquote(ifMatch),
    ifNoneMatch: ifNoneMatch === undefined ? undefined : unquote(ifNoneMatch),
  }
}

/** A deletion knows two conditions more, and no `If-None-Match`. */
export function parseDeleteCondition(headers: Headers): WriteCondition {
  const ifMatch = headers.get('if-match')
  return {
    ifMatch: ifMatch === undefined ? undefined : unquote(ifMatch),
    ifLastModifiedMs: parseTime(headers.get('x-amz-if-match-last-modified-time')),
    ifSizeBytes: parseSize(headers.get('x-amz-if-match-size')),
  }
}

export function parseTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw new S3Error('InvalidArgument', { message: `${text} is no time.` })
  return Math.floor(ms / 1_000) * 1_000
}

export function parseSize(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw new S3Error('InvalidArgument', { message: `${text} is no size.` })
  return Number(text)
}

/** The error for a write that was refused. */
export function refusedWrite(
  refusal: WriteRefusal | 'no-such-bucket' | 'locked',
  names: { readonly bucketName: string; readonly key: string },
  condition: WriteCondition,
): S3Error {
  switch (refusal) {
    case 'no-such-bucket':
      return new S3Error('NoSuchBucket', { facts: { BucketName: names.bucketName } })
    case 'no-such-key':
      return new S3Error('NoSuchKey', { facts: { Key: names.key } })
    case 'locked':
      return new S3Error('AccessDenied', {
        message: 'Access Denied because object protected by object lock.',
        facts: { Key: names.key },
      })
    case 'precondition-failed':
      return new S3Error('PreconditionFailed', {
        facts: { Condition: condition.ifNoneMatch === undefined ? 'If-Match' : 'If-None-Match' },
      })
  }
}
