/** What a storage node keeps of a deal, in memory: real pieces, the real deal tree, and answers to challenges. */
import { randomBytes } from 'node:crypto'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  type DealTree,
  leafPath,
  liveCount,
  locateRank,
  pieceBytes,
  pieceRoots,
} from '@nupeerstack/proofs'
import type { Address, DealId } from '@nupeerstack/protocol'
import type { LeafAnswer, LeafPlace, SampleProof } from '../src/index.ts'

export interface KeptDeal {
  readonly tree: DealTree
  /** Bytes of each piece; `undefined` where it is freed. */
  readonly pieces: (Uint8Array | undefined)[]
  append(count: number): void
  free(piece: number): void
}

/** For answers alone. */
export type KeptPieces = Pick<KeptDeal, 'tree' | 'pieces'>

/** Keeps so many random pieces. */
export function keepDeal(count: number): KeptDeal {
  return keepPieces(count, () => new Uint8Array(randomBytes(pieceBytes)))
}

/** Keeps the pieces that `bytesOf` gives for their places. */
export function keepPieces(count: number, bytesOf: (piece: number) => Uint8Array): KeptDeal {
  const tree = createDealTree(createMemoryHashStore(), 0)
  const pieces: (Uint8Array | undefined)[] = []
  const kept: KeptDeal = {
    tree,
    pieces,
    append(more) {
      for (let i = 0; i < more; i++) {
        const piece = bytesOf(pieces.length)
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

/** Of each promised deal what has its root: of several revisions the one that the chain asks for. */
export function keptByDeal(
  promised: readonly { readonly dealId: DealId; readonly root: Uint8Array }[],
  kept: Iterable<KeptPieces>,
): Map<DealId, KeptPieces> {
  const byRoot = new Map([...kept].map((each) => [Buffer.from(each.tree.root()).toString('hex'), each]))
  return new Map(
    promised.flatMap(({ dealId, root }) => {
      const found = byRoot.get(Buffer.from(root).toString('hex'))
      return found === undefined ? [] : [[dealId, found]]
    }),
  )
}

/** The answer to a question about one leaf. */
export function answerLeaf({ tree, pieces }: KeptPieces, { piece, leaf: leafNumber }: LeafPlace): LeafAnswer {
  const bytes = pieces[piece]
  if (piece >= tree.pieces) return { leaf: new Uint8Array(32), path: [] }
  if (bytes === undefined) return { leaf: new Uint8Array(32), path: tree.path(piece) }
  const { leaf, path } = leafPath(bytes, leafNumber)
  return { leaf, path: [...path, ...tree.path(piece)] }
}

/** The answers to an operator's challenge over its promised deals, in their order on the chain. */
export function answerChallenge(
  challenge: { readonly seed: Uint8Array; readonly operator: Address; readonly samples: number },
  promised: readonly { readonly dealId: DealId; readonly root: Uint8Array }[],
  kept: ReadonlyMap<DealId, KeptPieces>,
): SampleProof[] {
  const counts = promised.map(({ root }) => liveCount(root))
  const totalLive = counts.reduce((sum, count) => sum + count, 0)
  const operator = new Uint8Array(Buffer.from(challenge.operator.slice(2), 'hex'))
  return challengeSamples({ ...challenge, operator, totalLive }).map(({ rank: rankOfAll, leaf: leafNumber }) => {
    const { dealIndex, rank } = locateRank(rankOfAll, counts)
    const dealId = promised[dealIndex]?.dealId
    const deal = dealId === undefined ? undefined : kept.get(dealId)
    if (deal === undefined) throw new Error(`deal ${dealId} is not kept`)
    const piece = deal.tree.livePiece(rank)
    const { leaf, path } = leafPath(deal.pieces[piece] ?? new Uint8Array(), leafNumber)
    return { dealIndex, piece, leaf, path: [...path, ...deal.tree.path(piece)] }
  })
}
