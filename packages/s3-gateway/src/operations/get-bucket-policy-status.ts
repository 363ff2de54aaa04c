/** GetBucketPolicyStatus: whether the bucket is open to people who are not named, by its policy or by its list. */
import { isPublicList } from '../acl/access-control-list.ts'
import { policyOf } from '../configurations/bucket-policy.ts'
import { isOwnerEnforced } from '../configurations/ownership-controls.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { isPublicPolicy } from '../policy/public-policy.ts'
import { xmlText } from '../xml/write-xml.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const getBucketPolicyStatus: Operation<BucketRequest> = async (_gateway, { bucket }) =>
  xmlResponse({}, 'PolicyStatus', xmlText('IsPublic', isPublicBucket(bucket)))

function isPublicBucket(bucket: BucketRecord): boolean {
  const { policy, acl, publicAccessBlock } = bucket.configurations
  const isOpenByPolicy = policy !== undefined && isPublicPolicy(policyOf(policy, bucket.name))
  const isOpenByList = isPublicList(acl) && !isOwnerEnforced(bucket)
  return (
    (isOpenByPolicy && !publicAccessBlock?.restrictPublicBuckets) ||
    (isOpenByList && !publicAccessBlock?.ignorePublicAcls)
  )
}
