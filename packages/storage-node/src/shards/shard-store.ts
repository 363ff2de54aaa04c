/**
 * Where a node keeps shards. A shard is named by its root and kept as long as at least one deal holds it; the same shard
 * under two deals is stored once. A shard put by a deal is *staged* until a revision of the deal names it (see
 * `shard-holds.ts`).
 *
 * Invariants, whatever crashes:
 * 1. A shard whose `put` returned is there and whole until its last holder releases it.
 * 2. A shard whose `put` did not return is either there and whole, or not there at all and takes no space.
 * 3. Bytes of one shard are never served as those of another, nor a read shorter than what was asked for.
 */
import type { DealId, ShardRoot } from '@nupeerstack/protocol'
import type { ShardHolds } from './shard-holds.ts'

export interface ShardStore extends AsyncDisposable {
  /** Who holds which shard: synchronous, for use in a transaction of the same database. */
  readonly holds: ShardHolds

  /**
   * Keeps a shard for a deal, staged; durable when it returns. The caller has computed `pieceRoots` and `root` from
   * `bytes` and leaves them unchanged until then. A shard that is already there gains a holder; where its bytes on the
   * disk are no longer right they are written anew.
   * Throws ShardStoreError: `full`, `busy`, `offline`, `lost`, `conflict`, `failed`.
   */
  put(shard: NewShard, holder: DealId): Promise<void>
  /**
   * Reads bytes [offset, offset + length), not checked against the root; `undefined` where nobody holds the shard. They
   * are read into `into` where it is given, which is at least as long and belongs to the store until then.
   * Throws ShardStoreError: `out-of-range`, `offline`, `lost`, `failed`.
   */
  readRange(root: ShardRoot, offset: number, length: number, into?: Uint8Array): Promise<Uint8Array | undefined>
  /** Reads one piece, like `readRange`. */
  readPiece(root: ShardRoot, piece: number): Promise<Uint8Array | undefined>
  /**
   * Whether the whole shard is there and its bytes hash to its root, read piece by piece, so that nothing else waits
   * long for it. Throws ShardStoreError: `offline`, `failed`.
   */
  verify(root: ShardRoot): Promise<boolean>
  /** Ends a deal's hold, staged or not; the last one frees the space at once. Unknown shards are ignored. */
  release(root: ShardRoot, holder: DealId): Promise<void>
  has(root: ShardRoot): boolean
  /** Roots in the order in which they were put, beginning after a cursor (0 at first), at most `limit`. */
  list(after: number, limit: number): { readonly roots: ShardRoot[]; readonly cursor: number }
  usage(): ShardStoreUsage
  /** Whether the disk is there at all and is the right one. */
  isOnline(): Promise<boolean>
  /** Looks at the disk: what of the store is missing there. Empty text where all is well. */
  inspect(): Promise<string>
}

export interface NewShard {
  readonly root: ShardRoot
  /** Whole pieces, at most `shardPiecesMax`. */
  readonly bytes: Uint8Array
  /** Concatenated 32-byte roots of its pieces. */
  readonly pieceRoots: Uint8Array
}

export interface ShardStoreUsage {
  readonly usedBytes: number
  readonly capacityBytes: number
  /** What new shards may take now: never more than the disk has free. */
  readonly roomBytes: number
  /** On the disk of the shards, for all who write there. */
  readonly diskFreeBytes: number
  readonly shards: number
}

/**
 * `full`: no space within the capacity or on the disk. `busy`: too many puts are waiting. `offline`: the disk is missing or
 * another one is in its place. `lost`: the disk is there, but the file that holds the bytes is missing or was replaced. `conflict`: the root is here with another size. `out-of-range`:
 * beyond the end of the shard. `failed`: the disk reported an error, which is the `cause`.
 */
export type ShardStoreErrorCode = 'full' | 'busy' | 'offline' | 'lost' | 'conflict' | 'out-of-range' | 'failed'

export class ShardStoreError extends Error {
  override readonly name = 'ShardStoreError'
  readonly code: ShardStoreErrorCode

  constructor(code: ShardStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
