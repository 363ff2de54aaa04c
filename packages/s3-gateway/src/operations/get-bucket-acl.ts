/** GetBucketAcl: the bucket's access control list. */
import { aclResponse } from '../acl/write-acl.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const getBucketAcl: Operation<BucketRequest> = async (_gateway, { bucket }) =>
  aclResponse(bucket.owner, bucket.configurations.acl)
