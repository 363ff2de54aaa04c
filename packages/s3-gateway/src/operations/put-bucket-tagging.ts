/** PutBucketTagging: replaces all tags of a bucket. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { bucketTagsMax, parseTagging } from '../configurations/tagging.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketTagging: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const tagging = parseTagging(await body.read(documentBytesMax), bucketTagsMax)
  await configureBucket(gateway, bucket, () => ({ tagging }))
  return emptyResponse(204)
}
