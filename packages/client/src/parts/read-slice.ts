/**
 * Plaintext of a slice of one segment. Each run of pieces is read directly; where that fails or takes long, from the other
 * shards; where a rebuilt frame does not open, from shards checked against their roots.
 */
import type { KeyObject } from 'node:crypto'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { PartStoreError } from '../part-store.ts'
import { openFrame } from '../segment-cipher.ts'
import { frameWindow, type PieceRun, pieceRuns, type SegmentShape, type SegmentSlice } from '../segment-plan.ts'
import type { PieceSpan, SegmentReader } from './segment-reader.ts'

export interface SliceToRead {
  readonly shape: SegmentShape
  readonly slice: SegmentSlice
  readonly contentKey: KeyObject
}

/**
 * Chunks of the slice in order, one per frame. `onBadShard` hears of data shards whose frames do not open. Throws
 * PartStoreError `unavailable`.
 */
export async function readSlice(
  reader: SegmentReader,
  { shape, slice, contentKey }: SliceToRead,
  onBadShard: (shard: number) => void,
): Promise<Uint8Array[]> {
  const runs = pieceRuns(shape, slice)
  const bad = new Set<number>()

  async function readDirect(run: PieceRun): Promise<Uint8Array[]> {
    const frames = openRun(contentKey, run, await reader.direct(run.shard, spanOf(run)))
    if (frames !== undefined) return frames
    bad.add(run.shard)
    onBadShard(run.shard)
    throw new Error('a frame does not open')
  }

  async function readOtherwise(run: PieceRun, rebuild: () => Promise<Rebuilt>): Promise<Uint8Array[]> {
    const { span, shards } = await rebuild()
    const start = (run.firstPiece - span.first) * pieceSizeBytes
    const bytes = shards.get(run.shard)!.subarray(start, start + run.frames * pieceSizeBytes)
    const frames = openRun(contentKey, run, bytes)
    if (frames !== undefined) return frames
    const whole = (await reader.verified([run.shard])).get(run.shard)!
    const verified = openRun(contentKey, run, whole.subarray(run.firstPiece * pieceSizeBytes))
    if (verified !== undefined) return verified
    throw new PartStoreError('unavailable', 'a segment does not open although its shards have their roots')
  }

  // What is known to be out of reach is rebuilt together, in one decoding; later surprises one by one.
  const unreachable = runs.filter(({ shard }) => !reader.isReachable(shard))
  const together = once(() => rebuild(reader, unreachable, new Set(unreachable.map(({ shard }) => shard))))
  const opened = await Promise.all(
    runs.map((run) => {
      if (unreachable.includes(run)) return readOtherwise(run, together)
      const alone = once(() => rebuild(reader, [run], new Set([run.shard, ...bad])))
      return hedged(
        () => readDirect(run),
        () => readOtherwise(run, alone),
        reader.hedgeMs(run.shard),
      )
    }),
  )
  return runs.flatMap((run, at) =>
    opened[at]!.map((frame, index) => {
      const { start, end } = frameWindow(shape, run.firstFrame + index, slice)
      return frame.subarray(start, end)
    }),
  )
}

interface Rebuilt {
  readonly span: PieceSpan
  readonly shards: Map<number, Uint8Array>
}

async function rebuild(reader: SegmentReader, runs: readonly PieceRun[], avoid: ReadonlySet<number>): Promise<Rebuilt> {
  const first = Math.min(...runs.map(({ firstPiece }) => firstPiece))
  const end = Math.max(...runs.map(({ firstPiece, frames }) => firstPiece + frames))
  const span = { first, count: end - first }
  const shards = await reader.rebuilt(
    runs.map(({ shard }) => shard),
    span,
    avoid,
  )
  return { span, shards }
}

/** The frames of a run, or `undefined` where one does not open. */
function openRun(key: KeyObject, run: PieceRun, bytes: Uint8Array): Uint8Array[] | undefined {
  const frames: Uint8Array[] = []
  for (let index = 0; index < run.frames; index++) {
    const start = index * pieceSizeBytes
    const frame = openFrame(key, run.firstFrame + index, bytes.subarray(start, start + pieceSizeBytes))
    if (frame?.length !== framePlaintextBytes) return undefined
    frames.push(frame)
  }
  return frames
}

function spanOf({ firstPiece, frames }: PieceRun): PieceSpan {
  return { first: firstPiece, count: frames }
}

/** The first way's result; the second begins when the first fails or is late, and then whichever comes first counts. */
async function hedged<T>(first: () => Promise<T>, second: () => Promise<T>, delayMs: number): Promise<T> {
  const direct = first()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), delayMs)
  })
  try {
    const result = await Promise.race([direct.then((value) => ({ value })), late])
    if (result !== 'late') return result.value
  } catch {
    return second()
  } finally {
    clearTimeout(timer)
  }
  return Promise.any([direct, second()]).catch((error: unknown) => {
    // The second way's error says what is wrong with the segment as a whole.
    throw error instanceof AggregateError ? error.errors[1] : error
  })
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= work())
}
