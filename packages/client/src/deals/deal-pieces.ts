/**
 * Which pieces of a deal are free, and which shards are not where client.db says. The measure is the deal tree: the node has
 * signed its root, and refuses whatever does not fit it. So after a start nothing is handed out by a second account of
 * the same pieces that could say otherwise.
 */
import { hashBytes, shardRoot } from '@nupeerstack/proofs'
import { type DealId, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import type { CustomerDealBook } from '../book/sqlite-deal-book.ts'
import { leavesOf } from './tree-pages.ts'

export interface PieceRun {
  readonly at: number
  readonly pieces: number
}

/** Those of the first `pieces` pieces that hold no shard and are promised to no staged append, in order. */
export function freePieces(deals: CustomerDealBook, id: DealId, pieces: number): number[] {
  const isTaken = occupiedPieces(deals, id, pieces)
  for (const append of deals.placedAppends(id, pieces)) isTaken.fill(1, append.at, append.at + append.pieces)
  return Array.from(isTaken.keys()).filter((piece) => isTaken[piece] === 0)
}

/** Pieces, which rise, as runs. */
export function runsOf(pieces: readonly number[]): PieceRun[] {
  const runs: PieceRun[] = []
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    if (pieces[index + 1] === piece + 1) continue
    runs.push({ at: pieces[start]!, pieces: index + 1 - start })
    start = index + 1
  }
  return runs
}

/**
 * Staged appends to pieces that another shard has or was promised before, and shards that are neither in the tree nor
 * staged. Of two shards at the same pieces the one in the tree stays, else the one that was staged first.
 */
export function misplacedShards(deals: CustomerDealBook, id: DealId, pieces: number): ShardRoot[] {
  const isTaken = occupiedPieces(deals, id, pieces)
  const misplaced = deals.placedAppends(id, pieces).filter((append) => {
    const run = isTaken.subarray(append.at, append.at + append.pieces)
    if (run.includes(1)) return true
    run.fill(1)
    return false
  })
  return [...misplaced.map(({ root }) => root), ...deals.unplaced(id)]
}

/** Shards whose piece roots do not stand in the tree where the book has them. */
export function shardsNotInTree(deals: CustomerDealBook, id: DealId, pieces: number): ShardRoot[] {
  const leaves = leavesOf(deals, id, pieces)
  return deals
    .shardsFrom(id, 0, pieces)
    .filter(({ root, at, pieces: count }) => {
      const run = leaves.subarray(at * hashBytes, (at + count) * hashBytes)
      return run.length < count * hashBytes || shardRootFromBytes(shardRoot(run)) !== root
    })
    .map(({ root }) => root)
}

/** Runs of pieces that hold a shard which the book does not name. */
export function namelessRuns(deals: CustomerDealBook, id: DealId, pieces: number): PieceRun[] {
  const isNameless = occupiedPieces(deals, id, pieces)
  for (const shard of deals.shardsFrom(id, 0, pieces)) isNameless.fill(0, shard.at, shard.at + shard.pieces)
  return runsOf(Array.from(isNameless.keys()).filter((piece) => isNameless[piece] === 1))
}

/** Pieces that a revision has freed, which no later shard of it took, nor will one of `promised`; in order. */
export function freedPieces(
  operations: readonly (PieceRun & { readonly kind: 'append' | 'free' })[],
  promised: readonly PieceRun[],
): number[] {
  const freed = new Set<number>()
  for (const run of operations)
    for (const piece of piecesOf(run)) run.kind === 'free' ? freed.add(piece) : freed.delete(piece)
  for (const run of promised) for (const piece of piecesOf(run)) freed.delete(piece)
  return [...freed].toSorted((a, b) => a - b)
}

function piecesOf({ at, pieces }: PieceRun): number[] {
  return Array.from({ length: pieces }, (_, index) => at + index)
}

function occupiedPieces(deals: CustomerDealBook, id: DealId, pieces: number): Uint8Array {
  const leaves = leavesOf(deals, id, pieces)
  return Uint8Array.from({ length: pieces }, (_, piece) =>
    leaves.subarray(piece * hashBytes, (piece + 1) * hashBytes).some((byte) => byte !== 0) ? 1 : 0,
  )
}
