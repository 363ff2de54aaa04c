/** A bucket's policy: kept as the text that was put, for that is what comes back, and parsed once while it is in use. */
import { bucketPolicyBytesMax, type Policy, parseBucketPolicy } from '../policy/policy-document.ts'
import { S3Error } from '../s3/s3-error.ts'

export type BucketPolicy = { readonly text: string }

/** Bucket records stay in memory while a bucket is in use, and this beside them. */
const parsed = new WeakMap<BucketPolicy, Policy>()

/** Throws S3Error `MalformedPolicy` or `PolicyTooLarge`. */
export function checkBucketPolicy(bytes: Uint8Array, bucketName: string): BucketPolicy {
  if (bytes.length > bucketPolicyBytesMax) throw new S3Error('PolicyTooLarge')
  const policy: BucketPolicy = { text: Buffer.from(bytes).toString('utf8') }
  parsed.set(policy, parseBucketPolicy(policy.text, bucketName))
  return policy
}

export function policyOf(policy: BucketPolicy, bucketName: string): Policy {
  const known = parsed.get(policy)
  if (known !== undefined) return known
  const fresh = parseBucketPolicy(policy.text, bucketName)
  parsed.set(policy, fresh)
  return fresh
}
