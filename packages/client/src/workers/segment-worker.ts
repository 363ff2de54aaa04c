/** A segment worker: all work per byte, in the memory that it shares with the main thread. Nothing else runs on its thread. */
import assert from 'node:assert'
import { parentPort, workerData } from 'node:worker_threads'
import { createRowCoder, type RowCoderSetup } from '@nupeerstack/erasure'
import { shardKey, shardSeal } from '../coding/shard-seal.ts'
import { createDigestStreams } from './digest-streams.ts'
import { nameShard } from './name-shard.ts'
import { openFrames } from './open-frames.ts'
import { rebuildPieces } from './rebuild-pieces.ts'
import { sealShards } from './seal-shards.ts'
import type { JobKind, SegmentAnswer, SegmentJobs, SegmentRequest } from './segment-jobs.ts'

assert(parentPort !== null, 'this module is the body of a worker thread')
const port = parentPort
const setup = workerData as RowCoderSetup
const coder = createRowCoder(setup)
const digests = createDigestStreams()

type Handlers = {
  readonly [Kind in JobKind]: (
    memory: Uint8Array,
    input: SegmentJobs[Kind]['input'],
  ) => SegmentJobs[Kind]['output'] | Promise<SegmentJobs[Kind]['output']>
}

const handlers: Handlers = {
  seal: (memory, job) => sealShards(memory, coder, job),
  open: openFrames,
  rebuild: (memory, job) => {
    rebuildPieces(memory, coder, job)
    return undefined
  },
  name: (memory, { address, pieces, seal }) =>
    nameShard(memory, address, pieces, seal && shardSeal(shardKey(seal.sealingKey, seal.number, seal.shard), 0)),
  digest: digests.update,
  endDigest: (_, job) => digests.end(job),
}

port.postMessage('ready')
port.on('message', async (request: SegmentRequest) => port.postMessage(await answer(request)))

async function answer({ id, kind, input }: SegmentRequest): Promise<SegmentAnswer> {
  try {
    // The memory grows, and a view does not grow with it.
    const memory = new Uint8Array(setup.memory.buffer)
    const handler = handlers[kind] as (memory: Uint8Array, input: unknown) => SegmentJobs[JobKind]['output']
    return { id, output: await handler(memory, input) }
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
