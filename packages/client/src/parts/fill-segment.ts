/**
 * Fills segments with what a source yields: each chunk is copied once, into the shared memory, frame by frame at the places
 * where the workers encrypt it. It pulls only while a segment is being filled, and one chunk further to learn whether
 * the segment is the last: back pressure reaches the source.
 */
import {
  copyBytes,
  framePlaintextBytes,
  pieceSizeBytes,
  shardPiecesMax,
  shardSizeBytesMax,
} from '@nupeerstack/protocol'
import { segmentBytesMax } from '../coding/segment-plan.ts'
import type { DigestStream, SegmentWorkers } from '../workers/segment-workers.ts'
import type { SharedBytes } from '../workers/shared-bytes.ts'

export interface FilledSegment extends Disposable {
  readonly number: number
  readonly plaintextBytes: number
  /** Frame f begins at piece f mod 16 of run ⌊f / 16⌋. Whoever takes a run out of the list disposes of it. */
  readonly runs: SharedBytes[]
  /** Resolves when the digests have seen it: before that it may not be changed. */
  readonly digested: Promise<unknown>
  readonly isLast: boolean
}

export interface SegmentFiller {
  /** The next segment, or `undefined` where the source has ended; throws what the source throws. */
  next(): Promise<FilledSegment | undefined>
  /** Tells the source that no more will be pulled. */
  close(): Promise<void>
}

export function createSegmentFiller(
  source: AsyncIterable<Uint8Array>,
  k: number,
  { workers, digest }: { readonly workers: Pick<SegmentWorkers, 'take'>; readonly digest: DigestStream | undefined },
): SegmentFiller {
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

  async function fill(runs: SharedBytes[], onRun: (run: SharedBytes, plaintextBytes: number) => void): Promise<number> {
    let filled = 0
    let runFilled = 0
    while (filled < segmentMax && (await pull())) {
      if (runFilled === 0) runs.push(workers.take(shardSizeBytesMax))
      const run = runs.at(-1)!
      const taken = fillRun(run.bytes, runFilled, chunk)
      chunk = chunk.subarray(taken)
      runFilled += taken
      filled += taken
      if (runFilled < runBytes) continue
      onRun(run, runFilled)
      runFilled = 0
    }
    if (runFilled > 0) onRun(runs.at(-1)!, runFilled)
    return filled
  }

  return {
    next: async () => {
      if (!(await pull())) return undefined
      const runs: SharedBytes[] = []
      const digests: Promise<unknown>[] = []
      const dispose = () => {
        // What a digest still reads must stay as it is.
        const taken = runs.splice(0)
        void Promise.allSettled(digests).then(() => {
          for (const run of taken) run[Symbol.dispose]()
        })
      }
      try {
        const plaintextBytes = await fill(runs, (run, length) => {
          if (digest !== undefined) digests.push(digest.update(run.address, length))
        })
        const digested = Promise.all(digests)
        digested.catch(() => undefined)
        const isLast = !(await pull())
        return { number: number++, plaintextBytes, runs, digested, isLast, [Symbol.dispose]: dispose }
      } catch (error) {
        dispose()
        throw error
      }
    },
    close: async () => {
      if (!hasEnded) await iterator.return?.()
    },
  }
}

const runBytes = shardPiecesMax * framePlaintextBytes

/** Copies as much of `chunk` as the run has room for behind `filled` bytes of plaintext; returns how much. */
function fillRun(run: Uint8Array, filled: number, chunk: Uint8Array): number {
  const length = Math.min(chunk.length, runBytes - filled)
  for (let done = 0; done < length; ) {
    const frame = Math.floor((filled + done) / framePlaintextBytes)
    const within = filled + done - frame * framePlaintextBytes
    const taken = Math.min(length - done, framePlaintextBytes - within)
    copyBytes(chunk.subarray(done, done + taken), run, frame * pieceSizeBytes + within)
    done += taken
  }
  return length
}
