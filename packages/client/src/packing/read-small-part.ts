/** Reads a small part from where it stands. One tag covers it, so it is fetched and opened whole, whatever range is asked for. */
import type { PackedPlace, SmallPartRecord } from '../book/sqlite-small-part-book.ts'
import { openSmallPart, sealTagBytes } from '../coding/small-part-cipher.ts'
import { isPartKey } from '../parts/part-key-check.ts'
import { type RangeReader, readAhead } from '../parts/read-ahead.ts'
import { assertWithin, openPart, type ReadPartDependencies } from '../parts/read-part.ts'
import { type PartHandle, type PartRange, PartStoreError } from '../port/part-store.ts'
import type { PackLeases } from './pack-leases.ts'

export interface ReadSmallPartDependencies extends ReadPartDependencies {
  readonly leases: PackLeases
}

/** Begins a range of a small part, as it was found in this turn of the event loop. Throws PartStoreError. */
export function openSmallRange(
  deps: ReadSmallPartDependencies,
  { part, offset, length }: PartRange,
  found: SmallPartRecord,
): RangeReader {
  checkKey(part, found)
  assertWithin(found, { offset, length })
  let isBegun = length === 0
  let isFresh = true
  queueMicrotask(() => {
    isFresh = false
  })
  return {
    nextLength: () => (isBegun ? undefined : length),
    begin(_, permit, signal) {
      isBegun = true
      // Where the range had to wait, compaction may have moved the part since.
      const record = isFresh || found.place.kind === 'inline' ? found : findSmallPart(deps, part)
      const run = open(deps, part, record, signal).then((opened) => ({
        bytes: opened.subarray(offset, offset + length),
        [Symbol.dispose]: () => undefined,
      }))
      run.catch(() => undefined)
      return { length, runs: [run], end: () => permit?.[Symbol.dispose]() }
    },
  }
}

function findSmallPart({ book }: ReadSmallPartDependencies, { id, key }: PartHandle): SmallPartRecord {
  const record = book.smallParts.get(id)
  if (record === undefined) throw new PartStoreError('no-such-part', `there is no part ${id}`)
  checkKey({ id, key }, record)
  return record
}

function checkKey({ id, key }: PartHandle, { keyCheck }: SmallPartRecord): void {
  if (!isPartKey(key, keyCheck)) throw new PartStoreError('wrong-key', `the key is not that of part ${id}`)
}

async function open(
  deps: ReadSmallPartDependencies,
  { id, key }: PartHandle,
  record: SmallPartRecord,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const opened = openSmallPart(key, await sealedBytes(deps, record, signal))
  // Frames were checked on the way and the key is right: client.db itself is damaged.
  if (opened === undefined) throw new Error(`small part ${id} does not open`)
  return opened
}

async function sealedBytes(
  deps: ReadSmallPartDependencies,
  { place, sizeBytes }: SmallPartRecord,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (place.kind === 'inline') return place.sealed
  return readFromPack(deps, place, sizeBytes + sealTagBytes, signal)
}

async function readFromPack(
  deps: ReadSmallPartDependencies,
  { pack, at }: PackedPlace,
  length: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  // In the same turn as the look-up: the pack cannot be freed in between.
  using _held = deps.leases.hold(pack)
  return readRange(deps, { part: deps.book.smallParts.packHandle(pack), offset: at, length }, signal)
}

/** A range of a part in one piece, in memory of its own. */
export async function readRange(
  deps: ReadPartDependencies,
  range: PartRange,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const open = (bytesBefore: number) => openPart(deps, range, bytesBefore)
  for await (const chunk of readAhead(deps.reading, [open], [signal])) chunks.push(new Uint8Array(chunk))
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}
