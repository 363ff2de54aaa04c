/**
 * Seals a small part as a whole: AES-256-GCM under a key of its own, derived from the part key, so that parts which lie
 * together in a pack or in client.db are as strange to each other as any two. Each key seals once, hence one nonce.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { deriveKey } from './key-wrap.ts'

const algorithm = 'aes-256-gcm'
const nonce = new Uint8Array(12)

/** What sealing adds. */
export const sealTagBytes = 16

/** ciphertext ‖ tag. */
export function sealSmallPart(partKey: Uint8Array, plaintext: readonly Uint8Array[]): Uint8Array {
  const cipher = createCipheriv(algorithm, contentKey(partKey), nonce)
  const sealed = plaintext.map((chunk) => cipher.update(chunk))
  cipher.final()
  return Buffer.concat([...sealed, cipher.getAuthTag()])
}

/** The plaintext, or `undefined` where these are not the bytes that were sealed under this key. */
export function openSmallPart(partKey: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  const end = sealed.length - sealTagBytes
  if (end < 0) return undefined
  const decipher = createDecipheriv(algorithm, contentKey(partKey), nonce).setAuthTag(sealed.subarray(end))
  const plaintext = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
    return plaintext
  } catch {
    return undefined
  }
}

function contentKey(partKey: Uint8Array): KeyObject {
  return createSecretKey(deriveKey(partKey, 'small part'))
}
