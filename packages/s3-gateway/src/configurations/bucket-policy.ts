/** A bucket's policy: kept as the text that was put, for that is what comes back, and parsed once while its bucket is in use. */
import type { BucketRecord } from '../metadata/records.ts'
import { bucketPolicyBytesMax, type Policy, parseBucketPolicy } from '../policy/policy-document.ts'
import { isPublicPolicy } from '../policy/public-policy.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { BucketConfiguration } from './bucket-configuration.ts'
import { fieldsOf, readText } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'
import { publicAccessBlockConfiguration } from './public-access-block.ts'

export interface BucketPolicy {
  readonly text: string
  readonly policy: Policy
}

const readFields = fieldsOf<Pick<BucketPolicy, 'text'>>({ text: readText })

export const policyConfiguration: BucketConfiguration<BucketPolicy> = {
  selector: 'policy',
  logName: 'BUCKETPOLICY',
  get: { name: 'GetBucketPolicy', action: 's3:GetBucketPolicy' },
  put: { name: 'PutBucketPolicy', action: 's3:PutBucketPolicy' },
  delete: { name: 'DeleteBucketPolicy', action: 's3:DeleteBucketPolicy' },
  putStatus: 204,
  document: {
    /** Throws S3Error `MalformedPolicy` or `PolicyTooLarge`. */
    parse(body, { bucket }) {
      if (body.length > bucketPolicyBytesMax) throw new S3Error('PolicyTooLarge')
      return parseText(Buffer.from(body).toString('utf8'), bucket.name)
    },
    write: (value) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: { kind: 'text', text: value?.text ?? '' },
    }),
  },
  absent: 'NoSuchBucketPolicy',
  kept: keptAs('policy', [(json, bucketName) => parseText(readFields(json).text, bucketName)], ({ text }) => ({
    text,
  })),
  /** None is public where the bucket must not be. */
  settle(value, bucket) {
    const isPublic = isPublicPolicy(value.policy)
    if (isPublic && publicAccessBlockConfiguration.kept.of(bucket)?.blockPublicPolicy) throw new S3Error('AccessDenied')
    return value
  },
}

export function policyOf(bucket: BucketRecord): Policy | undefined {
  return policyConfiguration.kept.of(bucket)?.policy
}

function parseText(text: string, bucketName: string): BucketPolicy {
  return { text, policy: parseBucketPolicy(text, bucketName) }
}
