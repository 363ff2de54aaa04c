/**
 * Nodes of a deal tree: 4 bytes say how many live pieces lie below (big endian), 28 are of the hash. So a challenge picks among live
 * pieces alone, by rank, and the path that answers proves the rank. 224 bits, for a path is forged by a second preimage only:
 * whoever collides two contents of his own finds nobody who is deceived. `MerkleSample.sol` computes the same.
 */
import { hashBytes, parent } from './sha256-tree.ts'

const countBytes = 4

/** Pieces of a deal, freed ones included: no contract takes more, and 4 bytes count them. A test holds it to the protocol's. */
export const treePiecesMax = 2 ** 31

/** Of a subtree in which nothing is live, on any level. */
const nothing = new Uint8Array(hashBytes)

/** The node of one piece, by its root: all zero where that is, for it is freed. */
export function pieceNode(root: Uint8Array): Uint8Array {
  return root.every((byte) => byte === 0) ? nothing : nodeOf(1, root)
}

/** The node above two others. */
export function liveParent(left: Uint8Array, right: Uint8Array): Uint8Array {
  const live = liveCount(left) + liveCount(right)
  return live === 0 ? nothing : nodeOf(live, parent(left, right))
}

/** Live pieces below a node; of the root, those of the deal. */
export function liveCount(node: Uint8Array): number {
  return new DataView(node.buffer, node.byteOffset, hashBytes).getUint32(0)
}

/** The node that `path` leads to from the node at `index`, and how many live pieces lie left of the way. */
export function climbLive(
  node: Uint8Array,
  index: number,
  path: readonly Uint8Array[],
): { readonly root: Uint8Array; readonly rank: number } {
  let current = node
  let position = index
  let rank = 0
  for (const sibling of path) {
    if (position % 2 === 0) current = liveParent(current, sibling)
    else {
      rank += liveCount(sibling)
      current = liveParent(sibling, current)
    }
    position = Math.floor(position / 2)
  }
  return { root: current, rank }
}

function nodeOf(live: number, hash: Uint8Array): Uint8Array {
  const node = new Uint8Array(hashBytes)
  new DataView(node.buffer).setUint32(0, live)
  node.set(hash.subarray(0, hashBytes - countBytes), countBytes)
  return node
}
