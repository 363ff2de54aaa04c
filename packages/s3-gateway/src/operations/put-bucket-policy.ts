/** PutBucketPolicy: a policy that is understood as a whole, and that is not public where the bucket must not be. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { checkBucketPolicy, policyOf } from '../configurations/bucket-policy.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { isPublicPolicy } from '../policy/public-policy.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const putBucketPolicy: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const policy = checkBucketPolicy(await body.read(documentBytesMax), bucket.name)
  const isPublic = isPublicPolicy(policyOf(policy, bucket.name))
  await configureBucket(gateway, bucket, ({ configurations }) => {
    if (isPublic && configurations.publicAccessBlock?.blockPublicPolicy) throw new S3Error('AccessDenied')
    return { policy }
  })
  return emptyResponse(204)
}
