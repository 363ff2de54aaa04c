/**
 * Plaintext of a segment → n sealed, named shards, all in place: encrypt the frames, compute parity, seal and hash. A piece
 * is sealed and hashed while it is in the cache.
 */
import type { RowCoder } from '@nupeerstack/erasure'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { sealFrame, segmentKey } from '../coding/segment-cipher.ts'
import { shardKey, shardSeal } from '../coding/shard-seal.ts'
import { nameShard } from './name-shard.ts'
import type { SealJob, ShardNames } from './segment-jobs.ts'

export function sealShards(memory: Uint8Array, coder: RowCoder, job: SealJob): ShardNames[] {
  const { number, k, pieces, addresses, sealingKey } = job
  encryptFrames(memory, job)
  coder.encode({ k, shardBytes: pieces * pieceSizeBytes, addresses })
  return addresses.map((address, shard) =>
    nameShard(memory, address, pieces, shardSeal(shardKey(sealingKey, number, shard), 0)),
  )
}

function encryptFrames(memory: Uint8Array, job: SealJob): void {
  const { number, k, pieces, plaintextBytes, addresses, partKey } = job
  const key = segmentKey(partKey, number)
  for (let frame = 0; frame < k * pieces; frame++) {
    const start = addresses[Math.floor(frame / pieces)]! + (frame % pieces) * pieceSizeBytes
    const piece = memory.subarray(start, start + pieceSizeBytes)
    const length = plaintextBytes - frame * framePlaintextBytes
    if (length < framePlaintextBytes) piece.fill(0, Math.max(0, length))
    // Grid places without a frame are zero by rule.
    if (length > 0) sealFrame(key, frame, piece)
  }
}
