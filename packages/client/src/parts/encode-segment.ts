/**
 * Frames of a segment → n sealed, named shards. The coding runs in the coder's threads; sealing and hashing run here, a
 * shard at a time with a breath between, so that no other transfer waits for more than one shard.
 */
import { setImmediate as breath } from 'node:timers/promises'
import type { ErasureCoder } from '@nupeerstack/erasure'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import type { Profile } from '../profiles.ts'
import { sealShard, shardKey } from '../shard-seal.ts'

export interface SealedShard {
  readonly index: number
  readonly root: ShardRoot
  readonly pieces: number
  readonly pieceRoots: Uint8Array
  readonly bytes: Uint8Array
}

export interface SegmentToEncode {
  readonly number: number
  /** Sealed frames, 64 KiB each, in order. */
  readonly frames: readonly Uint8Array[]
  readonly pieces: number
  readonly profile: Profile
  readonly sealingKey: Uint8Array
}

export async function encodeSegment(coder: ErasureCoder, segment: SegmentToEncode): Promise<SealedShard[]> {
  const { frames, pieces, profile, sealingKey, number } = segment
  using stripe = coder.allocate({ k: profile.k, n: profile.n, shardBytes: pieces * pieceSizeBytes })
  for (let shard = 0; shard < profile.k; shard++) {
    const target = stripe.shards[shard]!
    for (let piece = 0; piece < pieces; piece++) {
      const frame = frames[shard * pieces + piece]
      const start = piece * pieceSizeBytes
      // The memory holds leftovers of earlier work: grid places without a frame are zero by rule.
      if (frame === undefined) target.fill(0, start, start + pieceSizeBytes)
      else target.set(frame, start)
    }
  }
  await coder.encode(stripe)
  const sealed: SealedShard[] = []
  for (const [index, shard] of stripe.shards.entries()) {
    sealed.push(nameShard(index, sealShard(shardKey(sealingKey, number, index), shard)))
    if (pieces > 1) await breath()
  }
  return sealed
}

/** A sealed shard with its roots. */
export function nameShard(index: number, bytes: Uint8Array): SealedShard {
  const roots = pieceRoots(bytes)
  const root = shardRootFromBytes(shardRoot(roots))
  return { index, root, pieces: bytes.length / pieceSizeBytes, pieceRoots: roots, bytes }
}
