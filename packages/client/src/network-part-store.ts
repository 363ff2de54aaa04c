/** The part store over the network of nodes: chooses the profile, then `write-part`, `read-part` and the book do the work. */
import { shardPiecesMax } from '@nupeerstack/protocol'
import { abortable } from './abortable.ts'
import type { DealManager } from './deals/deal-manager.ts'
import type { NodeDirectory } from './nodes/node-directory.ts'
import type { NodeRequests } from './nodes/node-requests.ts'
import { type PartId, type PartStore, PartStoreError, type WriteOptions, type WrittenPart } from './part-store.ts'
import { type ReadPartDependencies, readPart } from './parts/read-part.ts'
import { type WritePartConfig, type WritePartDependencies, writePart } from './parts/write-part.ts'
import { bestProfile, type Profile, profileByName } from './profiles.ts'

export interface NetworkPartStoreDependencies extends WritePartDependencies, ReadPartDependencies {
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly onFreed: () => void
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

export function createNetworkPartStore(
  deps: NetworkPartStoreDependencies,
  config: NetworkPartStoreConfig,
): NetworkPartStore {
  const { book, deals, directory } = deps
  const lastSeqBefore = book.parts.lastSeq()
  const stop = new AbortController()
  const writes = new Set<Promise<unknown>>()

  function currentProfile(): Profile | undefined {
    if (config.defaultProfile !== undefined) return config.defaultProfile
    // By who is registered, not by who answers: a profile must not shrink because some nodes are down.
    return bestProfile(directory.nodes().filter(({ isEligible }) => isEligible).length)
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
      const roomy = deals.candidates().filter(({ roomPieces }) => roomPieces >= shardPiecesMax)
      return needed > 0 && roomy.length >= needed
    }
    if (isEnough()) return chooseProfile(name)
    const timeout = AbortSignal.timeout(config.dealWaitMs)
    const waitSignal = AbortSignal.any([signal, timeout])
    try {
      if (deals.needsLap()) await abortable(deps.keepDeals(), waitSignal)
      await deals.until(() => !deals.isGrowing || isEnough(), waitSignal)
    } catch (error) {
      if (signal.aborted || !timeout.aborted) throw error
    }
    return chooseProfile(name)
  }

  async function begin(
    source: AsyncIterable<Uint8Array>,
    { profile: profileName, ...options }: WriteOptions,
  ): Promise<WrittenPart> {
    options.signal.throwIfAborted()
    if (profileName !== undefined) chooseProfile(profileName)
    const profile = await awaitDeals(profileName, options.signal)
    return writePart(deps, source, { ...config, ...options, profile })
  }

  return {
    currentProfile,
    stop: async () => {
      stop.abort(new PartStoreError('unavailable', 'the client stops'))
      await Promise.allSettled(writes)
    },
    write: (source, options) => {
      const write = begin(source, { ...options, signal: AbortSignal.any([options.signal, stop.signal]) })
      const forget = () => writes.delete(write)
      writes.add(write)
      write.then(forget, forget)
      return write
    },
    read: (part, range, signal) => readPart(deps, part, range, AbortSignal.any([signal, stop.signal])),
    free: async (ids) => {
      if (ids.length === 0) return
      await book.commit(() => {
        for (const id of ids) book.parts.markFreed(id)
      })
      deps.onFreed()
    },
    partsFromBefore: function* (): Generator<PartId> {
      let after = 0
      while (true) {
        const page = book.parts.page(after, lastSeqBefore, pageParts)
        for (const { id } of page) yield id
        const last = page.at(-1)
        if (last === undefined) return
        after = last.seq
      }
    },
  }
}
