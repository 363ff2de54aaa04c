/**
 * Small writes that wait together go into one pack. A group commit over the network: while packs are on their way, later
 * writes gather for the next, so that a lone write waits for nobody and many go through together.
 *
 *   waiting ─ a place is free → under way ─ pack is durable, rows are entered → stored
 *      └────── caller aborts ──────┴→ left: its bytes may travel, but nothing names them
 */
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { Profile, ProfileName } from '../coding/profiles.ts'
import { segmentBytesMax } from '../coding/segment-plan.ts'
import type { WritePartConfig, WritePartDependencies } from '../parts/write-part.ts'
import type { PartId } from '../port/part-store.ts'
import { writePack } from './write-pack.ts'

export interface SealedPart {
  readonly id: PartId
  readonly sizeBytes: number
  readonly keyCheck: Uint8Array
  readonly sealed: Uint8Array
}

export interface PackGatherer {
  /** Resolves when the part is durable in a pack. Throws PartStoreError `unavailable`, or the signal's reason. */
  add(part: SealedPart, profile: Profile, signal: AbortSignal): Promise<void>
  /** Resolves when no pack is under way. */
  settled(): Promise<void>
}

export interface PackGathererDependencies extends WritePartDependencies {
  /** A pack is durable. */
  readonly onPacked: () => void
}

/** One travels while the next is coded; more would only make each smaller. */
const packsAtOnce = 2
/** Rows entered in one transaction: some ten milliseconds. */
const membersMax = 1024

interface Member extends SealedPart {
  state: 'waiting' | 'under way' | 'stored' | 'left'
  readonly stored: PromiseWithResolvers<void>
  /** Its caller has given it up: calls off what nobody waits for. */
  leave: () => void
}

/** What waits for packs of one profile. */
interface Line {
  readonly profile: Profile
  readonly waiting: Set<Member>
  packsUnderWay: number
  isAboutToStart: boolean
}

export function createPackGatherer(deps: PackGathererDependencies, config: WritePartConfig): PackGatherer {
  const { timers } = deps
  const { smallParts } = deps.book
  const lines = new Map<ProfileName, Line>()
  const packs = new Set<Promise<void>>()

  function lineOf(profile: Profile): Line {
    let line = lines.get(profile.name)
    if (line === undefined) {
      line = { profile, waiting: new Set(), packsUnderWay: 0, isAboutToStart: false }
      lines.set(profile.name, line)
    }
    return line
  }

  /** Starts a pack in the next turn of the event loop, so that what arrives in this one is in it. */
  function advance(line: Line): void {
    if (line.isAboutToStart || line.packsUnderWay >= packsAtOnce || line.waiting.size === 0) return
    line.isAboutToStart = true
    timers.setImmediate(() => {
      line.isAboutToStart = false
      if (line.waiting.size === 0) return
      line.packsUnderWay += 1
      const pack = store(line.profile, takeGroup(line)).finally(() => {
        packs.delete(pack)
        line.packsUnderWay -= 1
        advance(line)
      })
      packs.add(pack)
      advance(line)
    })
  }

  async function store(profile: Profile, members: readonly Member[]): Promise<void> {
    const abandoned = new AbortController()
    for (const member of members) {
      member.state = 'under way'
      member.leave = () => {
        if (members.every(({ state }) => state === 'left')) abandoned.abort(new Error('nobody waits for the pack'))
      }
    }
    try {
      const sealed = members.map((member) => member.sealed)
      const enter = (pack: PartSeq) => enterAll(pack, members)
      await writePack(deps, { profile, sealed, enter }, { ...config, signal: abandoned.signal })
      for (const { stored } of members) stored.resolve()
      deps.onPacked()
    } catch (error) {
      for (const { stored } of members) stored.reject(error)
    }
  }

  /** In a transaction. */
  function enterAll(pack: PartSeq, members: readonly Member[]): void {
    let at = 0
    for (const member of members) {
      const { length } = member.sealed
      if (member.state !== 'left') {
        smallParts.insertPacked(member, { pack, at, length })
        member.state = 'stored'
      }
      at += length
    }
  }

  return {
    add: async (part, profile, signal) => {
      signal.throwIfAborted()
      const line = lineOf(profile)
      const stored = Promise.withResolvers<void>()
      const member: Member = { ...part, state: 'waiting', stored, leave: () => line.waiting.delete(member) }
      const abort = () => {
        // Once its row is in a transaction, the commit decides.
        if (member.state === 'stored') return
        member.state = 'left'
        member.leave()
        stored.reject(signal.reason)
      }
      signal.addEventListener('abort', abort, { once: true })
      line.waiting.add(member)
      advance(line)
      try {
        await stored.promise
      } finally {
        signal.removeEventListener('abort', abort)
      }
    },
    settled: async () => {
      while (packs.size > 0) await Promise.allSettled(packs)
    },
  }
}

/** Takes from the line what fits into one pack. */
function takeGroup({ profile, waiting }: Line): Member[] {
  const members: Member[] = []
  let sizeBytes = 0
  for (const member of waiting) {
    sizeBytes += member.sealed.length
    if (sizeBytes > segmentBytesMax(profile.k) || members.length === membersMax) break
    members.push(member)
    waiting.delete(member)
  }
  return members
}
