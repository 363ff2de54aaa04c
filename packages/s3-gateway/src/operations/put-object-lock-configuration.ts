/** PutObjectLockConfiguration: lets versions be locked from then on, and says for how long where nobody does. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseObjectLock } from '../configurations/object-lock.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const putObjectLockConfiguration: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const objectLock = parseObjectLock(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, ({ versioning }) => {
    if (versioning === 'enabled') return { objectLock }
    throw new S3Error('InvalidBucketState', {
      message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
    })
  })
  return emptyResponse(200)
}
