/** DeleteBucketTagging: takes all tags off a bucket. */
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const deleteBucketTagging: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ tagging: undefined }))
  return emptyResponse(204)
}
