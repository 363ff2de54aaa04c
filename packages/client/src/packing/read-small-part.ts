/** Reads a small part from where it stands. One tag covers it, so it is fetched and opened whole, whatever range is asked for. */
import type { PackedPlace, SmallPartRecord } from '../book/sqlite-small-part-book.ts'
import { type ByteRange, type PartHandle, PartStoreError } from '../part-store.ts'
import { isPartKey } from '../parts/part-key-check.ts'
import { type ReadPartDependencies, readPart } from '../parts/read-part.ts'
import type { PackLeases } from './pack-leases.ts'
import { openSmallPart, sealTagBytes } from './small-part-cipher.ts'

export interface ReadSmallPartDependencies extends ReadPartDependencies {
  readonly leases: PackLeases
}

/** As `PartStore.read`. */
export async function* readSmallPart(
  deps: ReadSmallPartDependencies,
  { id, key }: PartHandle,
  { offset, length }: ByteRange,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const record = deps.book.smallParts.get(id)
  if (record === undefined) throw new PartStoreError('no-such-part', `there is no part ${id}`)
  if (!isPartKey(key, record.keyCheck)) throw new PartStoreError('wrong-key', `the key is not that of part ${id}`)
  const isWhole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0
  if (!isWhole || offset + length > record.sizeBytes) throw new RangeError(`the range leaves part ${id}`)
  if (length === 0) return
  const opened = openSmallPart(key, await sealedBytes(deps, record, signal))
  // Frames were checked on the way and the key is right: client.db itself is damaged.
  if (opened === undefined) throw new Error(`small part ${id} does not open`)
  yield opened.subarray(offset, offset + length)
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
  return readRange(deps, deps.book.smallParts.packHandle(pack), { offset: at, length }, signal)
}

/** A range of a part in one piece, in memory of its own. */
export async function readRange(
  deps: ReadPartDependencies,
  handle: PartHandle,
  range: ByteRange,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readPart(deps, handle, range, signal)) chunks.push(new Uint8Array(chunk))
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}
