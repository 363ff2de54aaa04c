/** How a bucket comes to be, by a request or by the gateway's configuration. */
import type { BucketRecord } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'

/** Records a new bucket with a key of its own, or finds the one that has its name. */
export function createBucketRecord(
  { metadata, keys, clock }: Needs<'metadata.buckets' | 'keys' | 'clock'>,
  name: string,
  owner: string,
  beginning: Pick<BucketRecord, 'versioning' | 'configurations'>,
): Promise<{ readonly isNew: boolean; readonly bucket: BucketRecord }> {
  const wrappedKey = keys.createBucketKey(name)
  return metadata.buckets.create({ name, owner, createdMs: clock.unixMs(), wrappedKey, ...beginning })
}
