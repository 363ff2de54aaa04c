/**
 * Who needs which shard. A hold is made by a put, which stages it; a revision settles it; it ends by a release.
 *
 *   (none) ──put──▶ staged ──settle──▶ kept ──release──▶ (none)
 *                     ▲  └───release / expiry───▶ (none)   │
 *                     └───────────────put──────────────────┘
 *
 * All methods are synchronous and take part in the caller's transaction; those that write must be called in one. That is
 * how a revision, and the shards that it keeps or frees, are durable together.
 */
import type { DealId, ShardRoot } from '@nupeerstack/protocol'

export interface ShardHolds {
  /** Piece roots of a shard that this deal holds, staged or kept. */
  pieceRoots(root: ShardRoot, holder: DealId): Uint8Array | undefined
  /** Whether this deal holds the shard, staged or kept. */
  isHeld(root: ShardRoot, holder: DealId): boolean
  isStaged(root: ShardRoot, holder: DealId): boolean
  /** Pieces that the deal has put and no revision has named yet. */
  stagedPieces(holder: DealId): number
  /** Holds staged before a time (Unix, ms), oldest first. */
  stagedBefore(timeMs: number, limit: number): { readonly root: ShardRoot; readonly holder: DealId }[]
  /** Shards that the deal holds, in no order. */
  heldBy(holder: DealId, limit: number): ShardRoot[]
  /** A revision names the shard: it does not expire any more. */
  settle(root: ShardRoot, holder: DealId): void
  /** Ends the hold. The last one of a shard frees its space when the transaction is durable. */
  release(root: ShardRoot, holder: DealId): void
}
