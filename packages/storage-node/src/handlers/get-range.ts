/**
 * Answers `storage/get-range/1`: bytes of a shard that the deal holds. They are not hashed here, which would cost more
 * than sending them: the reader's own tag check finds a wrong byte, and `audit` tells which shard is damaged.
 */
import type { RequestHandler } from '@nupeerstack/node-host'
import { getRangeRequest, getRangeResponse, shardRootFromBytes, WireError } from '@nupeerstack/protocol'
import type { DealAccess } from '../deals/deal-access.ts'
import type { ShardStore } from '../shards/shard-store.ts'

export interface GetRangeDependencies {
  readonly access: DealAccess
  readonly shards: ShardStore
}

export function createGetRange({ access, shards }: GetRangeDependencies): RequestHandler {
  return async ({ account, header }) => {
    const { dealId, root: rootBytes, offset, length } = getRangeRequest.parse(header)
    const root = shardRootFromBytes(rootBytes)
    await access.forReading(dealId, account)
    const isHeld = shards.holds.isHeld(root, dealId)
    const bytes = isHeld ? await shards.readRange(root, offset, length) : undefined
    if (bytes === undefined) throw new WireError('not-found', `deal ${dealId} has no shard ${root} here`)
    return { header: getRangeResponse.encode({}), payload: bytes.length === 0 ? [] : [bytes] }
  }
}
