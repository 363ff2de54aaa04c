/**
 * A deal whose pieces are all alike, however many: its tree is a handful of nodes, computed as they are asked for. What
 * the contracts make of it is what they make of any tree of that size.
 */
import { createDealTree, type HashStore, pieceBytes, pieceRoots } from '@nupeerstack/proofs'
import type { KeptPieces } from '../../packages/contracts-client/test/kept-deal.ts'
import { liveParent, pieceNode } from '../../packages/proofs/src/live-node.ts'

const piece = new Uint8Array(pieceBytes).fill(0x5a)
const pieceRoot = pieceRoots(piece)

/** A deal that keeps `count` live pieces, for reading alone. */
export function keepAlike(count: number): KeptPieces {
  return { tree: createDealTree(storeOfAlike(count), count), pieces: new Array<Uint8Array>(count).fill(piece) }
}

function storeOfAlike(count: number): HashStore {
  /** Nodes with live pieces alone below them, by their level. */
  const full = [pieceNode(pieceRoot)]
  /** The one node of each level that has live pieces and nothing below it. */
  const ragged = new Map<number, Uint8Array>()

  function fullNode(level: number): Uint8Array {
    for (let below = full.at(-1); full.length <= level && below !== undefined; below = full.at(-1)) {
      full.push(liveParent(below, below))
    }
    return full[level] as Uint8Array
  }

  function raggedNode(level: number, index: number): Uint8Array {
    const known = ragged.get(level)
    if (known !== undefined) return known
    const [left, right] = [2 * index, 2 * index + 1].map((child) => nodeAt(level - 1, child) ?? new Uint8Array(32))
    const node = liveParent(left as Uint8Array, right as Uint8Array)
    ragged.set(level, node)
    return node
  }

  function nodeAt(level: number, index: number): Uint8Array | undefined {
    if (index * 2 ** level >= count) return undefined
    return (index + 1) * 2 ** level <= count ? fullNode(level) : raggedNode(level, index)
  }

  return {
    get(level, index) {
      if (level > 0) return nodeAt(level, index)
      return index < count ? pieceRoot : undefined
    },
    set() {
      throw new Error('pieces that are all alike stay as they are')
    },
  }
}
