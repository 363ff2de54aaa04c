/**
 * Stores a part: fill → seal → send → enter, with several segments (rows) under way. A row is taken before the source
 * is asked for its bytes, so that memory is bounded by rows and back pressure reaches the source.
 *
 * The part is pending from the first segment that is entered until the last, which makes it durable in the same
 * transaction. Whatever goes wrong before that marks it freed: the unlink chore frees what nodes hold.
 */
import assert from 'node:assert/strict'
import { shardPiecesMax, shardSizeBytesMax } from '@nupeerstack/protocol'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { Digests } from '../coding/digests.ts'
import { generateKey } from '../coding/key-wrap.ts'
import type { Profile } from '../coding/profiles.ts'
import { segmentShape } from '../coding/segment-plan.ts'
import { clientCommits } from '../commits.ts'
import { abortable } from '../concurrency/abortable.ts'
import { createSemaphore, type Semaphore } from '../concurrency/semaphore.ts'
import { type AcknowledgedShard, discardShards, enterSegment, enterShard } from '../deals/shard-ledger.ts'
import { type PartId, PartStoreError, type WriteOptions, type WrittenPart } from '../port/part-store.ts'
import type { SegmentWorkers } from '../workers/segment-workers.ts'
import { drawPartId } from './draw-part-id.ts'
import { createSegmentFiller, type FilledSegment } from './fill-segment.ts'
import type { LateShards } from './late-shards.ts'
import { partKeyCheck } from './part-key-check.ts'
import { createPartRow } from './part-row.ts'
import { type PlaceSegmentDependencies, placeSegment } from './place-segment.ts'
import { sealSegment } from './sealed-shard.ts'

export interface WritePartDependencies extends PlaceSegmentDependencies {
  readonly book: ClientBook
  readonly workers: SegmentWorkers
  readonly late: LateShards
  /** Pieces of plaintext that all transfers together may hold. */
  readonly filling: Semaphore
  /** Pieces of sealed shards that all transfers together may hold. */
  readonly sealing: Semaphore
  /** Staged operations or freed parts are waiting. */
  readonly onStaged: () => void
}

export interface WritePartConfig {
  readonly partBytesMax: number
  /** How long a late shard may take before repair takes over. */
  readonly lateTimeoutMs: number
}

export type PartToWrite = Omit<WriteOptions, 'profile'> & {
  readonly profile: Profile
  /** Runs within the transaction that makes the part durable. */
  readonly onFinish?: (part: { readonly seq: PartSeq; readonly id: PartId; readonly key: Uint8Array }) => void
}

/** Bytes that one transfer may hold in rows. */
const rowBytesMax = 64 * 1024 * 1024
const rowsMax = 8

