/**
 * The part store over the network of nodes: chooses the profile and, by size, one of three ways: into client.db, into a pack
 * with others, or segments of its own. Then `packing/`, `write-part`, `read-part` and the book do the work.
 */
import { shardPiecesMax } from '@nupeerstack/protocol'
import { bestProfile, type Profile, profileByName } from './coding/profiles.ts'
import { clientCommits } from './commits.ts'
import { abortable } from './concurrency/abortable.ts'
import { createSemaphore } from './concurrency/semaphore.ts'
import type { DealManager } from './deals/deal-manager.ts'
import type { NodeDirectory } from './nodes/node-directory.ts'
import type { NodeRequests } from './nodes/node-requests.ts'
import { rowBytes } from './packing/choose-packs.ts'
import { createPackGatherer } from './packing/gather-packs.ts'
import { openSmallRange, type ReadSmallPartDependencies } from './packing/read-small-part.ts'
import { createSourceHead, type SourceHead } from './packing/source-head.ts'
import { inlineBytesMax, writeInline, writePacked } from './packing/write-small-part.ts'
import { type OpenRange, readAhead } from './parts/read-ahead.ts'
import { openPart } from './parts/read-part.ts'
import { type WritePartConfig, type WritePartDependencies, writePart } from './parts/write-part.ts'
import {
  type PartId,
  type PartRange,
  type PartStore,
  PartStoreError,
  type WriteOptions,
  type WrittenPart,
} from './port/part-store.ts'

export interface NetworkPartStoreDependencies extends WritePartDependencies, ReadSmallPartDependencies {
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly onFreed: () => void
  /** Parts have come into packs or gone from them. */
  readonly onPacksChanged: () => void
  /** Looks after the deals now, and resolves when it has. */
  readonly keepDeals: () => Promise<void>
}

export interface NetworkPartStoreConfig extends WritePartConfig {
  readonly defaultProfile: Profile | undefined
  /** How long a write waits for deals that are just being opened. */
  readonly dealWaitMs: number
}

export interface NetworkPartStore extends PartStore {
  /** What a write without a profile takes now; `undefined` where there are too few operators. */
  currentProfile(): Profile | undefined
  /** Ends reads and writes under way, which throw, and resolves when the writes are undone. */
  stop(): Promise<void>
}

/** Parts listed per query. */
const pageParts = 1000
/** Beginnings of parts that may be in memory until it is known how large they are: 64 rows of 16/32, 256 of 4/8. */
const headBytesMax = 64 * 1024 * 1024
/** Small parts that may wait for packs or be in them on their way: 16 segments of 4/8, 4 of 16/32. */
const gatheredBytesMax = 64 * 1024 * 1024

