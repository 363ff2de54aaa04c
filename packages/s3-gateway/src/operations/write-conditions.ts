/** `If-Match` and `If-None-Match` on a write, from the headers and to the answer. */
import type { Headers } from '../http/headers.ts'
import type { WriteCondition, WriteRefusal } from '../metadata/write-condition.ts'
import { S3Error } from '../s3-error.ts'

export function parseWriteCondition(headers: Headers): WriteCondition {
  const ifMatch = headers.get('if-match')
  const ifNoneMatch = headers.get('if-none-match')
  return {
    ifMatch: ifMatch === undefined ? undefined : unquote(ifMatch),
    ifNoneMatch: ifNoneMatch === undefined ? undefined : unquote(ifNoneMatch),
  }
}

/** The error for a write that was refused. */
export function refusedWrite(
  refusal: WriteRefusal | 'no-such-bucket',
  names: { readonly bucketName: string; readonly key: string },
  condition: WriteCondition,
): S3Error {
  switch (refusal) {
    case 'no-such-bucket':
      return new S3Error('NoSuchBucket', { facts: { BucketName: names.bucketName } })
    case 'no-such-key':
      return new S3Error('NoSuchKey', { facts: { Key: names.key } })
    case 'precondition-failed':
      return new S3Error('PreconditionFailed', {
        facts: { Condition: condition.ifNoneMatch === undefined ? 'If-Match' : 'If-None-Match' },
      })
  }
}

export function unquote(etag: string): string {
  return etag.trim().replace(/^"(.*)"$/, '$1')
}

export function quote(etag: string): string {
  return `"${etag}"`
}
