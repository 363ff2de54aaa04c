/** PutObjectLockConfiguration: lets versions be locked from then on, and says for how long where nobody does. */
import { parseObjectLock } from '../configurations/object-lock.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

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
