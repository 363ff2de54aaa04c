/**
 * The arithmetic between bytes of a part and pieces of shards; no state, no I/O.
 *
 *   part → segments of at most k × 16 frames → frames of 65,520 bytes → frame f is piece f mod P of data shard ⌊f / P⌋
 *
 * A segment with F frames has shards of P = ⌈F / k⌉ pieces; grid places beyond the last frame hold zero pieces. The
 * layout is column-major: one data shard is one contiguous range, so that a small read asks one node.
 */
import { framePlaintextBytes, shardPiecesMax } from '@nupeerstack/protocol'

/** Plaintext of a full segment. */
export function segmentBytesMax(k: number): number {
  return k * shardPiecesMax * framePlaintextBytes
}

export interface SegmentShape {
  readonly plaintextBytes: number
  readonly frames: number
  /** Pieces of each shard, 1 to 16. */
  readonly pieces: number
}

/** Shape of a segment that holds so many bytes, 1 to `segmentBytesMax(k)`. */
export function segmentShape(plaintextBytes: number, k: number): SegmentShape {
  if (plaintextBytes < 1 || plaintextBytes > segmentBytesMax(k)) throw new RangeError('no segment of this size')
  const frames = Math.ceil(plaintextBytes / framePlaintextBytes)
  return { plaintextBytes, frames, pieces: Math.ceil(frames / k) }
}

/** A run of bytes within one segment. */
export interface SegmentSlice {
  readonly segment: number
  readonly offset: number
  readonly length: number
}

/** Cuts a range of a part at segment borders, in order. The range lies within the part. */
export function* segmentSlices(k: number, range: { offset: number; length: number }): Generator<SegmentSlice> {
  const full = segmentBytesMax(k)
  const end = range.offset + range.length
  let position = range.offset
  while (position < end) {
    const segment = Math.floor(position / full)
    const offset = position - segment * full
    const length = Math.min(full - offset, end - position)
    yield { segment, offset, length }
    position += length
  }
}

/** Pieces [firstPiece, firstPiece + frames) of one data shard: they hold frames from `firstFrame` on. */
export interface ShardRun {
  readonly shard: number
  readonly firstPiece: number
  readonly firstFrame: number
  readonly frames: number
}

/** Which pieces hold a slice of a segment (not empty), in the order of its bytes. */
export function shardRuns(shape: SegmentShape, slice: { offset: number; length: number }): ShardRun[] {
  const firstFrame = Math.floor(slice.offset / framePlaintextBytes)
  const lastFrame = Math.floor((slice.offset + slice.length - 1) / framePlaintextBytes)
  const runs: ShardRun[] = []
  let frame = firstFrame
  while (frame <= lastFrame) {
    const shard = Math.floor(frame / shape.pieces)
    const frames = Math.min((shard + 1) * shape.pieces - 1, lastFrame) - frame + 1
    runs.push({ shard, firstPiece: frame - shard * shape.pieces, firstFrame: frame, frames })
    frame += frames
  }
  return runs
}

/** Plaintext bytes in a frame: all but the last are full. */
export function frameBytes(shape: SegmentShape, frame: number): number {
  return Math.min(framePlaintextBytes, shape.plaintextBytes - frame * framePlaintextBytes)
}

/** The part of a frame's plaintext that a slice of the segment asks for. */
export function frameWindow(
  shape: SegmentShape,
  frame: number,
  slice: { offset: number; length: number },
): { start: number; end: number } {
  const base = frame * framePlaintextBytes
  return {
    start: Math.max(0, slice.offset - base),
    end: Math.min(frameBytes(shape, frame), slice.offset + slice.length - base),
  }
}
