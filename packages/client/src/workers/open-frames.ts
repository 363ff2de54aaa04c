/** Sealed pieces of a shard → plaintext: each frame is unsealed, opened and only then written. */
import { framePlaintextBytes, freeBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { openFrame, segmentKey } from '../coding/segment-cipher.ts'
import { shardKey, shardSeal } from '../coding/shard-seal.ts'
import type { OpenJob } from './segment-jobs.ts'

/** `false` where a frame is not what was sealed. */
export function openFrames(memory: Uint8Array, job: OpenJob): boolean {
  const { number, shard, firstPiece, firstFrame, frames, source, isSealed, target, partKey, sealingKey } = job
  const key = segmentKey(partKey, number)
  const seal = isSealed ? shardSeal(shardKey(sealingKey, number, shard), firstPiece) : undefined
  for (let index = 0; index < frames; index++) {
    const start = source + index * pieceSizeBytes
    const piece = memory.subarray(start, start + pieceSizeBytes)
    const plaintext = memory.subarray(target + index * framePlaintextBytes, target + (index + 1) * framePlaintextBytes)
    const unsealed = seal?.apart(piece) ?? piece
    const isOpen = openFrame(key, firstFrame + index, unsealed, plaintext)
    if (seal !== undefined) freeBytes(unsealed)
    if (!isOpen) return false
  }
  return true
}
