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
  /** Whole pieces, from `firstPiece` on. */
  readonly bytes: Uint8Array
}

/** False for anything that is not exactly these pieces of exactly this shard. */
export function verifyRange({ root, pieceRoots: claimed, firstPiece, bytes }: ShardRange): boolean {
  const isWhole = (length: number, unit: number) => length > 0 && length % unit === 0
  if (!isWhole(claimed.length, hashBytes) || !isWhole(bytes.length, pieceBytes)) return false
  const end = firstPiece + bytes.length / pieceBytes
  if (!Number.isInteger(firstPiece) || firstPiece < 0 || end * hashBytes > claimed.length) return false
  const promised = claimed.subarray(firstPiece * hashBytes, end * hashBytes)
  return isSameHash(shardRoot(claimed), root) && isSameHash(pieceRoots(bytes), promised)
}
