/**
 * A range of a part in the slices in which it is read. The first is short, so that its bytes come soon; each one after is as
 * long as all before it together, those of the parts before included, up to a whole segment: a long range needs few.
 *
 *   |0|1| 2 |   3   |       4       |            5 …        frames 0 to 4, 4 to 8, 8 to 16, 16 to 32, 32 to 64, …
 */
import { framePlaintextBytes } from '@nupeerstack/protocol'
import { type SegmentSlice, segmentSlices } from '../coding/segment-plan.ts'

/** A range of 100 KB or 64 KiB is read at once, and on a line of 20 Mbit/s this takes a tenth of a second. */
export const firstSliceBytes = 4 * framePlaintextBytes

export interface SliceLine {
  /** The next slice as it would best be; `undefined` at the end of the range. */
  peek(): SegmentSlice | undefined
  /** Takes the beginning of it, of at most so many bytes, which are a frame or more. */
  take(lengthMax: number): SegmentSlice
}

/** `bytesBefore` are those of the ranges that it follows, which have been taken. */
export function createSliceLine(k: number, range: { offset: number; length: number }, bytesBefore = 0): SliceLine {
  const segments = segmentSlices(k, range)
  let rest: SegmentSlice | undefined = segments.next().value
  let takenBytes = bytesBefore
  const best = () => rest && beginning(rest, Math.max(firstSliceBytes, takenBytes))
  return {
    peek: best,
    take: (lengthMax) => {
      const wanted = best()
      if (rest === undefined || wanted === undefined) throw new RangeError('the range has been read')
      const slice = beginning(wanted, lengthMax)
      const { segment, offset, length } = rest
      rest =
        slice.length < length
          ? { segment, offset: offset + slice.length, length: length - slice.length }
          : (segments.next().value ?? undefined)
      takenBytes += slice.length
      return slice
    },
  }
}

/** The first bytes of a slice, to the end of a frame: one that is cut would be read twice. */
function beginning({ segment, offset, length }: SegmentSlice, lengthMax: number): SegmentSlice {
  if (length <= lengthMax) return { segment, offset, length }
  const end = Math.floor((offset + lengthMax) / framePlaintextBytes) * framePlaintextBytes
  return { segment, offset, length: end - offset }
}
