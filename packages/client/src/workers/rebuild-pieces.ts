/** Pieces of shards that are out of reach, from the same pieces of k others. */
import type { RowCoder } from '@nupeerstack/erasure'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import { shardKey, shardSeal } from '../coding/shard-seal.ts'
import type { RebuildJob } from './segment-jobs.ts'

export function rebuildPieces(memory: Uint8Array, coder: RowCoder, job: RebuildJob): void {
  const { number, k, n, firstPiece, pieces, sources, unsealed, wanted, sealingKey } = job
  const shardBytes = pieces * pieceSizeBytes
  const addresses = new Array<number>(n).fill(0)
  for (const [index, { shard, address }] of sources.entries()) {
    const target = unsealed[index]!
    memory.copyWithin(target, address, address + shardBytes)
    const seal = shardSeal(shardKey(sealingKey, number, shard), firstPiece)
    for (let at = target; at < target + shardBytes; at += pieceSizeBytes) {
      seal.inPlace(memory.subarray(at, at + pieceSizeBytes))
    }
    addresses[shard] = target
  }
  for (const { shard, address } of wanted) addresses[shard] = address
  coder.rebuild(
    { k, shardBytes, addresses },
    sources.map(({ shard }) => shard),
    wanted.map(({ shard }) => shard),
  )
}
