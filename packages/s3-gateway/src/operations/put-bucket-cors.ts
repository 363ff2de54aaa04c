/** PutBucketCors: replaces the rules for web pages. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseCors } from '../configurations/cors.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketCors: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const cors = parseCors(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ cors }))
  return emptyResponse(200)
}
