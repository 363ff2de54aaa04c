/**
 * Reads pieces of one segment, three ways, from cheap to certain:
 *
 *   direct    the data shards that hold the pieces
 *   rebuilt   the same pieces of any k shards, decoded: where a node is down, slow or its frame does not open
 *   verified  whole shards, each checked against its root, decoded: where a rebuilt frame does not open, so one of k lied
 *
 * A frame is handed out only if its tag opens, whichever way it came.
 */
import type { ErasureCoder } from '@nupeerstack/erasure'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes, shardRootFromBytes, WireError } from '@nupeerstack/protocol'
import type { SegmentManifest } from '../book/segment-manifest.ts'
import type { NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { PartStoreError } from '../part-store.ts'
import type { Profile } from '../profiles.ts'
import type { Semaphore } from '../semaphore.ts'
import { shardKey, unsealInto } from '../shard-seal.ts'
import { firstOf } from './first-of.ts'

export interface SegmentSource {
  readonly number: number
  readonly manifest: SegmentManifest
  readonly profile: Profile
  readonly sealingKey: Uint8Array
}

export interface SegmentReaderDependencies {
  readonly directory: NodeDirectory
  readonly requests: Pick<NodeRequests, 'getRange'>
  readonly coder: ErasureCoder
  /** Pieces of shards that all transfers together may have in decoding. */
  readonly decoding: Semaphore
}

/** Pieces [first, first + count) of every shard of the segment. */
export interface PieceSpan {
  readonly first: number
  readonly count: number
}

export interface SegmentReader {
  /** Whether the shard's node is known and answers. */
  isReachable(shard: number): boolean
  /** How long to wait for a shard before others are asked. */
  hedgeMs(shard: number): number
  /** Unsealed pieces of one shard, as its node gives them. Throws WireError. */
  direct(shard: number, span: PieceSpan): Promise<Uint8Array>
  /** The same pieces of `wanted`, decoded from any k other shards. Throws PartStoreError `unavailable`. */
  rebuilt(wanted: readonly number[], span: PieceSpan, avoid: ReadonlySet<number>): Promise<Map<number, Uint8Array>>
  /** Whole shards, unsealed, decoded from k that have their root. Throws PartStoreError `unavailable`. */
  verified(wanted: readonly number[]): Promise<Map<number, Uint8Array>>
  /** One whole shard, still sealed, that has its root. Throws WireError. */
  sealed(shard: number): Promise<Uint8Array>
}

export function createSegmentReader(
  { directory, requests, coder, decoding }: SegmentReaderDependencies,
  { number, manifest, profile, sealingKey }: SegmentSource,
  hooks: { signal: AbortSignal; onBadShard: (shard: number) => void },
): SegmentReader {
  const { signal, onBadShard } = hooks
  const fetched = new Map<number, { span: PieceSpan; bytes: Promise<Uint8Array> }>()

  async function fetchSealed(shard: number, span: PieceSpan): Promise<Uint8Array> {
    const { root, place } = manifest.shards[shard]!
    const node = place === undefined ? undefined : directory.node(place.operator)
    if (place === undefined || node === undefined) throw new WireError('not-found', 'no node holds this shard')
    const range = { offset: span.first * pieceSizeBytes, length: span.count * pieceSizeBytes }
    try {
      return await requests.getRange(node, { dealId: place.dealId, root }, range, signal)
    } catch (error) {
      if (error instanceof WireError && (error.code === 'not-found' || error.code === 'corrupt')) onBadShard(shard)
      throw error
    }
  }

  async function fetchUnsealed(shard: number, span: PieceSpan): Promise<Uint8Array> {
    const sealed = await fetchSealed(shard, span)
    const bytes = new Uint8Array(sealed.length)
    unsealInto(shardKey(sealingKey, number, shard), span.first * pieceSizeBytes, [sealed], bytes)
    return bytes
  }

  /** A shard's pieces, asked for once even where direct reading and decoding both want them. */
  function direct(shard: number, span: PieceSpan): Promise<Uint8Array> {
    const known = fetched.get(shard)
    if (known !== undefined && covers(known.span, span)) {
      const start = (span.first - known.span.first) * pieceSizeBytes
      return known.bytes.then((bytes) => bytes.subarray(start, start + span.count * pieceSizeBytes))
    }
    const bytes = fetchUnsealed(shard, span)
    bytes.catch(() => undefined)
    fetched.set(shard, { span, bytes })
    return bytes
  }

  async function fetchVerified(shard: number): Promise<Uint8Array> {
    const { root, place } = manifest.shards[shard]!
    const sealed = await fetchSealed(shard, { first: 0, count: manifest.pieces })
    if (shardRootFromBytes(shardRoot(pieceRoots(sealed))) === root) return sealed
    if (place !== undefined) directory.node(place.operator)?.health.lied()
    onBadShard(shard)
    throw new WireError('corrupt', 'the shard does not have its root')
  }

  async function fetchVerifiedUnsealed(shard: number): Promise<Uint8Array> {
    const sealed = await fetchVerified(shard)
    const bytes = new Uint8Array(sealed.length)
    unsealInto(shardKey(sealingKey, number, shard), 0, [sealed], bytes)
    return bytes
  }

  async function decode(
    shards: ReadonlyMap<number, Uint8Array>,
    wanted: readonly number[],
    shardBytes: number,
  ): Promise<Map<number, Uint8Array>> {
    const missing = wanted.filter((shard) => !shards.has(shard))
    const found = new Map(wanted.flatMap((shard) => (shards.has(shard) ? [[shard, shards.get(shard)!]] : [])))
    if (missing.length === 0) return found
    using _room = await decoding.acquire(signal, (profile.n * shardBytes) / pieceSizeBytes)
    using stripe = coder.allocate({ k: profile.k, n: profile.n, shardBytes })
    for (const [shard, bytes] of shards) stripe.shards[shard]!.set(bytes)
    await coder.rebuild(stripe, [...shards.keys()], missing)
    for (const shard of missing) found.set(shard, stripe.shards[shard]!.slice())
    return found
  }

  function isReachable(shard: number): boolean {
    const place = manifest.shards[shard]?.place
    return place !== undefined && directory.node(place.operator)?.health.isUp === true
  }

  /** Shards that somebody holds, most promising first. */
  function ranked(avoid: ReadonlySet<number>): number[] {
    const worth = (shard: number) => (fetched.has(shard) ? 2 : 0) + latencyWorth(shard)
    return [...manifest.shards.keys()]
      .filter((shard) => !avoid.has(shard) && manifest.shards[shard]!.place !== undefined)
      .toSorted((a, b) => worth(b) - worth(a))
  }

  function latencyWorth(shard: number): number {
    return 1 / (1 + hedgeMs(shard) / 100)
  }

  function hedgeMs(shard: number): number {
    const place = manifest.shards[shard]?.place
    return (place && directory.node(place.operator)?.health.hedgeMs) ?? 0
  }

  async function anyK(
    candidates: readonly number[],
    fetch: (shard: number) => Promise<Uint8Array>,
  ): Promise<Map<number, Uint8Array>> {
    const reachable = candidates.filter(isReachable)
    const found =
      (await firstOf(reachable, profile.k, fetch, { hedgeMs, signal })) ??
      // Nodes that are down are asked only where all others do not suffice: one of them may be back.
      (reachable.length < candidates.length
        ? await firstOf(candidates, profile.k, fetch, { hedgeMs, signal })
        : undefined)
    if (found !== undefined) return found
    signal.throwIfAborted()
    throw new PartStoreError('unavailable', `fewer than ${profile.k} shards of a segment can be read`)
  }

  return {
    isReachable,
    hedgeMs,
    direct,
    rebuilt: async (wanted, span, avoid) => {
      const shards = await anyK(ranked(avoid), (shard) => direct(shard, span))
      return decode(shards, wanted, span.count * pieceSizeBytes)
    },
    verified: async (wanted) => {
      const shards = await anyK(ranked(new Set()), fetchVerifiedUnsealed)
      return decode(shards, wanted, manifest.pieces * pieceSizeBytes)
    },
    sealed: fetchVerified,
  }
}

function covers(outer: PieceSpan, inner: PieceSpan): boolean {
  return outer.first <= inner.first && outer.first + outer.count >= inner.first + inner.count
}
