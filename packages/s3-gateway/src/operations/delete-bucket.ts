/** DeleteBucket: only an empty one; uploads under way in it are dropped. */
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const deleteBucket: Operation<BucketRequest, 'metadata.buckets'> = async ({ metadata }, { bucket }) => {
  const outcome = await metadata.buckets.delete(bucket.id)
  if (outcome === 'not-empty') throw new S3Error('BucketNotEmpty', { facts: { BucketName: bucket.name } })
  if (outcome === 'no-such-bucket') throw new S3Error('NoSuchBucket', { facts: { BucketName: bucket.name } })
  return emptyResponse(204)
}
