/** A filled segment → n sealed, named shards in the shared memory. */
import { pieceSizeBytes, type ShardRoot, shardPiecesMax, shardRootFromBytes } from '@nupeerstack/protocol'
import type { Profile } from '../coding/profiles.ts'
import { segmentShape } from '../coding/segment-plan.ts'
import type { ShardNames } from '../workers/segment-jobs.ts'
import type { SegmentWorkers } from '../workers/segment-workers.ts'
import type { SharedBytes } from '../workers/shared-bytes.ts'
import type { FilledSegment } from './fill-segment.ts'

export interface NamedShard {
  readonly index: number
  readonly root: ShardRoot
  readonly pieces: number
  readonly pieceRoots: Uint8Array
  readonly bytes: Uint8Array
}

/** A shard that owns its memory. Disposing gives it back: only when nobody sends it any more. */
export interface SealedShard extends NamedShard, Disposable {}

export interface SegmentKeys {
  readonly partKey: Uint8Array
  readonly sealingKey: Uint8Array
}

/** Takes the memory of the segment over. */
export async function sealSegment(
  workers: SegmentWorkers,
  segment: FilledSegment,
  { k, n }: Profile,
  keys: SegmentKeys,
): Promise<SealedShard[]> {
  const { number, plaintextBytes } = segment
  const { frames, pieces } = segmentShape(plaintextBytes, k)
  const rows: SharedBytes[] = []
  try {
    await segment.digested
    if (pieces === shardPiecesMax) rows.push(...segment.runs.splice(0))
    while (rows.length < n) rows.push(workers.take(pieces * pieceSizeBytes))
    if (pieces < shardPiecesMax) moveFrames(segment.runs, rows, frames, pieces)
    const addresses = rows.map(({ address }) => address)
    const names = await workers.seal({ number, k, pieces, plaintextBytes, addresses, ...keys })
    return rows.map((row, index) => ({
      ...namedShard(index, row.bytes, names[index]!),
      [Symbol.dispose]: () => row[Symbol.dispose](),
    }))
  } catch (error) {
    for (const row of rows) row[Symbol.dispose]()
    throw error
  } finally {
    segment[Symbol.dispose]()
  }
}

/** A shard by its names. */
export function namedShard(index: number, bytes: Uint8Array, { root, pieceRoots }: ShardNames): NamedShard {
  return { index, root: shardRootFromBytes(root), pieces: bytes.length / pieceSizeBytes, pieceRoots, bytes }
}

/** A short segment has short shards, which nobody knew while it was filled. */
function moveFrames(runs: readonly SharedBytes[], rows: readonly SharedBytes[], frames: number, pieces: number): void {
  for (let frame = 0; frame < frames; frame++) {
    const from = (frame % shardPiecesMax) * pieceSizeBytes
    const to = (frame % pieces) * pieceSizeBytes
    const source = runs[Math.floor(frame / shardPiecesMax)]!.bytes.subarray(from, from + pieceSizeBytes)
    rows[Math.floor(frame / pieces)]!.bytes.set(source, to)
  }
}
