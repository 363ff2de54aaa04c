/** Yields a range of a part: slices of segments in order, several of them under way ahead of the reader. */
import { framePlaintextBytes } from '@nupeerstack/protocol'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartRecord } from '../book/sqlite-part-book.ts'
import { type ByteRange, type PartHandle, PartStoreError } from '../part-store.ts'
import { type SegmentSlice, segmentShape, segmentSlices } from '../segment-plan.ts'
import type { Semaphore } from '../semaphore.ts'
import { isPartKey } from './part-key-check.ts'
import { type OpenedRun, readSlice } from './read-slice.ts'
import { createSegmentReader, type SegmentReader, type SegmentReaderDependencies } from './segment-reader.ts'

export interface ReadPartDependencies extends SegmentReaderDependencies {
  readonly book: ClientBook
  /** Pieces that all transfers together may read ahead, twice: as they came and opened. */
  readonly reading: Semaphore
  /** A shard that a node does not have, or whose bytes are wrong. */
  readonly onBadShard: (shard: { part: number; segment: number; shard: number }) => void
}

/** Plaintext that one reader may have under way beyond what it has taken. */
const aheadBytesMax = 16 * 1024 * 1024
const aheadSlicesMax = 6
/** What a reader may always have under way, even where all others together have taken all the memory there is. */
const lonelySliceBytes = 4 * framePlaintextBytes

/** Yields a range of a part. A chunk is the caller's until it asks for the next one or ends. */
export async function* readPart(
  deps: ReadPartDependencies,
  handle: PartHandle,
  range: ByteRange,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const part = findPart(deps.book, handle)
  assertWithin(part, range)
  const stop = new AbortController()
  const readSignal = AbortSignal.any([signal, stop.signal])
  const slices = createSliceLine(part.profile.k, range)
  const ahead: SliceUnderWay[] = []
  let aheadBytes = 0

  function lookAhead(): void {
    while (ahead.length === 0 || (ahead.length < aheadSlicesMax && aheadBytes < aheadBytesMax)) {
      const wanted = slices.peek()
      if (wanted === undefined) return
      const room = deps.reading.tryAcquire(2 * Math.ceil(wanted.length / framePlaintextBytes))
      if (room === undefined && ahead.length > 0) return
      const slice = slices.take(room === undefined ? lonelySliceBytes : wanted.length)
      ahead.push(beginSlice(deps, part, handle.key, slice, readSignal, room))
      aheadBytes += slice.length
    }
  }

  try {
    lookAhead()
    for (let next = ahead[0]; next !== undefined; next = ahead[0]) {
      for (const run of next.runs) {
        const { bytes } = await run
        signal.throwIfAborted()
        yield bytes
      }
      ahead.shift()
      aheadBytes -= next.length
      next.end()
      lookAhead()
    }
  } finally {
    stop.abort(new Error('the reader has stopped'))
    for (const { end } of ahead) end()
  }
}

function findPart(book: ClientBook, { id, key }: PartHandle): PartRecord {
  const part = book.parts.get(id)
  if (part?.state !== 'durable') throw new PartStoreError('no-such-part', `there is no part ${id}`)
  if (!isPartKey(key, part.keyCheck)) throw new PartStoreError('wrong-key', `the key is not that of part ${id}`)
  return part
}

function assertWithin({ id, sizeBytes }: PartRecord, { offset, length }: ByteRange): void {
  const isWhole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0
  if (!isWhole || offset + length > sizeBytes) throw new RangeError(`the range leaves part ${id}`)
}

interface SliceUnderWay {
  readonly length: number
  readonly runs: readonly Promise<OpenedRun>[]
  /** Gives everything back, as soon as nothing writes to it any more. */
  end(): void
}

function beginSlice(
  deps: ReadPartDependencies,
  part: PartRecord,
  partKey: Uint8Array,
  slice: SegmentSlice,
  signal: AbortSignal,
  room: Disposable | undefined,
): SliceUnderWay {
  const manifest = deps.book.parts.manifest(part.seq, slice.segment)
  if (manifest === undefined) {
    room?.[Symbol.dispose]()
    throw new PartStoreError('no-such-part', `part ${part.id} has been freed`)
  }
  const onBadShard = (shard: number) => deps.onBadShard({ part: part.seq, segment: slice.segment, shard })
  const onWrongBytes = (shard: number) => {
    const place = manifest.shards[shard]?.place
    if (place !== undefined) deps.directory.node(place.operator)?.health.lied()
    onBadShard(shard)
  }
  const source = { number: slice.segment, manifest, profile: part.profile, sealingKey: part.sealingKey }
  const reader = createSegmentReader(deps, source, { signal, onBadShard })
  const shape = segmentShape(manifest.plaintextBytes, part.profile.k)
  const runs = readSlice(reader, { shape, slice, partKey }, onWrongBytes)
  for (const run of runs) run.catch(() => undefined)
  return { length: slice.length, runs, end: () => void endSlice(reader, runs, room) }
}

async function endSlice(
  reader: SegmentReader,
  runs: readonly Promise<OpenedRun>[],
  room: Disposable | undefined,
): Promise<void> {
  using _room = room
  await using _reader = reader
  for (const run of await Promise.allSettled(runs)) if (run.status === 'fulfilled') run.value[Symbol.dispose]()
}

/** Slices of a range in order, each as long as its taker has room for. */
function createSliceLine(
  k: number,
  range: ByteRange,
): { peek(): SegmentSlice | undefined; take(lengthMax: number): SegmentSlice } {
  const slices = segmentSlices(k, range)
  let current: SegmentSlice | undefined = slices.next().value
  return {
    peek: () => current,
    take: (lengthMax) => {
      if (current === undefined) throw new RangeError('the range has been read')
      const { segment, offset, length } = current
      const taken = { segment, offset, length: Math.min(length, lengthMax) }
      current =
        taken.length < length
          ? { segment, offset: offset + taken.length, length: length - taken.length }
          : (slices.next().value ?? undefined)
      return taken
    },
  }
}
