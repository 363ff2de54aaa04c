/** DeleteBucketEncryption: new objects are encrypted under the bucket's key alone then, as they are anyway. */
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const deleteBucketEncryption: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ encryption: undefined }))
  return emptyResponse(204)
}
