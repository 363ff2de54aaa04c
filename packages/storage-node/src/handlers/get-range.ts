/**
 * Answers `storage/get-range/1`: bytes of a shard that the deal holds. They are not hashed here, which would cost more
 * than sending them: the reader's own tag check finds a wrong byte. A reader who doubts them asks for the piece roots
 * with them, which are in the index.
 */
import type { BufferPool, RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { getRangeRequest, getRangeResponse, shardRootFromBytes, WireError } from '@nupeerstack/protocol'
import type { ShardStore } from '../shards/shard-store.ts'

export interface GetRangeDependencies {
  readonly access: DealAccess
  readonly shards: ShardStore
  /** Memory for the bytes on their way from the disk to the asker. */
  readonly ranges: BufferPool
}

export function createGetRange({ access, shards, ranges }: GetRangeDependencies): RequestHandler {
  return async ({ account, header }) => {
    const { dealId, root: rootBytes, offset, length, proven } = getRangeRequest.parse(header)
    const root = shardRootFromBytes(rootBytes)
    await access.forReading(dealId, account)
    const missing = () => new WireError('not-found', `deal ${dealId} has no shard ${root} here`)
    if (!shards.holds.isHeld(root, dealId)) throw missing()
    const memory = ranges.take(length)
    if (memory === undefined) throw new WireError('busy', 'too many ranges are being read')
    try {
      const bytes = await shards.readRange(root, offset, length, memory.bytes)
      if (bytes === undefined) throw missing()
      const pieceRoots = proven === 1 ? shards.holds.pieceRoots(root, dealId) : undefined
      const response = pieceRoots === undefined ? {} : { pieceRoots }
      const payload = length === 0 ? [] : [bytes]
      return { header: getRangeResponse.encode(response), payload, release: () => memory.release() }
    } catch (error) {
      memory.release()
      throw error
    }
  }
}
