/**
 * Answers `storage/put-shard/1`: stores a shard under a deal and gives a receipt when it is durable. The root is computed
 * from the bytes that came, so nothing is ever stored under a name that it does not have.
 */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess, DealEscrows } from '@nupeerstack/operator'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import {
  pieceSizeBytes,
  putShardRequest,
  putShardResponse,
  receiptBytes,
  shardPiecesMax,
  shardRootFromBytes,
  WireError,
} from '@nupeerstack/protocol'
import type { DealBook, DealEntry } from '../deals/deal-book.ts'
import type { ShardStore } from '../shards/shard-store.ts'

export interface PutShardDependencies {
  readonly access: DealAccess<DealEntry>
  readonly escrows: Pick<DealEscrows, 'assertCovers'>
  readonly book: DealBook
  readonly shards: ShardStore
  /** Signs with the peer key. */
  readonly signReceipt: (message: Uint8Array) => Uint8Array
}

/**
 * A full deal may still stage this much: its customer puts new shards first and frees old ones in the revision that names
 * the new. 64 shards are what one stream has under way.
 */
const stagedPiecesSlack = 64 * shardPiecesMax

export function createPutShard({ access, escrows, book, shards, signReceipt }: PutShardDependencies): RequestHandler {
  return async ({ account, header, payload: bytes }) => {
    const { dealId, root: rootBytes, pieces } = putShardRequest.parse(header)
    const root = shardRootFromBytes(rootBytes)
    const deal = await access.forWriting(dealId, account)
    if (pieces === 0 || bytes.length !== pieces * pieceSizeBytes) {
      throw new WireError('bad-request', `a shard of ${pieces} pieces does not have ${bytes.length} bytes`)
    }
    await assertUnitsLeft(deal, pieces)
    const roots = pieceRoots(bytes)
    if (shardRootFromBytes(shardRoot(roots)) !== root) {
      throw new WireError('bad-request', `the bytes do not hash to root ${root}`)
    }
    // The store is done with the bytes when it answers, and the host uses their memory again after that.
    await shards.put({ root, bytes, pieceRoots: roots }, dealId)
    return { header: putShardResponse.encode({ receipt: signReceipt(receiptBytes(dealId, root, pieces)) }) }
  }

  async function assertUnitsLeft(deal: DealEntry, pieces: number): Promise<void> {
    const units = book.livePieces(deal.id) + shards.holds.stagedPieces(deal.id) + pieces
    if (units > deal.unitsMax + stagedPiecesSlack) {
      throw new WireError('full', `deal ${deal.id} has ${deal.unitsMax} units and no more`)
    }
    await escrows.assertCovers(deal.id, Math.min(units, deal.unitsMax))
  }
}
