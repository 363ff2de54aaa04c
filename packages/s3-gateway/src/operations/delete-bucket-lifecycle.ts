/** DeleteBucketLifecycle: nothing expires any more. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const deleteBucketLifecycle: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ lifecycle: undefined, transitionMinimum: undefined }))
  return emptyResponse(204)
}
