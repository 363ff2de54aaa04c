/**
 * Yields ranges of parts one after another: slices in order, several of them under way ahead of the reader. Few at first,
 * so that the first bytes share the line with little else; every slice that has been taken makes room for one more.
 */
import { framePlaintextBytes } from '@nupeerstack/protocol'
import type { Semaphore } from '../concurrency/semaphore.ts'
import type { OpenedRun } from './read-slice.ts'
import { firstSliceBytes } from './slice-line.ts'

/** A range of one part, read slice by slice. */
export interface RangeReader {
  /** How long the next slice best is; `undefined` at the end. */
  nextLength(): number | undefined
  /**
   * Begins it, or the beginning of it where it is longer than `lengthMax`. Gives `permit` back when the slice ends; where it
   * throws, `permit` stays the caller's.
   */
  begin(lengthMax: number, permit: Disposable | undefined, signal: AbortSignal): SliceUnderWay
}

/** Begins a range behind others of so many bytes. Throws PartStoreError. */
export type OpenRange = (bytesBefore: number) => RangeReader

export interface SliceUnderWay {
  readonly length: number
  readonly runs: readonly Promise<OpenedRun>[]
  /** Gives everything back, as soon as nothing writes to it any more. */
  end(): void
}

/** Plaintext that one reader may have under way beyond what it has taken. */
const aheadBytesMax = 16 * 1024 * 1024
const aheadSlicesMin = 2
const aheadSlicesMax = 6

/**
 * A chunk is the caller's until it asks for the next one or ends. `reading` bounds the pieces that all readers together
 * have ahead. What goes wrong with a later range is thrown when its turn has come.
 */
export async function* readAhead(
  reading: Semaphore,
  ranges: Iterable<OpenRange>,
  signals: readonly AbortSignal[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const stop = new AbortController()
  const readSignal = AbortSignal.any([...signals, stop.signal])
  const line = ranges[Symbol.iterator]()
  const ahead: SliceUnderWay[] = []
  let range: RangeReader | undefined
  let isOver = false
  let begunBytes = 0
  let aheadBytes = 0
  let aheadSlices = aheadSlicesMin

  function lookAhead(): void {
    while (ahead.length === 0 || (ahead.length < aheadSlices && aheadBytes < aheadBytesMax)) {
      const slice = beginNext()
      if (slice === undefined) return
      ahead.push(slice)
      begunBytes += slice.length
      aheadBytes += slice.length
    }
  }

  function beginNext(): SliceUnderWay | undefined {
    if (isOver) return undefined
    using taken = new DisposableStack()
    try {
      const next = rangeWithMore()
      if (next === undefined) return undefined
      const permit = reading.tryAcquire(2 * Math.ceil(next.length / framePlaintextBytes))
      if (permit === undefined && ahead.length > 0) return undefined
      taken.use(permit)
      // Even where all others together have taken all the memory there is, a reader has this.
      const slice = next.range.begin(permit === undefined ? firstSliceBytes : next.length, permit, readSignal)
      taken.move()
      return slice
    } catch (error) {
      isOver = true
      const failure = Promise.reject(error)
      failure.catch(() => undefined)
      return { length: 0, runs: [failure], end: () => undefined }
    }
  }

  function rangeWithMore(): { readonly range: RangeReader; readonly length: number } | undefined {
    for (;;) {
      const length = range?.nextLength()
      if (range !== undefined && length !== undefined) return { range, length }
      const next = line.next()
      if (next.done === true) return undefined
      range = next.value(begunBytes)
    }
  }

  try {
    lookAhead()
    for (let next = ahead[0]; next !== undefined; next = ahead[0]) {
      for (const run of next.runs) {
        const { bytes } = await run
        for (const signal of signals) signal.throwIfAborted()
        yield bytes
      }
      ahead.shift()
      aheadBytes -= next.length
      aheadSlices = Math.min(aheadSlicesMax, aheadSlices + 1)
      next.end()
      lookAhead()
    }
  } finally {
    if (ahead.length > 0) stop.abort(new Error('the reader has stopped'))
    for (const { end } of ahead) end()
  }
}
