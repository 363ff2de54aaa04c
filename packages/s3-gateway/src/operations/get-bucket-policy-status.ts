/** GetBucketPolicyStatus: whether the bucket's policy opens it to people who are not named. Its list is another matter. */
import { policyOf } from '../configurations/bucket-policy.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { isPublicPolicy } from '../policy/public-policy.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'

export const getBucketPolicyStatus: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const policy = policyOf(bucket)
  if (policy === undefined) throw new S3Error('NoSuchBucketPolicy', { facts: { BucketName: bucket.name } })
  return xmlResponse({}, 'PolicyStatus', xmlText('IsPublic', isPublicPolicy(policy)))
}
