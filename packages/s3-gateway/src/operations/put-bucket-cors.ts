/** PutBucketCors: replaces the rules for web pages. */
import { parseCors } from '../configurations/cors.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putBucketCors: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const cors = parseCors(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ cors }))
  return emptyResponse(200)
}
