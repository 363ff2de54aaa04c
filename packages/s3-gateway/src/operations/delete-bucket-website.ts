/** DeleteBucketWebsite: what is not there counts as deleted. */
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const deleteBucketWebsite: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ website: undefined }))
  return emptyResponse(204)
}
