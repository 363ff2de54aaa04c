/** The names of a shard in the shared memory, sealed in place on the way where it is not sealed yet. */
import { hashBytes, pieceRootsInto, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import type { ShardSeal } from '../coding/shard-seal.ts'
import type { ShardNames } from './segment-jobs.ts'

export function nameShard(memory: Uint8Array, address: number, pieces: number, seal?: ShardSeal): ShardNames {
  const roots = new Uint8Array(pieces * hashBytes)
  for (let index = 0; index < pieces; index++) {
    const start = address + index * pieceSizeBytes
    const piece = memory.subarray(start, start + pieceSizeBytes)
    seal?.inPlace(piece)
    pieceRootsInto(piece, roots.subarray(index * hashBytes, (index + 1) * hashBytes))
  }
  return { root: shardRoot(roots), pieceRoots: roots }
}
