/** DeletePublicAccessBlock: all four switches are off then. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const deletePublicAccessBlock: Operation<BucketRequest> = async (gateway, { bucket }) => {
  await configureBucket(gateway, bucket, () => ({ publicAccessBlock: undefined }))
  return emptyResponse(204)
}
