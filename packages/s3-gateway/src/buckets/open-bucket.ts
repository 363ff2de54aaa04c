/** Finds the bucket that a request names, as its sender expects it and as we understand it. */
import type { BucketRecord } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'
import { isPossibleBucketName } from '../s3/bucket-name.ts'
import { S3Error } from '../s3/s3-error.ts'

/** Throws S3Error `InvalidBucketName`, `NoSuchBucket` or `AccessDenied`, and where its configurations are not understood. */
export async function openBucket(
  { metadata, checkConfigurations }: Needs<'metadata.buckets' | 'checkConfigurations'>,
  name: string,
  options: { readonly expectedOwner: string | undefined },
): Promise<BucketRecord> {
  if (!isPossibleBucketName(name)) throw new S3Error('InvalidBucketName', { facts: { BucketName: name } })
  const bucket = await metadata.buckets.find(name)
  if (bucket === undefined) throw new S3Error('NoSuchBucket', { facts: { BucketName: name } })
  if (options.expectedOwner !== undefined && options.expectedOwner !== bucket.owner) throw new S3Error('AccessDenied')
  checkConfigurations(bucket)
  return bucket
}
