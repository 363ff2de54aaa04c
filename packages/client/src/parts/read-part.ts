/** Yields a range of a part: slices of segments in order, several of them under way ahead of the reader. */
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartRecord } from '../book/sqlite-part-book.ts'
import { type ByteRange, type PartHandle, PartStoreError } from '../part-store.ts'
import { segmentKey } from '../segment-cipher.ts'
import { type SegmentSlice, segmentShape, segmentSlices } from '../segment-plan.ts'
import { isPartKey } from './part-key-check.ts'
import { readSlice } from './read-slice.ts'
import { createSegmentReader, type SegmentReaderDependencies } from './segment-reader.ts'

export interface ReadPartDependencies extends SegmentReaderDependencies {
  readonly book: ClientBook
  /** A shard that a node does not have, or whose bytes are wrong. */
  readonly onBadShard: (shard: { part: number; segment: number; shard: number }) => void
}

/** Plaintext that one reader may have under way beyond what it has taken. */
const aheadBytesMax = 16 * 1024 * 1024
const aheadSegmentsMax = 6

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
  const slices = segmentSlices(part.profile.k, range)
  const ahead: { readonly chunks: Promise<Uint8Array[]>; readonly length: number }[] = []
  let aheadBytes = 0

  function lookAhead(): void {
    while (ahead.length === 0 || (ahead.length < aheadSegmentsMax && aheadBytes < aheadBytesMax)) {
      const { value: slice, done } = slices.next()
      if (done === true) return
      const chunks = readSegment(deps, part, handle.key, slice, readSignal)
      chunks.catch(() => undefined)
      ahead.push({ chunks, length: slice.length })
      aheadBytes += slice.length
    }
  }

  try {
    lookAhead()
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      const chunks = await next.chunks
      signal.throwIfAborted()
      aheadBytes -= next.length
      lookAhead()
      yield* chunks
    }
  } finally {
    stop.abort(new Error('the reader has stopped'))
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

async function readSegment(
  deps: ReadPartDependencies,
  part: PartRecord,
  key: Uint8Array,
  slice: SegmentSlice,
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const manifest = deps.book.parts.manifest(part.seq, slice.segment)
  if (manifest === undefined) throw new PartStoreError('no-such-part', `part ${part.id} has been freed`)
  const done = new AbortController()
  const onBadShard = (shard: number) => deps.onBadShard({ part: part.seq, segment: slice.segment, shard })
  const source = { number: slice.segment, manifest, profile: part.profile, sealingKey: part.sealingKey }
  const hooks = { signal: AbortSignal.any([signal, done.signal]), onBadShard }
  const reader = createSegmentReader(deps, source, hooks)
  try {
    const shape = segmentShape(manifest.plaintextBytes, part.profile.k)
    const contentKey = segmentKey(key, slice.segment)
    const onWrongBytes = (shard: number) => {
      const place = manifest.shards[shard]?.place
      if (place !== undefined) deps.directory.node(place.operator)?.health.lied()
      onBadShard(shard)
    }
    return await readSlice(reader, { shape, slice, contentKey }, onWrongBytes)
  } finally {
    // Hedges that lost are called back.
    done.abort(new Error('the segment has been read'))
  }
}
