/** GetBucketAcl: private to its owner. */
import { privateAccessControlPolicy } from './access-control-policy.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const getBucketAcl: Operation<BucketRequest> = async (_gateway, { bucket }) =>
  privateAccessControlPolicy(bucket.owner)
