/** PutBucketAcl: replaces the bucket's access control list. */
import { parseAclRequest } from '../acl/parse-acl.ts'
import { configureBucket } from '../buckets/configure-bucket.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { aclToKeep } from '../objects/requested-acl.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketAcl: Operation<BucketRequest> = async (gateway, { bucket, headers, body }) => {
  const requested = parseAclRequest(headers, await body.read(documentBytesMax), bucket.owner, gateway.isUser)
  await configureBucket(gateway, bucket, (current) => ({ acl: aclToKeep(current, current.owner, requested) }))
  return emptyResponse(200)
}
