/** DeleteBucketLifecycle: nothing expires any more. */
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const deleteBucketLifecycle: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ lifecycle: undefined, transitionMinimum: undefined }))
  return emptyResponse(204)
}
