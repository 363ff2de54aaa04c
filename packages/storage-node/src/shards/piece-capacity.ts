/** What a node has to sell: pieces for which its disk has room. */
import type { ServiceCapacity } from '@nupeerstack/operator'
import { pieceSizeBytes, WireError } from '@nupeerstack/protocol'
import type { ShardStore } from './shard-store.ts'

export function createPieceCapacity({
  shards,
}: {
  readonly shards: Pick<ShardStore, 'isOnline' | 'usage'>
}): ServiceCapacity {
  return {
    async units() {
      if (!(await shards.isOnline())) throw new WireError('unavailable', 'the disk with the shards is missing')
      const { usedBytes, roomBytes } = shards.usage()
      return Math.floor((usedBytes + roomBytes) / pieceSizeBytes)
    },
  }
}
