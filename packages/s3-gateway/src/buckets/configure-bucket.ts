/** Changes what a bucket is configured with. */
import type { BucketChange } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

/** In one transaction; `change` sees the bucket as it is then, and may refuse by throwing. */
export async function configureBucket(
  { metadata }: Needs<'metadata.buckets'>,
  bucket: BucketRecord,
  change: (bucket: BucketRecord) => BucketChange,
): Promise<void> {
  const outcome = await metadata.buckets.configure(bucket.id, change)
  if (outcome === 'no-such-bucket') throw new S3Error('NoSuchBucket', { facts: { BucketName: bucket.name } })
}
