/**
 * The tree over one shard: 2,048 leaves of 32 bytes make a piece root (11 levels), the piece roots, padded with zero
 * hashes to a power of two, make the shard root, which is the shard's name.
 */
import { depthOf, hashBytes, nodeAt, parentsInto } from './sha256-tree.ts'

/** The same numbers as `protocol/src/limits.ts`; a test holds them equal (floor 1 imports nothing of ours). */
export const pieceBytes = 65_536
export const leafBytes = 32
export const leavesPerPiece = pieceBytes / leafBytes
export const pieceDepth = 11

/**
 * The levels of the piece that is being hashed, from 1,024 nodes up to two. Pieces are hashed one after another so that
 * these 64 KiB stay in cache.
 */
const levels = Array.from({ length: pieceDepth - 1 }, (_, level) => new Uint8Array(pieceBytes >> (level + 1)))

/** Concatenated 32-byte roots of a shard's pieces. Throws RangeError unless the length is whole pieces, at least one. */
export function pieceRoots(shard: Uint8Array): Uint8Array {
  const roots = new Uint8Array((shard.length / pieceBytes) * hashBytes)
  pieceRootsInto(shard, roots)
  return roots
}

/** Like `pieceRoots`, into memory that the caller owns. Both may be shared between threads. */
export function pieceRootsInto(shard: Uint8Array, roots: Uint8Array): void {
  if (shard.length === 0 || shard.length % pieceBytes !== 0) throw new RangeError('a shard is whole pieces')
  const count = shard.length / pieceBytes
  if (roots.length !== count * hashBytes) throw new RangeError(`${count} pieces have as many roots`)
  for (let piece = 0; piece < count; piece++) {
    hashPiece(shard.subarray(piece * pieceBytes, (piece + 1) * pieceBytes), nodeAt(roots, piece))
  }
}

function hashPiece(piece: Uint8Array, root: Uint8Array): void {
  let level = piece
  for (const above of levels) {
    parentsInto(level, above)
    level = above
  }
  parentsInto(level, root)
}

/** The root of a shard from its piece roots. Throws RangeError unless these are whole hashes, at least one. */
export function shardRoot(roots: Uint8Array): Uint8Array {
  if (roots.length === 0 || roots.length % hashBytes !== 0) throw new RangeError('piece roots are whole hashes')
  let level = new Uint8Array(2 ** depthOf(roots.length / hashBytes) * hashBytes)
  level.set(roots)
  while (level.length > hashBytes) {
    const above = new Uint8Array(level.length / 2)
    parentsInto(level, above)
    level = above
  }
  return level
}

/** Leaf `leafIndex` of a piece and its 11 siblings, bottom up. */
export function leafPath(piece: Uint8Array, leafIndex: number): { leaf: Uint8Array; path: Uint8Array[] } {
  if (piece.length !== pieceBytes) throw new RangeError('a piece has 65,536 bytes')
  if (!Number.isInteger(leafIndex) || leafIndex < 0 || leafIndex >= leavesPerPiece) throw new RangeError('no such leaf')
  hashPiece(piece, new Uint8Array(hashBytes))
  const path = [piece, ...levels].map((level, depth) => nodeAt(level, (leafIndex >> depth) ^ 1).slice())
  return { leaf: nodeAt(piece, leafIndex).slice(), path }
}
