/**
 * Reads pieces of one segment, three ways, from cheap to certain:
 *
 *   direct    the data shards that hold the pieces
 *   rebuilt   the same pieces of any k shards, decoded: where a node is down, slow or its frame does not open
 *   verified  the same, each piece checked against its shard's root: where a rebuilt frame does not open, so one of k lied
 *
 * A frame is handed out only if its tag opens, whichever way it came. Nodes' bytes land in the shared memory; they are
 * unsealed, decoded and opened there by the segment workers. What a reader holds is given back after it is closed, when
 * no request and no worker writes to it any more.
 */
import { hashBytes, verifyPieces } from '@nupeerstack/proofs'
import {
  framePlaintextBytes,
  pieceSizeBytes,
  shardRootFromBytes,
  shardRootToBytes,
  WireError,
} from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { SegmentManifest } from '../book/segment-manifest.ts'
import type { Profile } from '../coding/profiles.ts'
import type { Semaphore } from '../concurrency/semaphore.ts'
import type { NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { PartStoreError } from '../port/part-store.ts'
import type { ShardNames } from '../workers/segment-jobs.ts'
import type { SegmentWorkers } from '../workers/segment-workers.ts'
import type { SharedBytes } from '../workers/shared-bytes.ts'
import { firstOf } from './first-of.ts'
import { ReaderScope } from './reader-scope.ts'
import { ShardHolders } from './shard-holders.ts'

export interface SegmentSource {
  readonly number: number
  readonly manifest: SegmentManifest
  readonly profile: Profile
  readonly sealingKey: Uint8Array
}

export interface SegmentReaderDependencies {
  readonly directory: NodeDirectory
  readonly requests: Pick<NodeRequests, 'getRange' | 'getProvenRange'>
  readonly workers: SegmentWorkers
  readonly timers: Timers
  /** Pieces of shards that all transfers together may have in decoding. */
  readonly decoding: Semaphore
}

/** Pieces [first, first + count) of every shard of the segment. */
export interface PieceSpan {
  readonly first: number
  readonly count: number
}

/** Pieces of one shard in the shared memory. They belong to the reader and stay as they are until it is closed. */
export interface ShardPieces {
  readonly shard: number
  readonly span: PieceSpan
  readonly address: number
  readonly bytes: Uint8Array
  readonly isSealed: boolean
}

/** The same pieces from `first` on. */
export function piecesAt(pieces: ShardPieces, first: number): ShardPieces {
  const skipped = first - pieces.span.first
  const span = { first, count: pieces.span.count - skipped }
  const skippedBytes = skipped * pieceSizeBytes
  return { ...pieces, span, address: pieces.address + skippedBytes, bytes: pieces.bytes.subarray(skippedBytes) }
}

export interface SegmentReader extends AsyncDisposable {
  /** Whether the shard's node is known and answers. */
  isReachable(shard: number): boolean
  /** How long to wait for a shard before others are asked. */
  hedgeMs(shard: number): number
  /** Pieces of one shard, as its node gives them. Throws WireError. */
  direct(shard: number, span: PieceSpan): Promise<ShardPieces>
  /** The same pieces of `wanted`, decoded from any k other shards. Throws PartStoreError `unavailable`. */
  rebuilt(wanted: readonly number[], span: PieceSpan, avoid: ReadonlySet<number>): Promise<Map<number, ShardPieces>>
  /** The same pieces of `wanted`, decoded from those of k shards that are what their roots say. Throws likewise. */
  verified(wanted: readonly number[], span: PieceSpan): Promise<Map<number, ShardPieces>>
  /**
   * Opens the frames in the first pieces of a shard, `firstFrame` and those behind it: their 65,520 bytes each, one after
   * another, in memory that is the caller's to dispose of. `undefined` where one does not open.
   */
  open(pieces: ShardPieces, frames: FrameRun, partKey: Uint8Array): Promise<SharedBytes | undefined>
  /** One whole shard, still sealed, that has its root. Its memory is the reader's. Throws WireError. */
  whole(shard: number): Promise<WholeShard>
}

export interface FrameRun {
  readonly firstFrame: number
  readonly frames: number
}

export interface WholeShard {
  readonly memory: SharedBytes
  readonly names: ShardNames
}

type RangeRequest<T> = (...request: Parameters<NodeRequests['getRange']>) => Promise<T>

export function createSegmentReader(
  { directory, requests, workers, timers, decoding }: SegmentReaderDependencies,
  { number, manifest, profile, sealingKey }: SegmentSource,
  hooks: { signal: AbortSignal; onBadShard: (shard: number) => void },
): SegmentReader {
  const { onBadShard } = hooks
  const scope = new ReaderScope(hooks.signal)
  const { signal } = scope
  const holders = new ShardHolders({ directory }, manifest)
  const fetched = new Map<number, { span: PieceSpan; pieces: Promise<ShardPieces> }>()
  const isReachable = (shard: number) => holders.isReachable(shard)
  const hedgeMs = (shard: number) => holders.hedgeMs(shard)

  function take(span: PieceSpan): SharedBytes {
    return scope.hold(workers.take(span.count * pieceSizeBytes))
  }

  /** Pieces as the shard's node gives them, by one of its requests for ranges. */
  async function fetch<T>(
    shard: number,
    span: PieceSpan,
    ask: RangeRequest<T>,
  ): Promise<{ memory: SharedBytes; answer: T }> {
    const { node, shard: wanted } = holders.holder(shard)
    signal.throwIfAborted()
    const memory = take(span)
    const range = { offset: span.first * pieceSizeBytes, into: memory.bytes }
    try {
      return { memory, answer: await ask(node, wanted, range, signal) }
    } catch (error) {
      if (error instanceof WireError && (error.code === 'not-found' || error.code === 'corrupt')) onBadShard(shard)
      throw error
    }
  }

  async function fetchPieces(shard: number, span: PieceSpan): Promise<ShardPieces> {
    const { memory } = await fetch(shard, span, requests.getRange)
    return { shard, span, address: memory.address, bytes: memory.bytes, isSealed: true }
  }

  /** A shard's pieces, asked for once even where direct reading and decoding both want them. */
  function direct(shard: number, span: PieceSpan): Promise<ShardPieces> {
    const known = fetched.get(shard)
    if (known !== undefined && covers(known.span, span))
      return known.pieces.then((pieces) => piecesAt(pieces, span.first))
    const pieces = scope.track(fetchPieces(shard, span))
    pieces.catch(() => undefined)
    fetched.set(shard, { span, pieces })
    return pieces
  }

  async function whole(shard: number): Promise<WholeShard> {
    const { memory } = await fetch(shard, { first: 0, count: manifest.pieces }, requests.getRange)
    const names = await workers.name({ address: memory.address, pieces: manifest.pieces })
    if (shardRootFromBytes(names.root) !== manifest.shards[shard]!.root) throw wrongBytes(shard)
    return { memory, names }
  }

  async function fetchVerified(shard: number, span: PieceSpan): Promise<ShardPieces> {
    const { memory, answer: pieceRoots } = await fetch(shard, span, requests.getProvenRange)
    const names = await workers.name({ address: memory.address, pieces: span.count })
    const root = shardRootToBytes(manifest.shards[shard]!.root)
    const isWhole = pieceRoots.length === manifest.pieces * hashBytes
    const isRight = isWhole && verifyPieces({ root, pieceRoots, firstPiece: span.first, hashed: names.pieceRoots })
    if (!isRight) throw wrongBytes(shard)
    return { shard, span, address: memory.address, bytes: memory.bytes, isSealed: true }
  }

  /** A node gave bytes that are not those of its shard. */
  function wrongBytes(shard: number): WireError {
    holders.lied(shard)
    onBadShard(shard)
    return new WireError('corrupt', 'the shard does not have its root')
  }

  async function decode(
    shards: ReadonlyMap<number, ShardPieces>,
    wanted: readonly number[],
    span: PieceSpan,
  ): Promise<Map<number, ShardPieces>> {
    const found = new Map(wanted.flatMap((shard) => (shards.has(shard) ? [[shard, shards.get(shard)!]] : [])))
    const missing = wanted.filter((shard) => !shards.has(shard))
    if (missing.length === 0) return found
    using _permit = await decoding.acquire(signal, (profile.k + missing.length) * span.count)
    using unsealed = new DisposableStack()
    const made = missing.map((shard) => ({ shard, memory: take(span) }))
    await workers.rebuild({
      number,
      k: profile.k,
      n: profile.n,
      firstPiece: span.first,
      pieces: span.count,
      sources: [...shards.values()].slice(0, profile.k).map(({ shard, address }) => ({ shard, address })),
      unsealed: Array.from(
        { length: profile.k },
        () => unsealed.use(workers.take(span.count * pieceSizeBytes)).address,
      ),
      wanted: made.map(({ shard, memory }) => ({ shard, address: memory.address })),
      sealingKey,
    })
    for (const { shard, memory } of made) {
      found.set(shard, { shard, span, address: memory.address, bytes: memory.bytes, isSealed: false })
    }
    return found
  }

  async function open(
    { shard, span, address, isSealed }: ShardPieces,
    { firstFrame, frames }: FrameRun,
    partKey: Uint8Array,
  ): Promise<SharedBytes | undefined> {
    const opened = workers.take(frames * framePlaintextBytes)
    const place = { number, shard, firstPiece: span.first, firstFrame, frames, source: address, isSealed }
    let isOpen = false
    try {
      isOpen = await workers.open({ ...place, target: opened.address, partKey, sealingKey })
      return isOpen ? opened : undefined
    } finally {
      if (!isOpen) opened[Symbol.dispose]()
    }
  }

  /** Shards that somebody holds, most promising first. */
  function ranked(avoid: ReadonlySet<number>): number[] {
    return holders.ranked(avoid, (shard) => fetched.has(shard))
  }

  async function anyK(
    candidates: readonly number[],
    fetchOne: (shard: number) => Promise<ShardPieces>,
  ): Promise<Map<number, ShardPieces>> {
    const reachable = candidates.filter(isReachable)
    const found =
      (await firstOf({ timers }, reachable, profile.k, fetchOne, { hedgeMs, signal })) ??
      // Nodes that are down are asked only where all others do not suffice: one of them may be back.
      (reachable.length < candidates.length
        ? await firstOf({ timers }, candidates, profile.k, fetchOne, { hedgeMs, signal })
        : undefined)
    if (found !== undefined) return found
    signal.throwIfAborted()
    throw new PartStoreError('unavailable', `fewer than ${profile.k} shards of a segment can be read`)
  }

  async function rebuild(wanted: readonly number[], span: PieceSpan, avoid: ReadonlySet<number>) {
    return decode(await anyK(ranked(avoid), (shard) => direct(shard, span)), wanted, span)
  }

  async function verify(wanted: readonly number[], span: PieceSpan) {
    return decode(await anyK(ranked(new Set()), (shard) => scope.track(fetchVerified(shard, span))), wanted, span)
  }

  return {
    isReachable,
    hedgeMs,
    direct,
    rebuilt: (wanted, span, avoid) => scope.track(rebuild(wanted, span, avoid)),
    verified: (wanted, span) => scope.track(verify(wanted, span)),
    open: (pieces, frames, partKey) => scope.track(open(pieces, frames, partKey)),
    whole: (shard) => scope.track(whole(shard)),
    // Hedges that lost are called back.
    [Symbol.asyncDispose]: () => scope[Symbol.asyncDispose](),
  }
}

function covers(outer: PieceSpan, inner: PieceSpan): boolean {
  return outer.first <= inner.first && outer.first + outer.count >= inner.first + inner.count
}
