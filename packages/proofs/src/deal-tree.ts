/**
 * The tree over all pieces of a deal: one array of piece roots, so that an index is a plain path. A freed piece is a
 * zero root and can be set again. Every node counts the live pieces below it, so that they have ranks. A change touches O(log n)
 * nodes, and nothing is kept in memory but what the store keeps.
 *
 * Invariant: level 0 holds piece roots; every node above that was ever set is the parent of the two nodes below (`live-node.ts`),
 * one that was not set being all zero: nothing is live there. The tree's depth is that of its piece count.
 */
import type { HashStore } from './hash-store.ts'
import { liveCount, liveParent, pieceNode } from './live-node.ts'
import { depthOf, hashBytes, nodeAt } from './sha256-tree.ts'

export interface DealTree {
  /** Pieces it spans, freed ones included. It never shrinks. */
  readonly pieces: number
  /** 32 bytes, of which the first 4 count the live pieces; all zero where there is none. */
  root(): Uint8Array
  /**
   * Sets the piece roots from `at` on (concatenated 32-byte hashes; zero frees). May begin at most at `pieces`, and
   * extends the tree where it passes the end. Throws RangeError on a gap.
   */
  setPieces(at: number, roots: Uint8Array): void
  /** Root of one piece, zero where it is freed. */
  pieceRoot(piece: number): Uint8Array
  /** Siblings of a piece's node up to the root, bottom up. */
  path(piece: number): Uint8Array[]
  /** Number of the live piece that has so many live ones before it. Throws RangeError where there are not so many. */
  livePiece(rank: number): number
}

/** Opens the tree that `store` holds, which has `pieces` pieces. */
export function createDealTree(store: HashStore, pieces: number): DealTree {
  return new StoredDealTree(store, pieces)
}

const unset = new Uint8Array(hashBytes)

class StoredDealTree implements DealTree {
  pieces: number
  readonly #store: HashStore

  constructor(store: HashStore, pieces: number) {
    this.#store = store
    this.pieces = pieces
  }

  root(): Uint8Array {
    return this.#node(depthOf(this.pieces), 0)
  }

  setPieces(at: number, roots: Uint8Array): void {
    const count = roots.length / hashBytes
    if (!Number.isInteger(at) || at < 0 || at > this.pieces) throw new RangeError('pieces begin beyond the end')
    if (!Number.isInteger(count) || count === 0) throw new RangeError('piece roots are whole hashes, at least one')
    for (let index = 0; index < count; index++) this.#store.set(0, at + index, nodeAt(roots, index))
    this.pieces = Math.max(this.pieces, at + count)
    this.#rehash(at, at + count - 1)
  }

  pieceRoot(piece: number): Uint8Array {
    this.#assertWithin(piece)
    return this.#store.get(0, piece) ?? unset
  }

  livePiece(rank: number): number {
    let level = depthOf(this.pieces)
    if (!Number.isInteger(rank) || rank < 0 || rank >= liveCount(this.#node(level, 0))) {
      throw new RangeError(`no live piece ${rank}`)
    }
    let index = 0
    for (let left = rank; level > 0; level--) {
      const before = liveCount(this.#node(level - 1, 2 * index))
      index = left < before ? 2 * index : 2 * index + 1
      if (left >= before) left -= before
    }
    return index
  }

  path(piece: number): Uint8Array[] {
    this.#assertWithin(piece)
    const path: Uint8Array[] = []
    let index = piece
    for (let level = 0; level < depthOf(this.pieces); level++) {
      path.push(this.#node(level, index % 2 === 0 ? index + 1 : index - 1))
      index = Math.floor(index / 2)
    }
    return path
  }

  /** Recomputes what lies above pieces [first, last]. */
  #rehash(first: number, last: number): void {
    let from = first
    let to = last
    for (let level = 0; level < depthOf(this.pieces); level++) {
      from = Math.floor(from / 2)
      to = Math.floor(to / 2)
      for (let index = from; index <= to; index++) {
        this.#store.set(level + 1, index, liveParent(this.#node(level, 2 * index), this.#node(level, 2 * index + 1)))
      }
    }
  }

  #node(level: number, index: number): Uint8Array {
    const stored = this.#store.get(level, index) ?? unset
    return level === 0 ? pieceNode(stored) : stored
  }

  #assertWithin(piece: number): void {
    if (!Number.isInteger(piece) || piece < 0 || piece >= this.pieces) throw new RangeError(`no piece ${piece}`)
  }
}
