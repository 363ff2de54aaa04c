/** DeleteBucketPolicy: what is not there counts as deleted. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const deleteBucketPolicy: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ policy: undefined }))
  return emptyResponse(204)
}
