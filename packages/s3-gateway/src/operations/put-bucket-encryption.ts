/** PutBucketEncryption: how new objects are encrypted where nobody says. What is there stays as it is. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseEncryption } from '../configurations/encryption.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketEncryption: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const encryption = parseEncryption(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, () => ({ encryption }))
  return emptyResponse(200)
}
