/** PutBucketWebsite: shows the bucket as a website. What it opens to everybody is for its policy and its lists to say. */
import { parseWebsite } from '../configurations/website.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putBucketWebsite: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const website = parseWebsite(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ website }))
  return emptyResponse(200)
}
