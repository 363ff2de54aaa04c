/**
 * Answers `storage/revise/1`: countersigns the next state of a deal, if the node's own tree comes to the same root. A
 * node whose disk is away signs nothing: it could not answer for what it promises. Nor does it promise more pieces than the deal's
 * escrow pays for; fewer it does.
 */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess, DealEscrows } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import { parseRevisionOperations, reviseRequest, reviseResponse, WireError } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'
import type { PostedStates } from '../deals/posted-states.ts'
import type { ShardStore } from '../shards/shard-store.ts'

export interface ReviseDependencies {
  readonly access: DealAccess
  readonly escrows: Pick<DealEscrows, 'assertCovers'>
  readonly book: DealBook
  readonly posted: Pick<PostedStates, 'heard'>
  readonly shards: ShardStore
}

export function createRevise({ access, escrows, book, posted, shards }: ReviseDependencies): RequestHandler {
  return async ({ account, header, payload }) => {
    const { signature: customerSignature, ...revision } = reviseRequest.parse(header)
    const operations = parseRevisionOperations(payload)
    await access.forWriting(revision.dealId, account)
    if (!(await shards.isOnline())) throw new WireError('unavailable', 'the disk with the shards is missing')
    await posted.heard(revision.dealId)
    const live = liveCount(revision.root)
    if (live > book.livePieces(revision.dealId)) await escrows.assertCovers(revision.dealId, live)
    const signature = book.revise({ ...revision, customerSignature, operations })
    return { header: reviseResponse.encode({ signature }) }
  }
}
