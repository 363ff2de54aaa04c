/** What all operations share that put or remove one of a bucket's configurations. */
import type { BucketConfigurations } from '../metadata/bucket-configurations.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

/** Changes configurations in one transaction; `change` sees the bucket as it is then, and may refuse by throwing. */
export async function configureBucket(
  { metadata }: Needs<'metadata'>,
  bucket: BucketRecord,
  change: (bucket: BucketRecord) => BucketConfigurations,
): Promise<void> {
  const outcome = await metadata.buckets.configure(bucket.id, (current) => ({ configurations: change(current) }))
  if (outcome === 'no-such-bucket') throw new S3Error('NoSuchBucket', { facts: { BucketName: bucket.name } })
}
