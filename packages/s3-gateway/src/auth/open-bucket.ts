/**
 * Finds a bucket and decides whether the caller may use it. Now a bucket is its owner's alone; policies and access
 * control lists will be judged here, too.
 */
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { isPossibleBucketName } from '../operations/bucket-name.ts'
import { S3Error } from '../s3-error.ts'
import type { Identity } from './authenticate.ts'

/** Throws S3Error `InvalidBucketName`, `NoSuchBucket` or `AccessDenied`. */
export async function openBucket(
  metadata: MetadataStore,
  identity: Identity,
  name: string,
  options: { readonly expectedOwner: string | undefined },
): Promise<BucketRecord> {
  if (!isPossibleBucketName(name)) throw new S3Error('InvalidBucketName', { facts: { BucketName: name } })
  const bucket = await metadata.buckets.find(name)
  if (bucket === undefined) throw new S3Error('NoSuchBucket', { facts: { BucketName: name } })
  if (bucket.owner !== identity.userId) throw new S3Error('AccessDenied')
  if (options.expectedOwner !== undefined && options.expectedOwner !== bucket.owner) throw new S3Error('AccessDenied')
  return bucket
}
