/**
 * Brings every shard of the repair queue to a good place: looks whether it is really gone, rebuilds it from k others if so,
 * and puts it back at its operator or at one that keeps no other shard of the segment. Needs only the sealing key.
 *
 * An operator that is to show a shard on the chain does not get it back meanwhile: it goes to another one, or waits while the segment
 * can lose another shard.
 */
import type { Logger } from '@nupeerstack/node-host'
import { WireError } from '@nupeerstack/protocol'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import type { SegmentManifest } from '../book/segment-manifest.ts'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import { type RepairEntry, segmentName } from '../book/sqlite-repair-book.ts'
import { clientCommits } from '../commits.ts'
import type { Semaphore } from '../concurrency/semaphore.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DealSession } from '../deals/deal-session.ts'
import type { Reservation } from '../deals/deal-space.ts'
import { enterShard } from '../deals/shard-ledger.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { type NamedShard, namedShard } from '../parts/sealed-shard.ts'
import { createSegmentReader, type SegmentReader } from '../parts/segment-reader.ts'
import { placementOrder } from '../placement/placement.ts'
import { PartStoreError } from '../port/part-store.ts'
import type { SegmentWorkers } from '../workers/segment-workers.ts'

export interface RepairDependencies {
  readonly book: ClientBook
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly workers: SegmentWorkers
  readonly decoding: Semaphore
  readonly randomness: Randomness
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  readonly onStaged: () => void
}

export interface RepairCounts {
  done: number
  failed: number
  underWay: number
}

/** Segments under repair at a time: 2 × n shards of 1 MiB in memory, and reads keep most of the line. */
const segmentsAtOnce = 2
const retryMinMs = 5_000
const retryMaxMs = 3_600_000

export interface RepairShards {
  readonly counts: RepairCounts
  /** Works through what is due. */
  lap(signal: AbortSignal): Promise<void>
}

export function createRepairShards(deps: RepairDependencies): RepairShards {
  const { book, clock, log } = deps
  const underWay = new Set<string>()
  const counts: RepairCounts = { done: 0, failed: 0, underWay: 0 }

  async function worker(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const entries = book.repairs.nextSegment(clock.unixMs(), underWay)
      const [first] = entries
      if (first === undefined) return
      const name = segmentName(first)
      underWay.add(name)
      counts.underWay += 1
      try {
        await repairSegment(deps, entries, counts, signal)
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof WireError || error instanceof PartStoreError)) throw error
        counts.failed += entries.length
        log.warn('repair-put-off', { part: first.part, segment: first.segment, message: error.message })
        await book.commit(clientCommits.segmentPostponed, () => {
          for (const entry of entries) book.repairs.postpone(entry, clock.unixMs() + retryDelayMs(entry))
        })
      } finally {
        underWay.delete(name)
        counts.underWay -= 1
      }
    }
  }

  /** What was put off by a clock that was ahead, and has been set right since, would wait for as long as it was ahead. */
  async function bringBack(): Promise<void> {
    const latestMs = clock.unixMs() + retryMaxMs
    const lastDueMs = book.repairs.lastDueMs()
    if (lastDueMs === undefined || lastDueMs <= latestMs) return
    await book.commit(clientCommits.repairsBroughtBack, () => book.repairs.bringBack(latestMs, clock.unixMs()))
  }

  return {
    counts,
    lap: async (signal) => {
      await bringBack()
      await Promise.all(Array.from({ length: segmentsAtOnce }, () => worker(signal)))
    },
  }
}

function retryDelayMs({ attempts }: RepairEntry): number {
  return Math.min(retryMaxMs, retryMinMs * 2 ** Math.min(attempts, 20))
}

async function repairSegment(
  deps: RepairDependencies,
  entries: readonly RepairEntry[],
  counts: RepairCounts,
  signal: AbortSignal,
): Promise<void> {
  const { book, clock } = deps
  const { part: seq, segment } = entries[0]!
  const part = book.parts.bySeq(seq)
  const manifest = part?.state === 'freed' ? undefined : book.parts.manifest(seq, segment)
  if (part === undefined || manifest === undefined) {
    return book.commit(clientCommits.repairsOfFreedDropped, () => book.repairs.removePart(seq))
  }
  const source = { number: segment, manifest, profile: part.profile, sealingKey: part.sealingKey }
  await using reader = createSegmentReader(deps, source, { signal, onBadShard: () => undefined })
  const shards = await obtainShards(deps, reader, source, entries)
  for (const entry of entries) {
    const shard = shards.get(entry.shard)
    // Each shard that is put back takes an operator, who must not be given another one of the segment.
    const now = book.parts.manifest(seq, segment) ?? manifest
    const isPressed = part.profile.n - part.profile.k - entries.length < 1
    if (shard === 'whole') await leave(deps, now, entry)
    else if (shard !== undefined && (await putBack(deps, now, { entry, shard, isPressed }, signal))) counts.done += 1
    else {
      counts.failed += 1
      const untilMs = clock.unixMs() + retryDelayMs(entry)
      await book.commit(clientCommits.repairPostponed, () => book.repairs.postpone(entry, untilMs))
    }
  }
}

