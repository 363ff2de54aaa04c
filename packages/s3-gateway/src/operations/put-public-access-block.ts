/** PutPublicAccessBlock: takes effect on what is there as on what comes. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parsePublicAccessBlock } from '../configurations/public-access-block.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putPublicAccessBlock: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const publicAccessBlock = parsePublicAccessBlock(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ publicAccessBlock }))
  return emptyResponse(200)
}
