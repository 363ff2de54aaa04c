/**
 * Announces in the DHT which shards this node holds, in the order in which they came, so that a customer who has lost its
 * index can find them. The network batches, paces and renews what it was given; nobody trusts it.
 */
import type { Network } from '@nupeerstack/node-host'
import type { OperatorChore } from '@nupeerstack/operator'
import { shardRootToBytes } from '@nupeerstack/protocol'
import type { ShardStore } from '../shards/shard-store.ts'

export interface AnnounceShardsDependencies {
  readonly shards: Pick<ShardStore, 'list'>
  readonly network: Pick<Network, 'provide'>
}

/** Roots in one call: 32 KiB, and the rest waits for the next run. */
const batchSize = 1024

/** `intervalMs`: how soon new shards are announced. */
export function createAnnounceShards(
  { shards, network }: AnnounceShardsDependencies,
  { intervalMs }: { readonly intervalMs: number },
): OperatorChore {
  let cursor = 0
  return {
    name: 'announce-shards',
    intervalMs,
    wakesOnHead: false,
    async run() {
      const { roots, cursor: next } = shards.list(cursor, batchSize)
      if (roots.length > 0) network.provide(roots.map(shardRootToBytes))
      cursor = next
    },
  }
}
