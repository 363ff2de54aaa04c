/**
 * Encryption of a segment's content: AES-256-GCM per frame, so that frame, piece and unit of reading are the same and
 * no byte leaves unchecked. Each segment has its own key and a frame's nonce is its number, hence no nonce ever repeats
 * and no frame opens at another place.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { deriveKey } from './key-wrap.ts'

const algorithm = 'aes-256-gcm'
const zeros = new Uint8Array(framePlaintextBytes)

/** The content key of one segment. A KeyObject, because expanding a raw key anew doubles the cost of a frame. */
export function segmentKey(partKey: Uint8Array, segment: number): KeyObject {
  return createSecretKey(deriveKey(partKey, `segment ${segment}`))
}

/** Seals at most 65,520 bytes, zero-padded, into the 64 KiB of `piece`. */
export function sealFrame(key: KeyObject, frame: number, plaintext: Uint8Array, piece: Uint8Array): void {
  if (plaintext.length > framePlaintextBytes || piece.length !== pieceSizeBytes) throw new RangeError('not a frame')
  const cipher = createCipheriv(algorithm, key, frameNonce(frame))
  piece.set(cipher.update(plaintext), 0)
  if (plaintext.length < framePlaintextBytes) {
    piece.set(cipher.update(zeros.subarray(plaintext.length)), plaintext.length)
  }
  cipher.final()
  piece.set(cipher.getAuthTag(), framePlaintextBytes)
}

/** The 65,520 bytes that were sealed, padding included, or `undefined` where the piece is not what was sealed. */
export function openFrame(key: KeyObject, frame: number, piece: Uint8Array): Uint8Array | undefined {
  const decipher = createDecipheriv(algorithm, key, frameNonce(frame)).setAuthTag(piece.subarray(framePlaintextBytes))
  const plaintext = decipher.update(piece.subarray(0, framePlaintextBytes))
  try {
    decipher.final()
    return plaintext
  } catch {
    return undefined
  }
}

function frameNonce(frame: number): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(8, frame)
  return nonce
}
