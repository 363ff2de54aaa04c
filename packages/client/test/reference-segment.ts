/**
 * What sealing a segment means, plainly: whole buffers, one step after another, the erasure code by the npm package. The
 * workers must make exactly these bytes.
 */
import { createCipheriv } from 'node:crypto'
import { codeByReference } from '@nupeerstack/erasure'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { deriveKey } from '../src/coding/key-wrap.ts'

export interface ReferenceShard {
  readonly bytes: Buffer
  readonly root: Uint8Array
  readonly pieceRoots: Uint8Array
}

export function sealByReference(
  plaintext: Uint8Array,
  {
    k,
    n,
    number,
    partKey,
    sealingKey,
  }: { k: number; n: number; number: number; partKey: Uint8Array; sealingKey: Uint8Array },
): ReferenceShard[] {
  const frames = Math.ceil(plaintext.length / framePlaintextBytes)
  const pieces = Math.ceil(frames / k)
  const shards = Array.from({ length: n }, () => Buffer.alloc(pieces * pieceSizeBytes))
  const contentKey = deriveKey(partKey, `segment ${number}`)
  for (let frame = 0; frame < frames; frame++) {
    const padded = Buffer.alloc(framePlaintextBytes)
    padded.set(plaintext.subarray(frame * framePlaintextBytes, (frame + 1) * framePlaintextBytes))
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(frame, 8)
    const cipher = createCipheriv('aes-256-gcm', contentKey, nonce)
    const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()])
    shards[Math.floor(frame / pieces)]!.set(sealed, (frame % pieces) * pieceSizeBytes)
  }
  const indices = [...shards.keys()]
  codeByReference(shards, k, indices.slice(0, k), indices.slice(k))
  return shards.map((shard, index) => {
    const key = deriveKey(sealingKey, `shard ${number} ${index}`)
    const bytes = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(shard)
    const roots = pieceRoots(bytes)
    return { bytes, root: shardRoot(roots), pieceRoots: roots }
  })
}
