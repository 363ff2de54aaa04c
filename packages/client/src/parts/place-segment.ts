/**
 * Sends the shards of one segment to n operators at once. A node that fails is replaced by the next in line. The segment
 * is durable when k + s shards are acknowledged; after that the rest gets a moment to finish with it, and then becomes
 * late: it goes on in the background.
 */
import { WireError } from '@nupeerstack/protocol'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import { durableShardsMin, type Profile } from '../coding/profiles.ts'
import type { DealManager, PlacementCandidate } from '../deals/deal-manager.ts'
import type { AcknowledgedShard } from '../deals/shard-ledger.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { placementOrder } from '../placement/placement.ts'
import { PartStoreError } from '../port/part-store.ts'
import type { SealedShard } from './sealed-shard.ts'

export interface PlaceSegmentDependencies {
  readonly deals: Pick<DealManager, 'candidates'>
  readonly requests: Pick<NodeRequests, 'putShard'>
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
}

export interface LateShard {
  readonly shard: SealedShard
  /** `undefined` where no node took it. */
  readonly outcome: Promise<AcknowledgedShard | undefined>
  readonly abort: (reason: Error) => void
}

export interface PlacedSegment {
  /** At least k + s. */
  readonly acknowledged: readonly AcknowledgedShard[]
  readonly late: readonly LateShard[]
}

/** What the last nodes get beyond the quorum: half the time that it took, so that a usual spread is not "late". */
const graceMinMs = 100
const graceMaxMs = 1_000

/**
 * Takes the shards over: each is disposed of when it is sent no more. Throws PartStoreError `unavailable`, or the signal's
 * reason; what nodes hold then is handed to `onUndone`.
 */
export async function placeSegment(
  deps: PlaceSegmentDependencies,
  shards: readonly SealedShard[],
  {
    profile,
    signal,
    onUndone,
  }: { profile: Profile; signal: AbortSignal; onUndone: (shard: AcknowledgedShard) => void },
): Promise<PlacedSegment> {
  const { clock, timers } = deps
  const needed = durableShardsMin(profile)
  const spares = placementOrder(deps.deals.candidates(), shards[0]?.pieces ?? 0, deps.randomness.uniform)
  if (spares.length < needed) {
    for (const shard of shards) shard[Symbol.dispose]()
    throw tooFew(spares.length, needed, profile)
  }
  const startedAt = clock.elapsedMs()
  const controllers = shards.map(() => new AbortController())
  const acknowledged: AcknowledgedShard[] = []
  const settled = new Set<number>()
  const progress = createProgress()

  const outcomes = shards.map(async (shard, index) => {
    const controller = controllers[index]!
    const shardSignal = AbortSignal.any([signal, controller.signal])
    try {
      using _memory = shard
      const taken = await sendShard(deps, shard, spares, shardSignal)
      if (taken !== undefined) acknowledged.push(taken)
      return taken
    } finally {
      settled.add(index)
      progress.notify()
    }
  })
  for (const outcome of outcomes) outcome.catch(() => undefined)

  await progress.until(() => acknowledged.length >= needed || settled.size === shards.length || signal.aborted)
  if (acknowledged.length < needed) {
    for (const controller of controllers) controller.abort(new Error('the write is undone'))
    await Promise.allSettled(outcomes)
    for (const shard of acknowledged) onUndone(shard)
    signal.throwIfAborted()
    throw tooFew(acknowledged.length, needed, profile)
  }
  if (settled.size < shards.length) {
    const graceMs = Math.min(graceMaxMs, Math.max(graceMinMs, (clock.elapsedMs() - startedAt) / 2))
    await Promise.race([progress.until(() => settled.size === shards.length), timers.sleep(graceMs, { ref: false })])
  }
  return {
    acknowledged: [...acknowledged],
    late: shards.flatMap((shard, index) => {
      if (settled.has(index)) return []
      return [{ shard, outcome: outcomes[index]!, abort: (reason: Error) => controllers[index]!.abort(reason) }]
    }),
  }
}

/** Offers the shard to one candidate after another, each taken from the common line. */
async function sendShard(
  { requests }: PlaceSegmentDependencies,
  shard: SealedShard,
  spares: PlacementCandidate[],
  signal: AbortSignal,
): Promise<AcknowledgedShard | undefined> {
  for (let candidate = spares.shift(); candidate !== undefined; candidate = spares.shift()) {
    const reserved = candidate.reserve(shard.pieces)
    if (reserved === undefined) continue
    const { session, reservation } = reserved
    try {
      await requests.putShard(candidate.node, session.id, shard, signal)
      return { index: shard.index, root: shard.root, pieceRoots: shard.pieceRoots, session, reservation }
    } catch (error) {
      session.release(reservation)
      signal.throwIfAborted()
      if (!(error instanceof WireError)) throw error
    }
  }
  return undefined
}

function tooFew(count: number, needed: number, { name }: Profile): PartStoreError {
  return new PartStoreError('unavailable', `profile ${name} needs ${needed} nodes that take shards, ${count} did`)
}

/** Lets one waiter look again whenever something moved. */
function createProgress(): { notify(): void; until(isReached: () => boolean): Promise<void> } {
  let wake: (() => void) | undefined
  return {
    notify: () => wake?.(),
    until: async (isReached) => {
      while (!isReached()) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
