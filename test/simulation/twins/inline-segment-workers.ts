/** The client's segment workers without threads: the same code over the same kind of memory, done when the call returns. */
import { createRowCoder, rowCoderScratchBytes, ShardMemory } from '@nupeerstack/erasure'
import { shardKey, shardSeal } from '../../../packages/client/src/coding/shard-seal.ts'
import { createDigestStreams } from '../../../packages/client/src/workers/digest-streams.ts'
import { nameShard } from '../../../packages/client/src/workers/name-shard.ts'
import { openFrames } from '../../../packages/client/src/workers/open-frames.ts'
import { rebuildPieces } from '../../../packages/client/src/workers/rebuild-pieces.ts'
import { sealShards } from '../../../packages/client/src/workers/seal-shards.ts'
import type { SegmentWorkers } from '../../../packages/client/src/workers/segment-workers.ts'
import { takeShared } from '../../../packages/client/src/workers/shared-bytes.ts'

export function createInlineSegmentWorkers(): SegmentWorkers {
  const shared = new ShardMemory()
  const coder = createRowCoder({ memory: shared.memory, scratch: shared.take(rowCoderScratchBytes) })
  const digests = createDigestStreams()
  let streams = 0
  // The memory grows, and a view does not grow with it.
  const view = () => new Uint8Array(shared.memory.buffer)

  return {
    take: (length) => takeShared(shared, length),
    seal: async (job) => sealShards(view(), coder, job),
    open: async (job) => openFrames(view(), job),
    async rebuild(job) {
      rebuildPieces(view(), coder, job)
    },
    name: async ({ address, pieces, seal }) =>
      nameShard(view(), address, pieces, seal && shardSeal(shardKey(seal.sealingKey, seal.number, seal.shard), 0)),
    digest(names) {
      const stream = streams++
      return {
        update: async (address, plaintextBytes) => {
          await digests.update(view(), { stream, names, address, plaintextBytes })
        },
        end: async () => digests.end({ stream, names, isWanted: true }),
        [Symbol.dispose]: () => {},
      }
    },
    [Symbol.asyncDispose]: async () => {},
  }
}
