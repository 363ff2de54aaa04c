/** PutBucketWebsite: shows the bucket as a website. What it opens to everybody is for its policy and its lists to say. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseWebsite } from '../configurations/website.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketWebsite: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const website = parseWebsite(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ website }))
  return emptyResponse(200)
}
