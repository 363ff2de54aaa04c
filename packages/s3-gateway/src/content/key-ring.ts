/**
 * Makes, wraps and opens keys: the root key opens bucket keys, a bucket key opens part keys. Labels bind each wrapped key
 * to the bucket or the part it is for.
 */
import { generateKey, type PartId, unwrapKey, wrapKey } from '@nupeerstack/client'
import type { BucketRecord } from '../metadata/records.ts'

export interface KeyRing {
  /** A new bucket key, wrapped. */
  createBucketKey(bucketName: string): Uint8Array
  wrapPartKey(bucket: BucketRecord, partId: PartId, key: Uint8Array): Uint8Array
  /** Throws where the key was wrapped for another root key, bucket or part. */
  unwrapPartKey(bucket: BucketRecord, partId: PartId, wrappedKey: Uint8Array): Uint8Array
}

/** Bucket keys kept open: a request needs one or two. */
const openKeysMax = 1_024

export function createKeyRing(rootKey: Uint8Array): KeyRing {
  const open = new Map<number, Uint8Array>()

  function bucketKey(bucket: BucketRecord): Uint8Array {
    const known = open.get(bucket.id)
    if (known !== undefined) return known
    const key = unwrapKey(rootKey, bucket.wrappedKey, bucketLabel(bucket.name))
    if (key === undefined) throw new Error(`the root key does not open bucket ${bucket.name}`)
    const oldest = open.size >= openKeysMax ? open.keys().next().value : undefined
    if (oldest !== undefined) open.delete(oldest)
    open.set(bucket.id, key)
    return key
  }

  return {
    createBucketKey: (bucketName) => wrapKey(rootKey, generateKey(), bucketLabel(bucketName)),
    wrapPartKey: (bucket, partId, key) => wrapKey(bucketKey(bucket), key, partLabel(partId)),
    unwrapPartKey(bucket, partId, wrappedKey) {
      const key = unwrapKey(bucketKey(bucket), wrappedKey, partLabel(partId))
      if (key === undefined) throw new Error(`the key of bucket ${bucket.name} does not open part ${partId}`)
      return key
    },
  }
}

function bucketLabel(name: string): string {
  return `bucket ${name}`
}

function partLabel(partId: PartId): string {
  return `part ${partId}`
}
