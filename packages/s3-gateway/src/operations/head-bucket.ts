/** HeadBucket: that the bucket is there and the caller may use it was settled before. */
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const headBucket: Operation<BucketRequest> = async ({ region }) =>
  emptyResponse(200, { 'x-amz-bucket-region': region, 'x-amz-access-point-alias': 'false' })
