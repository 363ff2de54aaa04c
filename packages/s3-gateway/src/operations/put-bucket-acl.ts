/** PutBucketAcl: replaces the bucket's access control list. */
import { parseAclRequest } from '../acl/parse-acl.ts'
import { aclToKeep } from '../acl/requested-acl.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putBucketAcl: Operation<BucketRequest> = async (gateway, { bucket, headers, body }) => {
  const requested = parseAclRequest(headers, await body.read(documentBytesMax), bucket.owner, gateway.isUser)
  await configureBucket(gateway, bucket, (current) => ({ acl: aclToKeep(current, current.owner, requested) }))
  return emptyResponse(200)
}
