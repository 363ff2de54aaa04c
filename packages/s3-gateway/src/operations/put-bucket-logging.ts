/** PutBucketLogging: says where the log of the bucket's requests goes, which must be a bucket of the same owner. */
import { mayDeliverLog } from '../auth/may-deliver-log.ts'
import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseLogging } from '../configurations/logging.ts'
import { isOwnerEnforced } from '../configurations/ownership-controls.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const putBucketLogging: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const logging = parseLogging(await body.read(documentBytesMax), gateway.isUser)
  if (logging !== undefined) {
    const { targetBucket, targetPrefix, grants } = logging
    const target = await gateway.metadata.buckets.find(targetBucket)
    const refuse = (message: string): S3Error =>
      new S3Error('InvalidTargetBucketForLogging', { message, facts: { TargetBucket: targetBucket } })
    if (target === undefined) throw refuse('The target bucket for logging does not exist')
    if (target.owner !== bucket.owner) {
      throw refuse('The owner for the bucket to be logged and the target bucket must be the same.')
    }
    if (!mayDeliverLog(target, bucket, targetPrefix, gateway.clock())) {
      throw refuse('The policy of the target bucket denies the delivery of logs.')
    }
    if (grants.length > 0 && isOwnerEnforced(target)) throw new S3Error('InvalidBucketAclWithObjectOwnership')
  }
  await configureBucket(gateway, bucket, () => ({ logging }))
  return emptyResponse(200)
}
