/**
 * Shards in the tree of a deal that client.db has no name for. Versions up to 0.1 dropped the frees that were staged when a deal
 * broke, and the rows of those shards with them; the node keeps them, and is paid for them. Where one begins the tree shows;
 * how long it is, the node does: it is asked which of the roots that there may be it has.
 */
import { hashBytes, shardRoot } from '@nupeerstack/proofs'
import { type ShardRoot, shardPiecesMax, shardRootFromBytes } from '@nupeerstack/protocol'
import type { CustomerDealBook, DealRecord } from '../book/sqlite-deal-book.ts'
import type { DirectoryNode } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { namelessRuns, type PieceRun } from './deal-pieces.ts'
import { lostShards } from './lost-shards.ts'
import { leavesOf } from './tree-pages.ts'

export interface ForgottenShard extends PieceRun {
  readonly root: ShardRoot
}

/** Throws WireError, or the signal's reason. A shard that the node has not whole is not found. */
export async function forgottenShards(
  { deals, requests, node }: { deals: CustomerDealBook; requests: Pick<NodeRequests, 'audit'>; node: DirectoryNode },
  { id, revision: { pieces } }: DealRecord,
  signal: AbortSignal,
): Promise<ForgottenShard[]> {
  const leaves = leavesOf(deals, id, pieces)
  const found: ForgottenShard[] = []
  for (const run of namelessRuns(deals, id, pieces)) {
    const end = run.at + run.pieces
    for (let at = run.at; at < end; ) {
      const start = at
      const shards = Array.from({ length: Math.min(shardPiecesMax, end - start) }, (_, index) => {
        const roots = leaves.subarray(start * hashBytes, (start + index + 1) * hashBytes)
        return { at: start, pieces: index + 1, root: shardRootFromBytes(shardRoot(roots)) }
      })
      const lost = await lostShards(requests, { node, dealId: id, shards }, signal)
      const shard = shards.find((each) => !lost.includes(each))
      if (shard !== undefined) found.push(shard)
      at += shard?.pieces ?? 1
    }
  }
  return found
}
