/** GetBucketPolicy: the text as it was put. */
import type { S3Response } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketPolicy: Operation<BucketRequest> = async (_gateway, { bucket }): Promise<S3Response> => {
  const { policy } = bucket.configurations
  if (policy === undefined) throw new S3Error('NoSuchBucketPolicy', { facts: { BucketName: bucket.name } })
  return { status: 200, headers: { 'content-type': 'application/json' }, body: { kind: 'text', text: policy.text } }
}
