/**
 * The tree over one shard: 2,048 leaves of 32 bytes make a piece root (11 levels), the piece roots, padded with zero
 * hashes to a power of two, make the shard root, which is the shard's name.
 */
import { depthOf, hashBytes, nodeAt, parents, parentsInto } from './sha256-tree.ts'

/** The same numbers as `protocol/src/limits.ts`; a test holds them equal (floor 1 imports nothing of ours). */
export const pieceBytes = 65_536
export const leafBytes = 32
export const leavesPerPiece = pieceBytes / leafBytes
export const pieceDepth = 11

/** Concatenated 32-byte roots of a shard's pieces. Throws RangeError unless the length is whole pieces, at least one. */
export function pieceRoots(shard: Uint8Array): Uint8Array {
  if (shard.length === 0 || shard.length % pieceBytes !== 0) throw new RangeError('a shard is whole pieces')
  const count = shard.length / pieceBytes
  // Pieces are a power of two of leaves each, so the levels of all of them are computed in one call.
  let level = shard
  for (let depth = 0; depth < pieceDepth; depth++) {
    const above = new Uint8Array(level.length / 2)
    parentsInto(level, above)
    level = above
  }
  if (level.length !== count * hashBytes) throw new Error('piece roots: wrong level')
  return level
}

/** The root of a shard from its piece roots. Throws RangeError unless these are whole hashes, at least one. */
export function shardRoot(roots: Uint8Array): Uint8Array {
  if (roots.length === 0 || roots.length % hashBytes !== 0) throw new RangeError('piece roots are whole hashes')
  let level = new Uint8Array(2 ** depthOf(roots.length / hashBytes) * hashBytes)
  level.set(roots)
  while (level.length > hashBytes) level = new Uint8Array(parents(level))
  return level
}

/** Leaf `leafIndex` of a piece and its 11 siblings, bottom up. */
export function leafPath(piece: Uint8Array, leafIndex: number): { leaf: Uint8Array; path: Uint8Array[] } {
  if (piece.length !== pieceBytes) throw new RangeError('a piece has 65,536 bytes')
  if (!Number.isInteger(leafIndex) || leafIndex < 0 || leafIndex >= leavesPerPiece) throw new RangeError('no such leaf')
  const path: Uint8Array[] = []
  let level = piece
  let index = leafIndex
  for (let depth = 0; depth < pieceDepth; depth++) {
    path.push(nodeAt(level, index ^ 1).slice())
    level = parents(level)
    index >>= 1
  }
  return { leaf: nodeAt(piece, leafIndex).slice(), path }
}
