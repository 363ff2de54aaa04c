/** GetBucketCors and its like, for any configuration: what was put, as it was put. */
import type { AnyBucketConfiguration } from '../configurations/bucket-configuration.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export function getBucketConfiguration(configuration: AnyBucketConfiguration): Operation<BucketRequest> {
  const { document, kept, absent } = configuration
  return async (_gateway, { bucket }) => {
    const value = kept.of(bucket)
    if (value === undefined) {
      if (absent !== undefined) throw new S3Error(absent, { facts: { BucketName: bucket.name } })
      return document.write(undefined, bucket)
    }
    const answer = document.write(value, bucket)
    return { ...answer, headers: { ...answer.headers, ...configuration.headers?.(value) } }
  }
}
