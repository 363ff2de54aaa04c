/** PutBucketVersioning: from then on versions are kept, or no longer; those that are there stay. */
import { parseVersioning } from '../configurations/versioning.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const putBucketVersioning: Operation<BucketRequest> = async ({ metadata }, { bucket, body }) => {
  const versioning = parseVersioning(await body.read(documentBytesMax))
  const outcome = await metadata.buckets.configure(bucket.id, ({ configurations }) => {
    if (versioning === 'suspended' && configurations.objectLock !== undefined) {
      throw new S3Error('InvalidBucketState', {
        message: 'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
      })
    }
    return { versioning }
  })
  if (outcome === 'no-such-bucket') throw new S3Error('NoSuchBucket', { facts: { BucketName: bucket.name } })
  return emptyResponse(200)
}
