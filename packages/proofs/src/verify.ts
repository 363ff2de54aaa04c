/**
 * Whether a sample is answered, by the rule that the Solidity verifier has: the path of a kept piece climbs from the
 * leaf through the piece to the deal root; the path of a freed piece begins at its zero root and is 11 hashes shorter.
 */
import { climb, depthOf, hashBytes, isSameHash } from './sha256-tree.ts'
import { leavesPerPiece, pieceDepth } from './shard-tree.ts'

export interface SampleAnswer {
  /** Root of the deal tree, 32 bytes. */
  readonly root: Uint8Array
  /** Pieces in the deal tree: fixes the length of the path. */
  readonly pieces: number
  readonly piece: number
  readonly leafIndex: number
  /** 32 bytes. */
  readonly leaf: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** True where leaf and path lead to the root at exactly the sampled place. */
export function verifySample({ root, pieces, piece, leafIndex, leaf, path }: SampleAnswer): boolean {
  if (leaf.length !== hashBytes || path.some((hash) => hash.length !== hashBytes)) return false
  if (piece < 0 || piece >= pieces || leafIndex < 0 || leafIndex >= leavesPerPiece) return false
  const depth = depthOf(pieces)
  if (path.length === depth) return leaf.every((byte) => byte === 0) && isSameHash(climb(leaf, piece, path), root)
  if (path.length !== depth + pieceDepth) return false
  return isSameHash(climb(leaf, piece * leavesPerPiece + leafIndex, path), root)
}
