/**
 * Stores a part: cut → encode → send → enter, with several segments (rows) under way. A row is taken before the source
 * is asked for its bytes, so that memory is bounded by rows and back pressure reaches the source.
 *
 * The part is pending from the first segment that is entered until the last, which makes it durable in the same
 * transaction. Whatever goes wrong before that marks it freed: the unlink chore frees what nodes hold.
 */
import { randomBytes } from 'node:crypto'
import type { ErasureCoder } from '@nupeerstack/erasure'
import { shardSizeBytesMax } from '@nupeerstack/protocol'
import { abortable } from '../abortable.ts'
import { type AcknowledgedShard, discardShards, enterSegment, enterShard } from '../book/shard-ledger.ts'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartSeq } from '../book/sqlite-part-book.ts'
import { generateKey } from '../key-wrap.ts'
import { type PartId, PartStoreError, type WrittenPart } from '../part-store.ts'
import type { Profile } from '../profiles.ts'
import { createSemaphore, type Semaphore } from '../semaphore.ts'
import { type CutSegment, createFrameCutter } from './cut-frames.ts'
import { encodeSegment } from './encode-segment.ts'
import type { LateShards } from './late-shards.ts'
import { partKeyCheck } from './part-key-check.ts'
import { type PlaceSegmentDependencies, placeSegment } from './place-segment.ts'

export interface WritePartDependencies extends PlaceSegmentDependencies {
  readonly book: ClientBook
  readonly coder: ErasureCoder
  readonly late: LateShards
  /** Pieces of sealed shards that all transfers together may hold. */
  readonly sealing: Semaphore
  readonly clock: () => number
  /** Staged operations or freed parts are waiting. */
  readonly onStaged: () => void
}

export interface WritePartConfig {
  readonly partBytesMax: number
  /** How long a late shard may take before repair takes over. */
  readonly lateTimeoutMs: number
}

/** Bytes that one transfer may hold in rows. A row is n shards, twice while they are being sealed. */
const rowBytesMax = 64 * 1024 * 1024
const rowsMax = 8

export async function writePart(
  deps: WritePartDependencies,
  source: AsyncIterable<Uint8Array>,
  { profile, signal, partBytesMax, lateTimeoutMs }: WritePartConfig & { profile: Profile; signal: AbortSignal },
): Promise<Omit<WrittenPart, 'digests'>> {
  const { book, coder } = deps
  const id = Buffer.from(randomBytes(16)).toString('hex') as PartId
  const key = generateKey()
  const sealingKey = generateKey()
  const undo = new AbortController()
  const rowSignal = AbortSignal.any([signal, undo.signal])
  const rows = createSemaphore(rowsFor(profile))
  const cutter = createFrameCutter(source, key, profile.k)
  const entered: Promise<void>[] = []
  let part: PartSeq | undefined
  let sizeBytes = 0

  /** In a transaction: the part's row, made with its first segment. */
  const ensurePart = (): PartSeq =>
    (part ??= book.parts.insert({ id, profile, keyCheck: partKeyCheck(key), sealingKey }))

  async function storeRow(cut: CutSegment, before: readonly Promise<void>[]): Promise<void> {
    const { number, frames, plaintextBytes, isLast } = cut
    const pieces = Math.ceil(frames.length / profile.k)
    using _room = await deps.sealing.acquire(rowSignal, pieces * profile.n)
    const shards = await encodeSegment(coder, { number, frames, pieces, profile, sealingKey })
    rowSignal.throwIfAborted()
    const onUndone = (shard: AcknowledgedShard) => void book.commit(() => discardShards([shard]))
    const placed = await placeSegment(deps, shards, { profile, signal: rowSignal, onUndone })
    if (isLast) await waitFor(before, placed.acknowledged)
    const manifest = { plaintextBytes, pieces, shards: shards.map(({ root }) => ({ root, place: undefined })) }
    const missingDueMs = deps.clock() + (placed.late.length > 0 ? lateTimeoutMs : 0)
    const seq = await book.commit(() => {
      if (rowSignal.aborted) {
        discardShards(placed.acknowledged)
        return undefined
      }
      const seq = ensurePart()
      enterSegment(book, { part: seq, number, manifest, shards: placed.acknowledged, missingDueMs })
      if (isLast) book.parts.finish(seq, sizeBytes)
      return seq
    })
    deps.onStaged()
    if (seq === undefined) throw rowSignal.reason
    for (const { shard, outcome, abort } of placed.late) {
      const name = { part: seq, segment: number, shard: shard.index }
      const work = outcome.then(async (taken) => {
        if (taken === undefined) return
        await book.commit(() => enterShard(book, name, taken))
        deps.onStaged()
      })
      deps.late.add({ sizeBytes: shard.bytes.length, work: work.catch(() => undefined), abort })
    }
  }

  /** The last segment is entered when all others are; if one of them fails, its shards are nobody's. */
  async function waitFor(before: readonly Promise<void>[], acknowledged: readonly AcknowledgedShard[]): Promise<void> {
    try {
      await Promise.all(before)
    } catch (error) {
      await book.commit(() => discardShards(acknowledged))
      throw error
    }
  }

  try {
    for (let isLast = false; !isLast; ) {
      const permit = await rows.acquire(rowSignal)
      const cut = await abortable(cutter.next(), rowSignal)
      if (cut === undefined) {
        permit[Symbol.dispose]()
        break
      }
      isLast = cut.isLast
      sizeBytes += cut.plaintextBytes
      if (sizeBytes > partBytesMax) throw new PartStoreError('too-large', `a part has at most ${partBytesMax} bytes`)
      const row = storeRow(cut, isLast ? [...entered] : []).finally(() => permit[Symbol.dispose]())
      row.catch((error: unknown) => undo.abort(error))
      entered.push(row)
    }
    await Promise.all(entered)
    if (sizeBytes === 0) await book.commit(() => book.parts.finish(ensurePart(), 0))
    return { id, sizeBytes, key }
  } catch (error) {
    undo.abort(error)
    await Promise.allSettled(entered)
    // The source's own clean-up may wait for the network; its error has no bearing on ours.
    cutter.close().catch(() => undefined)
    await book.commit(() => book.parts.markFreed(id))
    deps.onStaged()
    throw error
  }
}

function rowsFor({ n }: Profile): number {
  return Math.max(1, Math.min(rowsMax, Math.floor(rowBytesMax / (2 * n * shardSizeBytesMax))))
}
