/** What lies on a node's disk is what its index says: every shard is read from its slots and hashed. */
import { pieceRoots } from '@nupeerstack/proofs'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import type { NodeFacts, StoredShardFacts } from '../facts/node-facts.ts'

/** Bytes of a volume as they are on the disk now; fewer than asked for where it ends. */
export type ReadVolume = (volume: number, offset: number, length: number) => Promise<Uint8Array>

/** The shards whose bytes are not theirs. */
export async function wrongOnDisk(
  { shards }: Pick<NodeFacts, 'shards'>,
  read: ReadVolume,
): Promise<StoredShardFacts[]> {
  const wrong: StoredShardFacts[] = []
  for (const shard of shards) {
    const { volume, slot, slots, pieceRoots: roots } = shard
    const bytes = await read(volume, slot * pieceSizeBytes, slots * pieceSizeBytes)
    const isRight = bytes.length === slots * pieceSizeBytes && Buffer.compare(pieceRoots(bytes), roots) === 0
    if (!isRight) wrong.push(shard)
  }
  return wrong
}
