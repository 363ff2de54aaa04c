/** PutPublicAccessBlock: takes effect on what is there as on what comes. */
import { parsePublicAccessBlock } from '../configurations/public-access-block.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putPublicAccessBlock: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const publicAccessBlock = parsePublicAccessBlock(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ publicAccessBlock }))
  return emptyResponse(200)
}
