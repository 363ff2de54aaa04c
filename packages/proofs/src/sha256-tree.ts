/**
 * SHA-256 Merkle levels: the parent of two nodes is sha256(left ‖ right), a leaf is 32 raw bytes. A level is one
 * buffer of concatenated hashes. The depth of every tree is fixed by the count of what it holds, so a leaf can never pass
 * for a node. This is the package's only door to hashing.
 */
import { hashInto } from '@chainsafe/hashtree'

/** Bytes of one node. */
export const hashBytes = 32

/**
 * Hashes the pairs of `level`, an even number of nodes, into `target`: the level above. The memory is the caller's, so
 * that hashing leaves nothing to the garbage collector.
 */
export function parentsInto(level: Uint8Array, target: Uint8Array): void {
  hashInto(level, target)
}

/** sha256(left ‖ right). */
export function parent(left: Uint8Array, right: Uint8Array): Uint8Array {
  bothSides.set(left)
  bothSides.set(right, hashBytes)
  const above = new Uint8Array(hashBytes)
  hashInto(bothSides, above)
  return above
}

const bothSides = new Uint8Array(2 * hashBytes)

/** Node `index` of a level, as a view. */
export function nodeAt(level: Uint8Array, index: number): Uint8Array {
  return level.subarray(index * hashBytes, (index + 1) * hashBytes)
}

/** Levels between a row of `count` nodes, padded to a power of two, and its root: 0 for none or one. */
export function depthOf(count: number): number {
  return count <= 1 ? 0 : Math.ceil(Math.log2(count))
}

/** Whether two hashes are the same. */
export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** The root that `path` leads to from the node at `index`. */
export function climb(node: Uint8Array, index: number, path: readonly Uint8Array[]): Uint8Array {
  let current = node
  let position = index
  for (const sibling of path) {
    current = position % 2 === 0 ? parent(current, sibling) : parent(sibling, current)
    position = Math.floor(position / 2)
  }
  return current
}
