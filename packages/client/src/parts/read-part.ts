/** Reads a range of a part that has segments of its own, slice by slice. */
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { SegmentedPartRecord } from '../book/sqlite-part-book.ts'
import { type SegmentSlice, segmentShape } from '../coding/segment-plan.ts'
import type { Semaphore } from '../concurrency/semaphore.ts'
import { type ByteRange, type PartHandle, type PartId, type PartRange, PartStoreError } from '../port/part-store.ts'
import { isPartKey } from './part-key-check.ts'
import type { RangeReader, SliceUnderWay } from './read-ahead.ts'
import { type OpenedRun, readSlice } from './read-slice.ts'
import { createSegmentReader, type SegmentReader, type SegmentReaderDependencies } from './segment-reader.ts'
import { createSliceLine } from './slice-line.ts'

export interface ReadPartDependencies extends SegmentReaderDependencies {
  readonly book: ClientBook
  /** Pieces that all transfers together may read ahead, twice: as they came and opened. */
  readonly reading: Semaphore
  /** A shard that a node does not have, or whose bytes are wrong. */
  readonly onBadShard: (shard: { part: number; segment: number; shard: number }) => void
}

/** Begins a range that follows others of so many bytes. Throws PartStoreError. */
export function openPart(
  deps: ReadPartDependencies,
  { part: handle, offset, length }: PartRange,
  bytesBefore: number,
): RangeReader {
  const part = findPart(deps.book, handle)
  assertWithin(part, { offset, length })
  const slices = createSliceLine(part.profile.k, { offset, length }, bytesBefore)
  return {
    nextLength: () => slices.peek()?.length,
    begin: (lengthMax, permit, signal) => beginSlice(deps, part, handle.key, slices.take(lengthMax), signal, permit),
  }
}

function findPart(book: ClientBook, { id, key }: PartHandle): SegmentedPartRecord {
  const part = book.parts.get(id)
  if (part?.state !== 'durable') throw new PartStoreError('no-such-part', `there is no part ${id}`)
  if (!isPartKey(key, part.keyCheck)) throw new PartStoreError('wrong-key', `the key is not that of part ${id}`)
  return part
}

/** Throws RangeError. */
export function assertWithin(
  { id, sizeBytes }: { readonly id: PartId; readonly sizeBytes: number },
  { offset, length }: ByteRange,
): void {
  const isWhole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0
  if (!isWhole || offset + length > sizeBytes) throw new RangeError(`the range leaves part ${id}`)
}

function beginSlice(
  deps: ReadPartDependencies,
  part: SegmentedPartRecord,
  partKey: Uint8Array,
  slice: SegmentSlice,
  signal: AbortSignal,
  permit: Disposable | undefined,
): SliceUnderWay {
  const manifest = deps.book.parts.manifest(part.seq, slice.segment)
  if (manifest === undefined) throw new PartStoreError('no-such-part', `part ${part.id} has been freed`)
  const onBadShard = (shard: number) => deps.onBadShard({ part: part.seq, segment: slice.segment, shard })
  const onWrongBytes = (shard: number) => {
    const place = manifest.shards[shard]?.place
    if (place !== undefined) deps.directory.node(place.operator)?.health.lied()
    onBadShard(shard)
  }
  const source = { number: slice.segment, manifest, profile: part.profile, sealingKey: part.sealingKey }
  const reader = createSegmentReader(deps, source, { signal, onBadShard })
  const shape = segmentShape(manifest.plaintextBytes, part.profile.k)
  const runs = readSlice({ reader, timers: deps.timers }, { shape, slice, partKey }, onWrongBytes)
  for (const run of runs) run.catch(() => undefined)
  return { length: slice.length, runs, end: () => void endSlice(reader, runs, permit) }
}

async function endSlice(
  reader: SegmentReader,
  runs: readonly Promise<OpenedRun>[],
  permit: Disposable | undefined,
): Promise<void> {
  using _permit = permit
  await using _reader = reader
  for (const run of await Promise.allSettled(runs)) if (run.status === 'fulfilled') run.value[Symbol.dispose]()
}
