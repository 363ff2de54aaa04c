/**
 * A part store in memory that keeps its promises: a write whose source throws leaves nothing, a read with the wrong key
 * fails, a freed part is gone. It can be switched off, as a network with too few nodes would be.
 */
import { randomBytes } from 'node:crypto'
import { createDigester, type PartId, type PartStore, PartStoreError } from '@nupeerstack/client'

export interface MemoryPartStore extends PartStore {
  isAvailable: boolean
  /** Bytes a read yields at a time. */
  chunkBytes: number
  /** What is stored now. */
  readonly size: number
  readonly writesStarted: number
  /** Reads and writes that failed while it was switched off. */
  readonly refusals: number
  has(id: PartId): boolean
  /** The erasure profile that a part was written under, where one was asked for. */
  profileOf(id: PartId): string | undefined
  /** As after a restart: everything stored so far was written before. */
  restart(): void
}

export function createMemoryPartStore(): MemoryPartStore {
  const parts = new Map<PartId, { bytes: Buffer; key: Uint8Array; profile: string | undefined }>()
  let before = new Set<PartId>()
  let writesStarted = 0
  let refusals = 0
  const checkAvailable = (): void => {
    if (store.isAvailable) return
    refusals += 1
    throw new PartStoreError('unavailable', '0 of 4 nodes can be reached')
  }
  const store: MemoryPartStore = {
    isAvailable: true,
    chunkBytes: 64 * 1024,
    get size() {
      return parts.size
    },
    get writesStarted() {
      return writesStarted
    },
    get refusals() {
      return refusals
    },
    has: (id) => parts.has(id),
    profileOf: (id) => parts.get(id)?.profile,
    restart() {
      before = new Set(parts.keys())
    },
    async write(source, { signal, profile, digests: names = [], confirm = () => undefined }) {
      writesStarted += 1
      const chunks: Uint8Array[] = []
      const digester = await createDigester(names)
      for await (const chunk of source) {
        signal.throwIfAborted()
        checkAvailable()
        digester.update(chunk)
        chunks.push(Uint8Array.from(chunk))
      }
      const digests = digester.digest()
      await confirm(digests)
      const bytes = Buffer.concat(chunks)
      const id = randomBytes(16).toString('hex') as PartId
      const key = new Uint8Array(randomBytes(32))
      parts.set(id, { bytes, key, profile })
      return { id, sizeBytes: bytes.length, key, digests }
    },
    async *read(ranges, signal) {
      for (const { part: handle, offset, length } of ranges) {
        const { id, key } = handle
        const part = parts.get(id)
        if (part === undefined) throw new PartStoreError('no-such-part', id)
        if (!Buffer.from(part.key).equals(key)) throw new PartStoreError('wrong-key', id)
        for (let at = offset; at < offset + length; at += store.chunkBytes) {
          signal.throwIfAborted()
          checkAvailable()
          yield part.bytes.subarray(at, Math.min(at + store.chunkBytes, offset + length))
        }
      }
    },
    async free(ids) {
      for (const id of ids) parts.delete(id)
    },
    partsFromBefore: () => before,
  }
  return store
}
