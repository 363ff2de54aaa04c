/**
 * The door of this package: bytes in, bytes out. A **part** is a run of bytes stored as a whole: an object of a single
 * PUT, or one part of a multipart upload. It is cut into segments on its own and is immutable; what has a name, a
 * version or metadata lives above (`s3-gateway`), which keeps a part's id and its wrapped key.
 *
 * Invariants, whatever crashes:
 * 1. A part whose `write` returned is readable until `free` is called with its id.
 * 2. A part whose `write` did not return is never readable, and its shards are freed at the next start.
 * 3. Without the part key nobody reads a part, the holder of this store's own database included.
 */

import type { DigestName, Digests } from '../coding/digests.ts'

declare const brand: unique symbol
/** Names a part: 32 hex digits, random. */
export type PartId = string & { readonly [brand]: 'PartId' }

export interface PartStore {
  /**
   * Stores what `source` yields and returns when it is durable: at least k + s shards of every segment synced on
   * distinct operators, and the manifest. Where the source throws, everything is undone and the same error comes out.
   * A chunk of the source is used before the next is asked for, and not after.
   * Throws PartStoreError: `unavailable` (too few nodes, nothing stored), `too-large`.
   */
  write(source: AsyncIterable<Uint8Array>, options: WriteOptions): Promise<WrittenPart>
  /**
   * Yields ranges of parts one after another, each byte checked before it is yielded. Ranges are taken from the iterable
   * as reading comes near them; what goes wrong with one is thrown when those before it have been yielded.
   * A chunk is the caller's until it asks for the next or ends: its memory then serves others, so what it was handed to
   * must have let go of it.
   * Throws PartStoreError: `no-such-part`, `wrong-key`, `unavailable` (fewer than k shards can be read).
   */
  read(ranges: Iterable<PartRange>, signal: AbortSignal): AsyncIterable<Uint8Array>
  /** Frees parts for good. Unknown ids are ignored, so that it can be repeated after a crash. */
  free(ids: readonly PartId[]): Promise<void>
  /** Every part written before this process started, in no order: the caller frees those that nothing names. */
  partsFromBefore(): Iterable<PartId>
}

export interface WriteOptions {
  /** Erasure profile by name; see `../coding/profiles.ts`. Unset: the best that the network's nodes allow. */
  readonly profile?: string
  readonly signal: AbortSignal
  /** Computed over the bytes while they pass. */
  readonly digests?: readonly DigestName[]
  /**
   * Called once, when the source has ended and before the part is durable. What it throws undoes the write and comes out:
   * this is where a caller compares.
   */
  readonly confirm?: (digests: Digests) => void | Promise<void>
}

export interface WrittenPart {
  readonly id: PartId
  readonly sizeBytes: number
  /** Those that were asked for. */
  readonly digests: Digests
  /** 32 random bytes. The caller wraps it under a bucket key before it keeps it (see `../coding/key-wrap.ts`). */
  readonly key: Uint8Array
}

export interface PartHandle {
  readonly id: PartId
  readonly key: Uint8Array
}

export interface ByteRange {
  readonly offset: number
  readonly length: number
}

/** Bytes [offset, offset + length) of one part. */
export interface PartRange extends ByteRange {
  readonly part: PartHandle
}

export type PartStoreErrorCode = 'unavailable' | 'no-such-part' | 'wrong-key' | 'too-large'

export class PartStoreError extends Error {
  override readonly name = 'PartStoreError'
  readonly code: PartStoreErrorCode

  constructor(code: PartStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
