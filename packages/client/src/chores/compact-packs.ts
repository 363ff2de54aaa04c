/**
 * Keeps packs full: frees those in which nothing lives any more, and rewrites sparse ones together. It copies sealed bytes and
 * needs no part's key. Each lap compares what client.db says with what should be, so a crash at any point costs a lap:
 *
 *   sparse packs ─ read, written as one → rows moved, in one transaction → old packs are empty ─ no reader → freed
 */
import type { Logger } from '@nupeerstack/node-host'
import { framePlaintextBytes } from '@nupeerstack/protocol'
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { PackMember, PackRecord } from '../book/sqlite-small-part-book.ts'
import { type Profile, profiles } from '../coding/profiles.ts'
import { createSemaphore } from '../concurrency/semaphore.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { choosePacks } from '../packing/choose-packs.ts'
import type { PackLeases } from '../packing/pack-leases.ts'
import { readRange } from '../packing/read-small-part.ts'
import { writePack } from '../packing/write-pack.ts'
import type { ReadPartDependencies } from '../parts/read-part.ts'
import type { WritePartConfig, WritePartDependencies } from '../parts/write-part.ts'
import { PartStoreError } from '../port/part-store.ts'
import { freeEmptyPacks } from './free-empty-packs.ts'

export interface CompactPacksDependencies extends WritePartDependencies, ReadPartDependencies {
  readonly requests: NodeRequests
  readonly leases: PackLeases
  readonly log: Logger
  readonly onFreed: () => void
}

export interface CompactPacksConfig extends WritePartConfig {
  /** Without writes and frees for so long, also what saves little is compacted. */
  readonly calmMs: number
}

export interface CompactPacks {
  readonly counts: { done: number; failed: number }
  /** Frees and rewrites what is due. */
  lap(signal: AbortSignal): Promise<void>
  /** Parts have come into packs or gone from them. */
  changed(): void
  /** Whether there is something to free or to rewrite, now or when it is calm. */
  hasWork(): boolean
  /** Whether a later lap may find something though nothing changes: when it is calm, or what was put off is due. */
  isWaiting(): boolean
}

/** While packs are being written, a rewriting must save so many rows: each byte is then copied about once, not per write. */
const rowsSavedMin = 32
/** Looked at together: more lone packs than these do not fill a segment of 4/8. */
const packsMax = 512
const readsAtOnce = 8
/** A pack that cannot be read or written is not tried again for so long. */
const putOffMs = 60_000
/** After a rewriting comes a rest as long as it took, but no longer than this. */
const restMaxMs = 1_000

interface Moved {
  readonly from: PartSeq
  readonly member: PackMember
  readonly sealed: Uint8Array
}

export function createCompactPacks(deps: CompactPacksDependencies, config: CompactPacksConfig): CompactPacks {
  const { book, clock, timers, leases, log } = deps
  const counts = { done: 0, failed: 0 }
  /** Until when a pack is left alone. */
  const putOff = new Map<PartSeq, number>()
  let changedAtMs = clock.elapsedMs()

  /** Packs to rewrite as one, where that saves at least so many rows. */
  function choose(profile: Profile, rowsMin: number): readonly PackRecord[] | undefined {
    const sparse = book.smallParts.sparsePacks(profile, packsMax)
    const { packs, rowsSaved } = choosePacks(
      profile,
      sparse.filter(({ part }) => !putOff.has(part)),
    )
    return rowsSaved >= rowsMin ? packs : undefined
  }

  function rowsMin(): number {
    return clock.elapsedMs() - changedAtMs >= config.calmMs ? 1 : rowsSavedMin
  }

  async function compact(profile: Profile, packs: readonly PackRecord[], signal: AbortSignal): Promise<void> {
    const moved = await readAll(packs, signal)
    if (moved === undefined) return
    try {
      const enter = (to: PartSeq) => moveAll(moved, to)
      await writePack(deps, { profile, sealed: moved.map(({ sealed }) => sealed), enter }, { ...config, signal })
      counts.done += 1
    } catch (error) {
      putOffAll(packs, error)
    }
  }

  /** The sealed bytes of all that lives in the packs, or `undefined` where one of them is put off. */
  async function readAll(packs: readonly PackRecord[], signal: AbortSignal): Promise<Moved[] | undefined> {
    const reading = createSemaphore(readsAtOnce)
    const read = await Promise.all(
      packs.map(async (pack) => {
        using _permit = await reading.acquire(signal)
        return readLiving(pack, signal).catch((error: unknown) => putOffAll([pack], error))
      }),
    )
    const whole = read.filter((moved) => moved !== undefined)
    return whole.length === packs.length ? whole.flat() : undefined
  }

  async function readLiving({ part }: PackRecord, signal: AbortSignal): Promise<Moved[]> {
    using _held = leases.hold(part)
    const pack = book.smallParts.packHandle(part)
    const moved: Moved[] = []
    for (const run of runsOf(book.smallParts.members(part))) {
      const start = run[0]!.at
      const last = run.at(-1)!
      const range = { part: pack, offset: start, length: last.at + last.length - start }
      const bytes = await readRange(deps, range, signal)
      for (const member of run) {
        moved.push({
          from: part,
          member,
          sealed: bytes.subarray(member.at - start, member.at - start + member.length),
        })
      }
    }
    return moved
  }

  /** In a transaction. What has been freed meanwhile is dead in the new pack, too. */
  function moveAll(moved: readonly Moved[], to: PartSeq): void {
    let at = 0
    for (const { from, member } of moved) {
      book.smallParts.move(member, from, { pack: to, at })
      at += member.length
    }
  }

  function putOffAll(packs: readonly PackRecord[], error: unknown): undefined {
    if (!(error instanceof PartStoreError)) throw error
    counts.failed += 1
    log.warn('compaction-put-off', { packs: packs.length, message: error.message })
    for (const { part } of packs) putOff.set(part, clock.elapsedMs() + putOffMs)
  }

  function hasWork(): boolean {
    return book.smallParts.emptyPacks(1).length > 0 || profiles.some((profile) => choose(profile, 1) !== undefined)
  }

  return {
    counts,
    changed: () => {
      changedAtMs = clock.elapsedMs()
    },
    hasWork,
    isWaiting: () => putOff.size > 0 || hasWork(),
    lap: async (signal) => {
      for (const [part, untilMs] of putOff) if (untilMs <= clock.elapsedMs()) putOff.delete(part)
      await freeEmptyPacks(deps)
      for (const profile of profiles) {
        for (let packs = choose(profile, rowsMin()); packs !== undefined; packs = choose(profile, rowsMin())) {
          signal.throwIfAborted()
          const startedAt = clock.elapsedMs()
          await compact(profile, packs, signal)
          await freeEmptyPacks(deps)
          await timers.sleep(Math.min(restMaxMs, clock.elapsedMs() - startedAt), { signal })
          signal.throwIfAborted()
        }
      }
    },
  }
}

/** Members with less than a frame between them, to be read together. */
function runsOf(members: readonly PackMember[]): PackMember[][] {
  const runs: PackMember[][] = []
  let end = 0
  for (const member of members) {
    const run = runs.at(-1)
    if (run !== undefined && member.at - end < framePlaintextBytes) run.push(member)
    else runs.push([member])
    end = member.at + member.length
  }
  return runs
}
