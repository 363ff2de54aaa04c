/** PutBucketTagging: replaces all tags of a bucket. */
import { bucketTagsMax, parseTagging } from '../configurations/tagging.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putBucketTagging: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const tagging = parseTagging(await body.read(documentBytesMax), bucketTagsMax)
  await configureBucket(gateway, bucket, () => ({ tagging }))
  return emptyResponse(204)
}
