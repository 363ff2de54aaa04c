/** DeleteBucketEncryption: new objects are encrypted under the bucket's key alone then, as they are anyway. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const deleteBucketEncryption: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ encryption: undefined }))
  return emptyResponse(204)
}
