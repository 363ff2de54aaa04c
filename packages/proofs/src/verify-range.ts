/**
 * Whether pieces of a shard are right, without the rest of the shard: its piece roots lead to its root, and each piece
 * hashes to its piece root. So whoever reads a range needs at most 512 bytes more to know it from a forgery.
 */
import { hashBytes, isSameHash } from './sha256-tree.ts'
import { pieceBytes, pieceRoots, shardRoot } from './shard-tree.ts'

export interface ShardRange {
  /** 32 bytes: the shard's name. */
  readonly root: Uint8Array
  /** What is claimed to be the roots of all its pieces. */
  readonly pieceRoots: Uint8Array
  readonly firstPiece: number
}

/** Whether `bytes` are exactly these pieces of exactly this shard. */
export function verifyRange(range: ShardRange & { readonly bytes: Uint8Array }): boolean {
  const { bytes } = range
  if (bytes.length === 0 || bytes.length % pieceBytes !== 0) return false
  return verifyPieces({ ...range, hashed: pieceRoots(bytes) })
}

/** The same for pieces that have been hashed already: `hashed` are their roots, one after another. */
export function verifyPieces({
  root,
  pieceRoots: claimed,
  firstPiece,
  hashed,
}: ShardRange & { readonly hashed: Uint8Array }): boolean {
  const isWhole = (hashes: Uint8Array) => hashes.length > 0 && hashes.length % hashBytes === 0
  if (!isWhole(claimed) || !isWhole(hashed) || !Number.isInteger(firstPiece) || firstPiece < 0) return false
  const start = firstPiece * hashBytes
  const promised = claimed.subarray(start, start + hashed.length)
  return isSameHash(shardRoot(claimed), root) && isSameHash(hashed, promised)
}
