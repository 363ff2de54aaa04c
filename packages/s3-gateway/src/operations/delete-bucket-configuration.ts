/** DeleteBucketCors and its like, for any configuration: what is not there counts as deleted. */
import { configureBucket } from '../buckets/configure-bucket.ts'
import type { AnyBucketConfiguration } from '../configurations/bucket-configuration.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export function deleteBucketConfiguration({
  kept,
}: AnyBucketConfiguration): Operation<BucketRequest, 'metadata.buckets'> {
  return async (gateway, { bucket }) => {
    await configureBucket(gateway, bucket, () => kept.change(undefined))
    return emptyResponse(204)
  }
}
