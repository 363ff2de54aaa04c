/** DeleteBucketTagging: takes all tags off a bucket. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const deleteBucketTagging: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ tagging: undefined }))
  return emptyResponse(204)
}
