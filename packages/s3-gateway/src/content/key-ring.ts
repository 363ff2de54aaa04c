/**
 * Makes, wraps and opens keys: the root key opens bucket keys, a bucket key opens part keys. Labels bind each wrapped key
 * to the bucket or the part it is for.
 */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { generateKey, type PartId, unwrapKey, wrapKey } from '@nupeerstack/client'
import type { Randomness } from '@nupeerstack/runtime'
import type { BucketRecord, EncryptionKeyRecord } from '../metadata/records.ts'
import { type ContentSeal, wrappingKey } from './content-seal.ts'

export interface KeyRing {
  /** A new bucket key, wrapped. */
  createBucketKey(bucketName: string): Uint8Array
  wrapPartKey(seal: ContentSeal, partId: PartId, key: Uint8Array): Uint8Array
  /** Throws where the key was wrapped under another seal or root key, or for another part. */
  unwrapPartKey(seal: ContentSeal, partId: PartId, wrappedKey: Uint8Array): Uint8Array
  /** A new version of a key of the key-management ring, wrapped. */
  createEncryptionKey(keyId: string, version: number): Uint8Array
  openEncryptionKey(record: EncryptionKeyRecord): Uint8Array
}

/** Bucket keys kept open: a request needs one or two. */
const openKeysMax = 1_024

export function createKeyRing({ randomness }: { readonly randomness: Randomness }, rootKey: Uint8Array): KeyRing {
  const open = new Map<number, KeyObject>()

  function bucketKey(bucket: BucketRecord): KeyObject {
    const known = open.get(bucket.id)
    if (known !== undefined) return known
    const bytes = unwrapKey(rootKey, bucket.wrappedKey, bucketLabel(bucket.name))
    if (bytes === undefined) throw new Error(`the root key does not open bucket ${bucket.name}`)
    const oldest = open.size >= openKeysMax ? open.keys().next().value : undefined
    if (oldest !== undefined) open.delete(oldest)
    const key = createSecretKey(bytes)
    open.set(bucket.id, key)
    return key
  }

  const sealingKey = ({ bucket, extraKey }: ContentSeal): KeyObject => wrappingKey(bucketKey(bucket), extraKey)

  return {
    createBucketKey: (bucketName) => wrapKey(randomness, rootKey, generateKey(randomness), bucketLabel(bucketName)),
    wrapPartKey: (seal, partId, key) => wrapKey(randomness, sealingKey(seal), key, partLabel(partId)),
    unwrapPartKey(seal, partId, wrappedKey) {
      const key = unwrapKey(sealingKey(seal), wrappedKey, partLabel(partId))
      if (key === undefined) throw new Error(`the key of bucket ${seal.bucket.name} does not open part ${partId}`)
      return key
    },
    createEncryptionKey: (keyId, version) =>
      wrapKey(randomness, rootKey, generateKey(randomness), encryptionKeyLabel(keyId, version)),
    openEncryptionKey({ keyId, version, wrappedKey }) {
      const key = unwrapKey(rootKey, wrappedKey, encryptionKeyLabel(keyId, version))
      if (key === undefined) throw new Error(`the root key does not open version ${version} of encryption key ${keyId}`)
      return key
    },
  }
}

function bucketLabel(name: string): string {
  return `bucket ${name}`
}

function encryptionKeyLabel(keyId: string, version: number): string {
  return `encryption key ${version} ${keyId}`
}

function partLabel(partId: PartId): string {
  return `part ${partId}`
}
