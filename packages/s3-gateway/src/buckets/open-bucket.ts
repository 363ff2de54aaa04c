/** Finds the bucket that a request names, and the one that its sender expects. */
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { isPossibleBucketName } from '../s3/bucket-name.ts'
import { S3Error } from '../s3/s3-error.ts'

/** Throws S3Error `InvalidBucketName`, `NoSuchBucket` or `AccessDenied`. */
export async function openBucket(
  metadata: MetadataStore,
  name: string,
  options: { readonly expectedOwner: string | undefined },
): Promise<BucketRecord> {
  if (!isPossibleBucketName(name)) throw new S3Error('InvalidBucketName', { facts: { BucketName: name } })
  const bucket = await metadata.buckets.find(name)
  if (bucket === undefined) throw new S3Error('NoSuchBucket', { facts: { BucketName: name } })
  if (options.expectedOwner !== undefined && options.expectedOwner !== bucket.owner) throw new S3Error('AccessDenied')
  return bucket
}