export function createNetworkPartStore(
  deps: NetworkPartStoreDependencies,
  config: NetworkPartStoreConfig,
): NetworkPartStore {
  const { book, deals, directory, timers } = deps
  const lastSeqBefore = book.parts.lastSeq()
  const lastSmallSeqBefore = book.smallParts.lastSeq()
  const gatherer = createPackGatherer({ ...deps, onPacked: deps.onPacksChanged }, config)
  const heads = createSemaphore(headBytesMax)
  const gathered = createSemaphore(gatheredBytesMax)
  const stop = new AbortController()
  const writes = new Set<Promise<unknown>>()

  function currentProfile(): Profile | undefined {
    if (config.defaultProfile !== undefined) return config.defaultProfile
    // By who is registered, not by who answers: a profile must not shrink because some nodes are down. But who is down and
    // has no deal with us any more is gone, whatever bond it has left behind.
    const operators = directory
      .nodes()
      .filter(({ operator, isEligible, health }) => isEligible && (health.isUp || deals.isServing(operator)))
    return bestProfile(operators.length)
  }

  function chooseProfile(name: string | undefined): Profile {
    const profile = name === undefined ? currentProfile() : profileByName(name)
    if (profile !== undefined) return profile
    if (name !== undefined) throw new RangeError(`there is no profile ${name}`)
    throw new PartStoreError('unavailable', 'there are too few operators for any profile')
  }

  /**
   * Nobody may have looked at the registry yet, or deals may just be opening: at the first start, or where the last ones
   * are full. With too few nodes in the end the placement refuses, and says how many there were.
   */
  async function awaitDeals(name: string | undefined, signal: AbortSignal): Promise<Profile> {
    const isEnough = () => {
      const needed = (name === undefined ? currentProfile() : profileByName(name))?.n ?? 0
      const spacious = deals.candidates().filter(({ roomPieces }) => roomPieces >= shardPiecesMax)
      return needed > 0 && spacious.length >= needed
    }
    if (isEnough()) return chooseProfile(name)
    const timeout = timers.timeoutSignal(config.dealWaitMs)
    const waitSignal = AbortSignal.any([signal, timeout])
    try {
      if (deals.needsLap()) await abortable(deps.keepDeals(), waitSignal)
      await deals.until(() => !deals.isGrowing || isEnough(), waitSignal)
    } catch (error) {
      if (signal.aborted || !timeout.aborted) throw error
    }
    return chooseProfile(name)
  }

  async function begin(source: AsyncIterable<Uint8Array>, options: WriteOptions): Promise<WrittenPart> {
    const { profile: profileName, signal } = options
    signal.throwIfAborted()
    if (profileName !== undefined) chooseProfile(profileName)
    const head = createSourceHead(source)
    try {
      if (await head.endsWithin(inlineBytesMax, signal)) return await writeInline(deps, head.chunks, options)
      const profile = await awaitDeals(profileName, signal)
      const packed = await writeIntoPack(head, profile, options)
      if (packed !== undefined) return packed
      return await writePart(deps, head.whole(), { ...config, ...options, profile })
    } catch (error) {
      head.close()
      throw error
    }
  }

  /** Or `undefined` where the part needs more than a row. */
  async function writeIntoPack(
    head: SourceHead,
    profile: Profile,
    options: WriteOptions,
  ): Promise<WrittenPart | undefined> {
    const { signal } = options
    using permits = new DisposableStack()
    const headPermit = permits.use(await heads.acquire(signal, rowBytes(profile)))
    if (!(await head.endsWithin(rowBytes(profile), signal))) return undefined
    permits.use(await gathered.acquire(signal, head.sizeBytes))
    headPermit[Symbol.dispose]()
    return await writePacked({ gatherer, randomness: deps.randomness }, head.chunks, { ...options, profile })
  }

  function* opened(ranges: Iterable<PartRange>): Generator<OpenRange> {
    for (const range of ranges) {
      const small = book.smallParts.get(range.part.id)
      // Asked for in the same turn: what was found still stands.
      yield (bytesBefore) =>
        small === undefined ? openPart(deps, range, bytesBefore) : openSmallRange(deps, range, small)
    }
  }

  return {
    currentProfile,
    stop: async () => {
      stop.abort(new PartStoreError('unavailable', 'the client stops'))
      await Promise.allSettled(writes)
      await gatherer.settled()
    },
    write: (source, options) => {
      const write = begin(source, { ...options, signal: AbortSignal.any([options.signal, stop.signal]) })
      const forget = () => writes.delete(write)
      writes.add(write)
      write.then(forget, forget)
      return write
    },
    read: (ranges, signal) => readAhead(deps.reading, opened(ranges), [signal, stop.signal]),
    free: async (ids) => {
      if (ids.length === 0) return
      await book.commit(clientCommits.partsFreed, () => {
        for (const id of ids) {
          book.parts.markFreed(id)
          book.smallParts.remove(id)
        }
      })
      deps.onFreed()
      deps.onPacksChanged()
    },
    partsFromBefore: function* (): Generator<PartId> {
      for (const { seq, id } of pages(book.parts, lastSeqBefore)) if (!book.smallParts.isPack(seq)) yield id
      for (const { id } of pages(book.smallParts, lastSmallSeqBefore)) yield id
    },
  }
}

function* pages(
  book: { page(after: number, seqMax: number, limit: number): { seq: number; id: PartId }[] },
  seqMax: number,
): Generator<{ seq: number; id: PartId }> {
  let after = 0
  while (true) {
    const page = book.page(after, seqMax, pageParts)
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}
