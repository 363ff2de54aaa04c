/**
 * The local key-management ring behind SSE-KMS: named keys, each with versions. New objects are sealed under the newest
 * version of a key; older versions open what was sealed before. The root key wraps them all.
 */
import type { Clock } from '@nupeerstack/runtime'
import type { EncryptionKeyIndex } from '../metadata/metadata-store.ts'
import type { EncryptionKeyRecord } from '../metadata/records.ts'
import type { KeyRing } from './key-ring.ts'

export interface EncryptionKeys {
  /** The newest version of a key, `undefined` where there is no such key. */
  newest(keyId: string): number | undefined
  /** A version's 32 bytes. Throws where there is no such version. */
  open(keyId: string, version: number): Uint8Array
  /** Adds versions until the key has as many: so a key is made, and rotated. */
  ensure(keyId: string, versions: number): Promise<void>
}

export type EncryptionKeysDependencies = {
  readonly index: EncryptionKeyIndex
  readonly keys: KeyRing
  readonly clock: Clock
}

/** Opens the ring with all that the index has. */
export async function openEncryptionKeys({ index, keys, clock }: EncryptionKeysDependencies): Promise<EncryptionKeys> {
  const ring = new Map<string, EncryptionKeyRecord[]>()
  const keep = (record: EncryptionKeyRecord): void => {
    ring.set(record.keyId, [...(ring.get(record.keyId) ?? []), record])
  }
  for (const record of await index.list()) keep(record)
  return {
    newest: (keyId) => ring.get(keyId)?.length,
    open(keyId, version) {
      const record = ring.get(keyId)?.[version - 1]
      if (record === undefined) throw new Error(`encryption key ${keyId} has no version ${version}`)
      return keys.openEncryptionKey(record)
    },
    async ensure(keyId, versions) {
      for (let version = (ring.get(keyId)?.length ?? 0) + 1; version <= versions; version++) {
        const record = {
          keyId,
          version,
          wrappedKey: keys.createEncryptionKey(keyId, version),
          createdMs: clock.unixMs(),
        }
        await index.add(record)
        keep(record)
      }
    },
  }
}
