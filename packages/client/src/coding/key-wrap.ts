/**
 * The tree of keys. 24 words (BIP-39) give the root key; it wraps a random key per bucket, and that wraps a random key
 * per part. So rotation re-wraps a few bytes, and deleting a wrapped key shreds what it opened.
 *
 *   root key ─ wraps → bucket key ─ wraps → part key ─ derives → segment content keys (see segment-cipher.ts)
 *
 * A wrapped key is nonce (12) ‖ ciphertext (32) ‖ tag (16), AES-256-GCM with the label as associated data: a key wrapped
 * for one place does not open in another.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, KeyObject } from 'node:crypto'
import type { Randomness } from '@nupeerstack/runtime'
import { entropyToMnemonic, mnemonicToSeedSync, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** A key to work with. One that is used again and again is kept as a KeyObject: Node takes that several times faster. */
export type WorkingKey = Uint8Array | KeyObject

export const keyBytes = 32
export const wrappedKeyBytes = 12 + keyBytes + 16

/** 24 new words with 256 bits of entropy: everything that one needs to read what one stored. */
export function generateRecoveryPhrase(randomness: Randomness): string {
  return entropyToMnemonic(randomness.bytes(32), wordlist)
}

/** The root key of a recovery phrase. Throws RangeError where the words or their check sum are wrong. */
export function rootKeyFromPhrase(phrase: string): Uint8Array {
  const words = phrase.trim().toLowerCase().split(/\s+/).join(' ')
  if (!validateMnemonic(words, wordlist)) throw new RangeError('the recovery phrase is not valid')
  return deriveKey(mnemonicToSeedSync(words), 'nupeer root key 1')
}

/** Derives a key for one purpose (HKDF-SHA256, RFC 5869). */
export function deriveKey(secret: WorkingKey, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keyObject(secret), new Uint8Array(), purpose, keyBytes))
}

/** A fresh random key. */
export function generateKey(randomness: Randomness): Uint8Array {
  return randomness.bytes(keyBytes)
}

/** Wraps `key` under `wrappingKey`, bound to `label` (for instance the bucket's name). */
export function wrapKey(randomness: Randomness, wrappingKey: WorkingKey, key: Uint8Array, label: string): Uint8Array {
  const nonce = randomness.bytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyObject(wrappingKey), nonce).setAAD(Buffer.from(label))
  return new Uint8Array(Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]))
}

/** Opens a wrapped key, or returns `undefined` where the wrapping key or the label is another. */
export function unwrapKey(wrappingKey: WorkingKey, wrapped: Uint8Array, label: string): Uint8Array | undefined {
  if (wrapped.length !== wrappedKeyBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyObject(wrappingKey), wrapped.subarray(0, 12))
    .setAAD(Buffer.from(label))
    .setAuthTag(wrapped.subarray(12 + keyBytes))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, 12 + keyBytes)), decipher.final()]))
  } catch {
    return undefined
  }
}

/** Even made for a single use it is cheaper: Node tries a bare key for being a CryptoKey, at a cost of some 30 µs. */
function keyObject(key: WorkingKey): KeyObject {
  return key instanceof KeyObject ? key : createSecretKey(key)
}
