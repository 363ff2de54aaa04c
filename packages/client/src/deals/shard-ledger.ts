/**
 * The few transactions that touch parts, deals and repairs together, so that invariant 1 of client.db holds in one place:
 * an acknowledged shard is named in a manifest, or its free is staged, or its loss is noted. All run within `ClientBook.commit`.
 */
import type { DealId, ShardRoot } from '@nupeerstack/protocol'
import { type SegmentManifest, withPlace } from '../book/segment-manifest.ts'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { RepairReason, ShardName } from '../book/sqlite-repair-book.ts'
import type { DealSession } from './deal-session.ts'
import type { Reservation } from './deal-space.ts'

/** A shard that a node has signed for. */
export interface AcknowledgedShard {
  readonly index: number
  readonly root: ShardRoot
  readonly pieceRoots: Uint8Array
  readonly session: DealSession
  readonly reservation: Reservation
}

/**
 * Enters a segment of a pending part. Shards of it that no node has signed for yet go to the repair queue, due when the
 * last attempt to send them has ended.
 */
export function enterSegment(
  book: ClientBook,
  segment: {
    part: PartSeq
    number: number
    manifest: SegmentManifest
    shards: readonly AcknowledgedShard[]
    missingDueMs: number
  },
): void {
  const { part, number, manifest, shards } = segment
  const placed = shards.reduce(
    (sum, { index, session }) => withPlace(sum, index, { operator: session.operator, dealId: session.id }),
    manifest,
  )
  book.parts.putManifest(part, number, placed)
  for (const shard of shards) stage(shard, { part, segment: number, shard: shard.index })
  for (const [index, { place }] of placed.shards.entries()) {
    if (place !== undefined) continue
    book.repairs.add({ part, segment: number, shard: index }, 'missing', segment.missingDueMs)
  }
}

/** Stages append and free of shards that nobody wants: the write they belong to was undone. */
export function discardShards(book: ClientBook, shards: readonly AcknowledgedShard[]): void {
  for (const shard of shards) {
    // A late answer and a repair may both have brought it: the deal has it once, and its free takes both.
    if (book.deals.has(shard.session.id, shard.root)) shard.session.release(shard.reservation)
    else stage(shard, { part: undefined, segment: 0, shard: shard.index })
  }
}

/**
 * A shard has come to a (new) place: by a late answer or by repair, or by both. The place it had before is freed. Where its part
 * has been freed meanwhile it is discarded; so it is where another shard of its segment has come to that operator meanwhile, or
 * where the deal is about to free it, and then it still has no good place, which is said by `false`.
 */
export function enterShard(book: ClientBook, name: ShardName, shard: AcknowledgedShard): boolean {
  const { session } = shard
  const manifest = isAlive(book, name.part) ? book.parts.manifest(name.part, name.segment) : undefined
  const record = manifest?.shards[name.shard]
  if (manifest === undefined || record === undefined || record.root !== shard.root) {
    discardShards(book, [shard])
    return true
  }
  const before = record.place
  const isThere = book.deals.isWanted(session.id, shard.root)
  const isTaken = manifest.shards.some(
    ({ place }, index) => index !== name.shard && place?.operator === session.operator,
  )
  if (isTaken || (!isThere && book.deals.has(session.id, shard.root))) {
    discardShards(book, [shard])
    return false
  }
  book.repairs.remove(name)
  if (isThere) {
    session.release(shard.reservation)
    return true
  }
  // A loss that is still to be shown on the chain stands until that is over.
  if (before !== undefined && before.dealId !== session.id && !book.losses.has(before.dealId, shard.root)) {
    book.deals.stageFree(before.dealId, shard.root)
  }
  stage(shard, name)
  const place = { operator: session.operator, dealId: session.id }
  book.parts.putManifest(name.part, name.segment, withPlace(manifest, name.shard, place))
  return true
}

/** A loss is settled: where the shard has come to another place, it is freed at this one. */
export function settleLoss(book: ClientBook, dealId: DealId, root: ShardRoot): void {
  book.losses.remove(dealId, root)
  const name = book.deals.nameOf(dealId, root)
  const place = name && book.parts.manifest(name.part, name.segment)?.shards[name.shard]?.place
  if (place !== undefined && place.dealId !== dealId) book.deals.stageFree(dealId, root)
}

/** Queues a shard for repair, if its part still stands. */
export function reportShard(book: ClientBook, name: ShardName, reason: RepairReason, dueMs: number): void {
  if (isAlive(book, name.part)) book.repairs.add(name, reason, dueMs)
}

/** Stages frees for at most `limit` shards of a freed part; returns whether the part is gone for good. */
export function unlinkFreed(book: ClientBook, part: PartSeq, limit: number): boolean {
  book.repairs.removePart(part)
  if (book.deals.stageFreesOfPart(part, limit).count === limit) return false
  book.parts.removeSegments(part)
  book.parts.remove(part)
  return true
}

function stage({ session, reservation, root, pieceRoots }: AcknowledgedShard, name: StageName): void {
  session.stage(reservation, { root, pieceRoots }, name)
}

type StageName = Omit<ShardName, 'part'> & { part: PartSeq | undefined }

function isAlive(book: ClientBook, part: PartSeq): boolean {
  const state = book.parts.bySeq(part)?.state
  return state === 'pending' || state === 'durable'
}
