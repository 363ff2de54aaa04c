/**
 * Buckets. API Reference: CreateBucket (in us-east-1, making one's own bucket again is answered with 200 and changes nothing),
 * DeleteBucket ("All objects (including all object versions and delete markers) in the bucket must be deleted"), HeadBucket,
 * GetBucketVersioning (no status until it was set), PutBucketVersioning.
 */
import { Refusal } from './answers.ts'
import type { BucketOnly, S3Request } from './requests.ts'
import { bucketIn, type S3State, withBucket } from './state.ts'
import { done, type StepResult } from './step-result.ts'

export function stepBucket(state: S3State, { op, bucket: name }: BucketOnly): StepResult {
  if (op === 'CreateBucket') {
    const bucket = state.buckets.get(name) ?? { versioning: 'Unversioned', keys: new Map(), uploads: [] }
    return done(withBucket(state, name, bucket), { status: 200 })
  }
  const bucket = bucketIn(state, name)
  if (op === 'HeadBucket') return done(state, { status: 200 })
  if (op === 'GetBucketVersioning') {
    const { versioning } = bucket
    return done(state, { status: 200, versioning: versioning === 'Unversioned' ? undefined : versioning })
  }
  if (bucket.keys.size > 0) throw new Refusal('BucketNotEmpty')
  return done(withBucket(state, name, undefined), { status: 204 })
}

export function putBucketVersioning(
  state: S3State,
  { bucket, status }: Extract<S3Request, { op: 'PutBucketVersioning' }>,
): StepResult {
  return done(withBucket(state, bucket, { ...bucketIn(state, bucket), versioning: status }), { status: 200 })
}
