/** HeadBucket: that the bucket is there and the caller may use it was settled before, and its region is told in any case. */
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const headBucket: Operation<BucketRequest> = async () =>
  emptyResponse(200, { 'x-amz-access-point-alias': 'false' })