/** The shard is good where it is. */
function leave({ book }: RepairDependencies, manifest: SegmentManifest, entry: RepairEntry): Promise<void> {
  return book.commit(clientCommits.wholeShardLeft, () => {
    book.repairs.remove(entry)
    forgetLoss(book, manifest, entry.shard)
  })
}

/** The operator of its place has it, or has it again: there is nothing to ask for. */
function forgetLoss(book: ClientBook, manifest: SegmentManifest, index: number): void {
  const record = manifest.shards[index]
  if (record?.place !== undefined) book.losses.forget(record.place.dealId, record.root)
}

/** Each shard as its node has it if its root holds, else rebuilt; `whole` where it is good where it is. Their memory is the reader's. */
async function obtainShards(
  deps: RepairDependencies,
  reader: SegmentReader,
  source: { number: number; manifest: SegmentManifest; sealingKey: Uint8Array },
  entries: readonly RepairEntry[],
): Promise<Map<number, NamedShard | 'whole'>> {
  const { number, manifest, sealingKey } = source
  const { pieces } = manifest
  const shards = new Map<number, NamedShard | 'whole'>()
  for (const { shard } of entries) {
    if (!reader.isReachable(shard)) continue
    try {
      const { memory, names } = await reader.whole(shard)
      shards.set(shard, isWellPlaced(deps, manifest, shard) ? 'whole' : namedShard(shard, memory.bytes, names))
    } catch (error) {
      if (!(error instanceof WireError)) throw error
    }
  }
  const lost = entries.map(({ shard }) => shard).filter((shard) => !shards.has(shard))
  if (lost.length === 0) return shards
  for (const [index, { bytes, address, isSealed }] of await reader.verified(lost, { first: 0, count: pieces })) {
    const seal = { sealingKey, number, shard: index }
    const shard = namedShard(index, bytes, await deps.workers.name({ address, pieces, ...(isSealed ? {} : { seal }) }))
    // Coding and sealing are deterministic and the sources had their roots: anything else is a bug of ours.
    if (shard.root !== manifest.shards[index]?.root) throw new Error('a rebuilt shard does not have its root')
    shards.set(index, shard)
  }
  return shards
}

/** Whether the shard's place is one where it may stay. */
function isWellPlaced({ book, deals }: RepairDependencies, manifest: SegmentManifest, index: number): boolean {
  const record = manifest.shards[index]
  if (record?.place === undefined) return false
  const session = deals.session(record.place.dealId)
  return session?.state === 'active' && book.deals.has(session.id, record.root)
}

async function putBack(
  deps: RepairDependencies,
  manifest: SegmentManifest,
  { entry, shard, isPressed }: { entry: RepairEntry; shard: NamedShard; isPressed: boolean },
  signal: AbortSignal,
): Promise<boolean> {
  const { book, requests, onStaged } = deps
  for (const { node, reserve } of targets(deps, manifest, shard, isPressed)) {
    const target = reserve()
    if (target === undefined) continue
    const { session, reservation } = target
    try {
      await requests.putShard(node, session.id, shard, signal)
    } catch (error) {
      if (reservation !== undefined) session.release(reservation)
      if (!(error instanceof WireError)) throw error
      continue
    }
    const isEntered = await book.commit(clientCommits.shardPutBack, () => {
      const { index, root, pieceRoots } = shard
      if (reservation !== undefined) return enterShard(book, entry, { index, root, pieceRoots, session, reservation })
      book.repairs.remove(entry)
      forgetLoss(book, manifest, index)
      return true
    })
    onStaged()
    if (isEntered) return true
  }
  return false
}

interface Target {
  readonly node: DirectoryNode
  /** Where the deal has the shard already there is nothing to reserve: its bytes are put anew. */
  reserve(): { readonly session: DealSession; readonly reservation: Reservation | undefined } | undefined
}

/**
 * Where the shard may go, best first: its own place where that is good, then operators without a shard of the segment. Its own place comes
 * last where the shard is to be shown on the chain, and only if the segment cannot wait.
 */
function targets(
  { book, deals, directory, randomness }: RepairDependencies,
  manifest: SegmentManifest,
  { index, root, pieces }: NamedShard,
  isPressed: boolean,
): Target[] {
  const taken = new Set(manifest.shards.flatMap(({ place }, at) => (at === index ? [] : [place?.operator])))
  // A staged free of this very shard would take the new copy with it.
  const others = deals.candidates().filter(({ operator, has }) => !taken.has(operator) && !has(root))
  const elsewhere = placementOrder(others, pieces, randomness.uniform).map(({ node, reserve }) => ({
    node,
    reserve: () => reserve(pieces),
  }))
  const place = manifest.shards[index]?.place
  const session = place === undefined ? undefined : deals.session(place.dealId)
  const node = place === undefined ? undefined : directory.node(place.operator)
  if (session?.state !== 'active' || node?.health.isUp !== true || !book.deals.has(session.id, root)) return elsewhere
  const there = { node, reserve: () => ({ session, reservation: undefined }) }
  if (!book.losses.has(session.id, root)) return [there, ...elsewhere]
  return isPressed ? [...elsewhere, there] : elsewhere
}
