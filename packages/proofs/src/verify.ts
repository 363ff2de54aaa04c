/**
 * Whether a sample is answered, by the rule that the Solidity verifier has: the path climbs from the leaf through the piece and
 * then through the deal tree to its root, and passes as many live pieces on its left as the sample's rank says.
 */
import { climbLive, pieceNode, treePiecesMax } from './live-node.ts'
import { climb, depthOf, hashBytes, isSameHash } from './sha256-tree.ts'
import { leavesPerPiece, pieceDepth } from './shard-tree.ts'

export interface SampleAnswer {
  /** Root of the deal tree, 32 bytes. */
  readonly root: Uint8Array
  /** Pieces in the deal tree: fixes the length of the path. */
  readonly pieces: number
  /** Live pieces before the sampled one. */
  readonly rank: number
  readonly leafIndex: number
  /** Where the answer says that the piece of that rank is. */
  readonly piece: number
  /** 32 bytes. */
  readonly leaf: Uint8Array
  readonly path: readonly Uint8Array[]
}

export interface ShownLeaf extends Omit<SampleAnswer, 'rank'> {}

/**
 * True where leaf and path lead to the root at that leaf of that piece, wherever it ranks; or the path alone, from the deal tree, shows
 * that the piece is freed. The leaf counts for nothing then.
 */
export function isLeafShown({ root, pieces, piece, leafIndex, leaf, path }: ShownLeaf): boolean {
  if (leaf.length !== hashBytes || path.some((hash) => hash.length !== hashBytes)) return false
  if (piece < 0 || piece >= pieces || pieces > treePiecesMax) return false
  if (leafIndex < 0 || leafIndex >= leavesPerPiece) return false
  const levels = depthOf(pieces)
  if (path.length === levels) return isSameHash(climbLive(pieceNode(new Uint8Array(hashBytes)), piece, path).root, root)
  if (path.length !== levels + pieceDepth) return false
  const pieceRoot = climb(leaf, leafIndex, path.slice(0, pieceDepth))
  return isSameHash(climbLive(pieceNode(pieceRoot), piece, path.slice(pieceDepth)).root, root)
}

/** True where leaf and path lead to the root at exactly the sampled leaf of the piece of that rank. */
export function verifySample({ root, pieces, rank, piece, leafIndex, leaf, path }: SampleAnswer): boolean {
  if (leaf.length !== hashBytes || path.some((hash) => hash.length !== hashBytes)) return false
  if (piece < 0 || piece >= pieces || pieces > treePiecesMax) return false
  if (leafIndex < 0 || leafIndex >= leavesPerPiece || path.length !== depthOf(pieces) + pieceDepth) return false
  const pieceRoot = climb(leaf, leafIndex, path.slice(0, pieceDepth))
  const climbed = climbLive(pieceNode(pieceRoot), piece, path.slice(pieceDepth))
  return climbed.rank === rank && isSameHash(climbed.root, root)
}