export async function writePart(
  deps: WritePartDependencies,
  source: AsyncIterable<Uint8Array>,
  options: WritePartConfig & PartToWrite,
): Promise<WrittenPart> {
  const { profile, signal, digests: names = [], confirm, onFinish, partBytesMax, lateTimeoutMs } = options
  const { book, workers, randomness } = deps
  const id = drawPartId(randomness)
  const key = generateKey(randomness)
  const sealingKey = generateKey(randomness)
  const undo = new AbortController()
  const rowSignal = AbortSignal.any([signal, undo.signal])
  const rows = createSemaphore(rowsFor(profile))
  using digest = names.length > 0 ? workers.digest(names) : undefined
  const filler = createSegmentFiller(source, profile.k, { workers, digest })
  const entered: Promise<void>[] = []
  const partRow = createPartRow(book, { id, profile, keyCheck: partKeyCheck(key), sealingKey })
  const finished = onFinish === undefined ? clientCommits.partFinished : clientCommits.packFinished
  let sizeBytes = 0

  /** In a transaction: the last segment is entered. */
  function finish(seq: PartSeq): void {
    book.parts.finish(seq, sizeBytes)
    onFinish?.({ seq, id, key })
  }

  /** `plaintextPermit` is what the plaintext takes of the memory. */
  async function storeRow(
    filled: FilledSegment,
    plaintextPermit: Disposable,
    before: readonly Promise<unknown>[],
  ): Promise<void> {
    const { number, plaintextBytes, isLast } = filled
    const { pieces } = segmentShape(plaintextBytes, profile.k)
    using _sealingPermit = await exchangePermit(filled, plaintextPermit, pieces * profile.n)
    const shards = await sealSegment(workers, filled, profile, { partKey: key, sealingKey })
    plaintextPermit[Symbol.dispose]()
    // Where client.db cannot even take this, its pieces are free again, and no node keeps for long what no revision names.
    const onUndone = (shard: AcknowledgedShard) =>
      void book.commit(clientCommits.shardsDiscarded, () => discardShards(book, [shard])).catch(() => undefined)
    const placed = await placeSegment(deps, shards, { profile, signal: rowSignal, onUndone })
    if (isLast) await waitFor(before, placed.acknowledged)
    const manifest = { plaintextBytes, pieces, shards: shards.map(({ root }) => ({ root, place: undefined })) }
    const missingDueMs = deps.clock.unixMs() + (placed.late.length > 0 ? lateTimeoutMs : 0)
    const seq = await book.commit(isLast ? finished : clientCommits.segmentEntered, () => {
      if (rowSignal.aborted) {
        discardShards(book, placed.acknowledged)
        return undefined
      }
      const seq = partRow()
      enterSegment(book, { part: seq, number, manifest, shards: placed.acknowledged, missingDueMs })
      if (isLast) finish(seq)
      return seq
    })
    deps.onStaged()
    if (seq === undefined) throw rowSignal.reason
    for (const { shard, outcome, abort } of placed.late) {
      const name = { part: seq, segment: number, shard: shard.index }
      const work = outcome.then(async (taken) => {
        if (taken === undefined) return
        await book.commit(clientCommits.lateShardEntered, () => enterShard(book, name, taken))
        deps.onStaged()
      })
      deps.late.add({ sizeBytes: shard.bytes.length, work: work.catch(() => undefined), abort })
    }
  }

  /** Sealed shards have their own bound. Where it cannot be waited for, the plaintext goes. */
  async function exchangePermit(
    filled: FilledSegment,
    plaintextPermit: Disposable,
    pieces: number,
  ): Promise<Disposable> {
    try {
      return await deps.sealing.acquire(rowSignal, pieces)
    } catch (error) {
      filled[Symbol.dispose]()
      plaintextPermit[Symbol.dispose]()
      throw error
    }
  }

  /** The last segment is entered when all others are; if one of them fails, its shards are nobody's. */
  async function waitFor(
    before: readonly Promise<unknown>[],
    acknowledged: readonly AcknowledgedShard[],
  ): Promise<void> {
    try {
      await Promise.all(before)
    } catch (error) {
      await book.commit(clientCommits.shardsDiscarded, () => discardShards(book, acknowledged))
      throw error
    }
  }

  /** Everything that the last segment waits for: the others, and the caller's consent to the digests. */
  async function confirmAll(): Promise<Digests> {
    const found = (await digest?.end()) ?? {}
    await confirm?.(found)
    return found
  }

  try {
    let confirmed: Promise<Digests> | undefined
    while (confirmed === undefined) {
      using permits = new DisposableStack()
      permits.use(await rows.acquire(rowSignal))
      const plaintextPermit = permits.use(await deps.filling.acquire(rowSignal, profile.k * shardPiecesMax))
      const filling = filler.next()
      const filled = await abortable(filling, rowSignal).catch((error: unknown) => {
        // The source may take its time to end; until then its memory counts.
        const held = permits.move()
        const dispose = (late?: FilledSegment) => {
          late?.[Symbol.dispose]()
          held.dispose()
        }
        filling.then(dispose, () => dispose())
        throw error
      })
      if (filled === undefined || filled.isLast) {
        confirmed = confirmAll()
        confirmed.catch((error: unknown) => undo.abort(error))
      }
      if (filled === undefined) break
      sizeBytes += filled.plaintextBytes
      if (sizeBytes > partBytesMax) {
        filled[Symbol.dispose]()
        throw new PartStoreError('too-large', `a part has at most ${partBytesMax} bytes`)
      }
      const held = permits.move()
      const row = storeRow(filled, plaintextPermit, confirmed === undefined ? [] : [...entered, confirmed])
      row.finally(() => held.dispose()).catch((error: unknown) => undo.abort(error))
      entered.push(row)
    }
    await Promise.all(entered)
    const digests = (await confirmed) ?? {}
    assert(sizeBytes > 0, 'a part without bytes is kept in client.db itself')
    return { id, sizeBytes, key, digests }
  } catch (error) {
    undo.abort(error)
    await Promise.allSettled(entered)
    // The source's own clean-up may wait for the network; its error has no bearing on ours.
    filler.close().catch(() => undefined)
    await book.commit(clientCommits.failedPartFreed, () => book.parts.markFreed(id))
    deps.onStaged()
    throw error
  }
}

function rowsFor({ n }: Profile): number {
  return Math.max(1, Math.min(rowsMax, Math.floor(rowBytesMax / (n * shardSizeBytesMax))))
}
