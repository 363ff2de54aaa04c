/**
 * Encryption of a segment's content: AES-256-GCM per frame, so that frame, piece and unit of reading are the same and
 * no byte leaves unchecked. Each segment has its own key and a frame's nonce is its number, hence no nonce ever repeats
 * and no frame opens at another place.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { framePlaintextBytes, freeBytes } from '@nupeerstack/protocol'
import { deriveKey } from './key-wrap.ts'

const algorithm = 'aes-256-gcm'

/** The content key of one segment. A KeyObject, because expanding a raw key anew doubles the cost of a frame. */
export function segmentKey(partKey: Uint8Array, segment: number): KeyObject {
  return createSecretKey(deriveKey(partKey, `segment ${segment}`))
}

/** Seals the first 65,520 bytes of a piece in place; the tag fills the rest of its 64 KiB. */
export function sealFrame(key: KeyObject, frame: number, piece: Uint8Array): void {
  const cipher = createCipheriv(algorithm, key, frameNonce(frame))
  const ciphertext = cipher.update(piece.subarray(0, framePlaintextBytes))
  piece.set(ciphertext)
  freeBytes(ciphertext)
  cipher.final()
  piece.set(cipher.getAuthTag(), framePlaintextBytes)
}

/** Writes the 65,520 bytes that were sealed, padding included, into `target`; `false` where the piece is not what was sealed. */
export function openFrame(key: KeyObject, frame: number, piece: Uint8Array, target: Uint8Array): boolean {
  const decipher = createDecipheriv(algorithm, key, frameNonce(frame)).setAuthTag(piece.subarray(framePlaintextBytes))
  const plaintext = decipher.update(piece.subarray(0, framePlaintextBytes))
  try {
    decipher.final()
    target.set(plaintext)
    return true
  } catch {
    return false
  } finally {
    freeBytes(plaintext)
  }
}

function frameNonce(frame: number): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(8, frame)
  return nonce
}
