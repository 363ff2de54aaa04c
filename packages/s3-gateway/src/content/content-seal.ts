/**
 * Under which keys a part's key is wrapped. Everything is under its bucket's key. What a client's kind of encryption adds
 * (its own key, or one of the key-management ring) is mixed into that, so who has not both opens nothing. To change the
 * kind of a copy is to wrap its part keys anew.
 */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { BucketRecord } from '../metadata/records.ts'

export type ContentSeal = {
  readonly bucket: BucketRecord
  /** 32 bytes beside the bucket's key, `undefined` where that is all. */
  readonly extraKey: Uint8Array | undefined
}

/** A key of the ring for one context: the same key, another context, and nothing opens. */
export function keyForContext(key: Uint8Array, context: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `nupeer encryption context ${context}`, 32))
}

/** The key that wraps part keys. */
export function wrappingKey(bucketKey: KeyObject, extraKey: Uint8Array | undefined): KeyObject {
  if (extraKey === undefined) return bucketKey
  const both = hkdfSync('sha256', extraKey, bucketKey.export(), 'nupeer part keys under two keys', 32)
  return createSecretKey(new Uint8Array(both))
}
