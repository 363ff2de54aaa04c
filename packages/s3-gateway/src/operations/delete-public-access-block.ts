/** DeletePublicAccessBlock: all four switches are off then. */
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const deletePublicAccessBlock: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ publicAccessBlock: undefined }))
  return emptyResponse(204)
}
