/**
 * The bytes of objects: between the part store, which knows parts and their keys, and the metadata, which keeps those
 * keys wrapped. Only here are part keys in the open, and only while a part is read or written.
 */
import { type ByteRange, createDigester, type PartRange, type PartStore } from '@nupeerstack/client'
import type { CheckedBody } from '../body/checked-body.ts'
import type { ReaderLeases } from '../metadata/metadata-store.ts'
import type { PartContent, PartRecord } from '../metadata/records.ts'
import type { ContentSeal } from './content-seal.ts'
import type { KeyRing } from './key-ring.ts'

export interface ContentStore {
  /** Stores a body as one part, confirmed; `undefined` where it is empty. Throws what the body throws, and PartStoreError. */
  write(options: ContentWriteOptions, body: BodyToStore, signal: AbortSignal): Promise<PartContent | undefined>
  /** Yields bytes [offset, offset + length) of parts in a row. Parts are held from the call on until it ends. */
  read(seal: ContentSeal, parts: readonly PartRecord[], range: ByteRange, signal: AbortSignal): ContentReading
  /** The same content, to be named by an object under another seal. */
  rewrap(from: ContentSeal, to: ContentSeal, content: PartContent): PartContent
}

export type ContentWriteOptions = {
  readonly seal: ContentSeal
  /** Erasure profile; `undefined`: the best that the network allows. */
  readonly profile: string | undefined
}

export type BodyToStore = Pick<CheckedBody, 'chunks' | 'wanted' | 'confirm'>

export interface ContentReading extends AsyncIterable<Uint8Array>, Disposable {}

export type ContentStoreDependencies = {
  readonly parts: Pick<PartStore, 'read' | 'write'>
  readonly keys: KeyRing
  readonly readers: Pick<ReaderLeases, 'hold'>
}

export function createContentStore({ parts: store, keys, readers }: ContentStoreDependencies): ContentStore {
  return {
    async write({ seal, profile }, { chunks, wanted, confirm }, signal) {
      const iterator = chunks[Symbol.asyncIterator]()
      const first = await firstBytes(iterator)
      if (first === undefined) {
        confirm((await createDigester(wanted)).digest())
        return undefined
      }
      const options = { signal, digests: wanted, confirm, ...(profile !== undefined && { profile }) }
      const { id, key } = await store.write(continued(first, iterator), options)
      return { partId: id, wrappedKey: keys.wrapPartKey(seal, id, key) }
    },
    read(seal, parts, range, signal) {
      const needed = overlapping(parts, range)
      const lease = readers.hold(needed.map(({ content }) => content.partId))
      const chunks = readAll(needed)
      return {
        [Symbol.asyncIterator]: () => chunks,
        [Symbol.dispose]: () => lease[Symbol.dispose](),
      }

      async function* readAll(slices: readonly Slice[]): AsyncGenerator<Uint8Array> {
        using _held = lease
        yield* store.read(opened(slices), signal)
      }

      function* opened(slices: readonly Slice[]): Generator<PartRange> {
        for (const { content, offset, length } of slices) {
          const key = keys.unwrapPartKey(seal, content.partId, content.wrappedKey)
          yield { part: { id: content.partId, key }, offset, length }
        }
      }
    },
    rewrap(from, to, { partId, wrappedKey }) {
      if (from.bucket.id === to.bucket.id && from.extraKey === to.extraKey) return { partId, wrappedKey }
      return { partId, wrappedKey: keys.wrapPartKey(to, partId, keys.unwrapPartKey(from, partId, wrappedKey)) }
    },
  }
}

type Slice = { readonly content: PartContent; readonly offset: number; readonly length: number }

function overlapping(parts: readonly PartRecord[], range: ByteRange): Slice[] {
  const end = range.offset + range.length
  const slices: Slice[] = []
  let partStart = 0
  for (const { sizeBytes, content } of parts) {
    const from = Math.max(range.offset, partStart)
    const to = Math.min(end, partStart + sizeBytes)
    if (content !== undefined && from < to) slices.push({ content, offset: from - partStart, length: to - from })
    partStart += sizeBytes
  }
  return slices
}

async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (;;) {
    const next = await iterator.next()
    if (next.done === true) return undefined
    if (next.value.length > 0) return next.value
  }
}

async function* continued(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
