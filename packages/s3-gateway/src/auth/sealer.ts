/**
 * Seals secrets that we must be able to read again: a signature is made with the plain secret. Each purpose has a key of
 * its own under the root key, and a label binds what is sealed to its place.
 *
 *   sealed = nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { deriveKey } from '@nupeerstack/client'
import type { Randomness } from '@nupeerstack/runtime'

export interface Sealer {
  seal(text: string, label: string): Uint8Array
  /** `undefined` where it was sealed under another key or label, or was changed. */
  open(sealed: Uint8Array, label: string): string | undefined
}

const nonceBytes = 12
const tagBytes = 16

export function createSealer(
  { randomness }: { readonly randomness: Randomness },
  rootKey: Uint8Array,
  purpose: string,
): Sealer {
  const key = deriveKey(rootKey, purpose)
  return {
    seal(text, label) {
      const nonce = randomness.bytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, label) {
      if (sealed.length < nonceBytes + tagBytes) return undefined
      const end = sealed.length - tagBytes
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
        .setAAD(Buffer.from(label))
        .setAuthTag(sealed.subarray(end))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
