/**
 * Cuts what a source yields into segments of sealed frames. It pulls only while a segment is being filled, and one chunk
 * further to learn whether the segment is the last: back pressure reaches the source.
 */
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { sealFrame, segmentKey } from '../segment-cipher.ts'
import { segmentBytesMax } from '../segment-plan.ts'

export interface CutSegment {
  readonly number: number
  readonly plaintextBytes: number
  /** 64 KiB each. */
  readonly frames: readonly Uint8Array[]
  readonly isLast: boolean
}

export interface FrameCutter {
  /** The next segment, or `undefined` where the source has ended; throws what the source throws. */
  next(): Promise<CutSegment | undefined>
  /** Tells the source that no more will be pulled. */
  close(): Promise<void>
}

export function createFrameCutter(source: AsyncIterable<Uint8Array>, partKey: Uint8Array, k: number): FrameCutter {
  const iterator = source[Symbol.asyncIterator]()
  const segmentMax = segmentBytesMax(k)
  let chunk: Uint8Array = new Uint8Array()
  let hasEnded = false
  let number = 0

  /** Makes sure that there are bytes at hand; false at the end of the source. */
  async function pull(): Promise<boolean> {
    while (chunk.length === 0 && !hasEnded) {
      const result = await iterator.next()
      if (result.done === true) hasEnded = true
      else chunk = result.value
    }
    return chunk.length > 0
  }

  async function readInto(target: Uint8Array): Promise<number> {
    let filled = 0
    while (filled < target.length && (await pull())) {
      const taken = chunk.subarray(0, target.length - filled)
      target.set(taken, filled)
      chunk = chunk.subarray(taken.length)
      filled += taken.length
    }
    return filled
  }

  return {
    next: async () => {
      if (!(await pull())) return undefined
      const key = segmentKey(partKey, number)
      const scratch = new Uint8Array(framePlaintextBytes)
      const frames: Uint8Array[] = []
      let plaintextBytes = 0
      while (plaintextBytes < segmentMax && (await pull())) {
        const piece = new Uint8Array(pieceSizeBytes)
        // A chunk that holds a whole frame is sealed where it lies.
        const isWhole = chunk.length >= framePlaintextBytes
        const length = isWhole ? framePlaintextBytes : await readInto(scratch)
        sealFrame(key, frames.length, (isWhole ? chunk : scratch).subarray(0, length), piece)
        if (isWhole) chunk = chunk.subarray(length)
        frames.push(piece)
        plaintextBytes += length
      }
      const isLast = !(await pull())
      return { number: number++, plaintextBytes, frames, isLast }
    },
    close: async () => {
      if (!hasEnded) await iterator.return?.()
    },
  }
}
