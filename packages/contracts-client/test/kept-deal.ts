/** What a storage node keeps of a deal, in memory: real pieces, the real deal tree, and answers to challenges. */
import { randomBytes } from 'node:crypto'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  type DealTree,
  leafPath,
  locatePiece,
  pieceBytes,
  pieceRoots,
} from '@nupeerstack/proofs'
import type { Address, DealId } from '@nupeerstack/protocol'
import type { SampleProof } from '../src/index.ts'

export interface KeptDeal {
  readonly tree: DealTree
  /** Bytes of each piece; `undefined` where it is freed. */
  readonly pieces: (Uint8Array | undefined)[]
  append(count: number): void
  free(piece: number): void
}

export function keepDeal(count: number): KeptDeal {
  const tree = createDealTree(createMemoryHashStore(), 0)
  const pieces: (Uint8Array | undefined)[] = []
  const kept: KeptDeal = {
    tree,
    pieces,
    append(more) {
      for (let i = 0; i < more; i++) {
        const piece = new Uint8Array(randomBytes(pieceBytes))
        tree.setPieces(pieces.length, pieceRoots(piece))
        pieces.push(piece)
      }
    },
    free(piece) {
      tree.setPieces(piece, new Uint8Array(32))
      pieces[piece] = undefined
    },
  }
  kept.append(count)
  return kept
}

/** The answers to an operator's challenge over its promised deals, in their order on the chain. */
export function answerChallenge(
  challenge: { readonly seed: Uint8Array; readonly operator: Address; readonly samples: number },
  promised: readonly { readonly dealId: DealId; readonly pieces: number }[],
  kept: ReadonlyMap<DealId, KeptDeal>,
): SampleProof[] {
  const counts = promised.map(({ pieces }) => pieces)
  const totalPieces = counts.reduce((sum, count) => sum + count, 0)
  const operator = new Uint8Array(Buffer.from(challenge.operator.slice(2), 'hex'))
  return challengeSamples({ ...challenge, operator, totalPieces }).map(({ piece: number, leaf: leafNumber }) => {
    const { dealIndex, piece } = locatePiece(number, counts)
    const dealId = promised[dealIndex]?.dealId
    const deal = dealId === undefined ? undefined : kept.get(dealId)
    if (deal === undefined) throw new Error(`deal ${dealId} is not kept`)
    const bytes = deal.pieces[piece]
    if (bytes === undefined) return { dealIndex, leaf: new Uint8Array(32), path: deal.tree.path(piece) }
    const { leaf, path } = leafPath(bytes, leafNumber)
    return { dealIndex, leaf, path: [...path, ...deal.tree.path(piece)] }
  })
}
