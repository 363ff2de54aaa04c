/**
 * Plaintext of a slice of one segment. Each run of pieces is read directly; where that fails or takes long, from the other
 * shards; where a rebuilt frame does not open, from pieces checked against their shards' roots.
 */
import { framePlaintextBytes } from '@nupeerstack/protocol'
import type { Timer, Timers } from '@nupeerstack/runtime'
import { type SegmentShape, type SegmentSlice, type ShardRun, shardRuns } from '../coding/segment-plan.ts'
import { PartStoreError } from '../port/part-store.ts'
import type { SharedBytes } from '../workers/shared-bytes.ts'
import { type PieceSpan, piecesAt, type SegmentReader, type ShardPieces } from './segment-reader.ts'

/** Plaintext in the shared memory. Whoever has it disposes of it. */
export interface OpenedRun extends Disposable {
  readonly bytes: Uint8Array
}

/**
 * Begins to read a slice: one promise for each run of pieces, in the order of its bytes. `onBadShard` hears of data shards
 * whose frames do not open. They reject with PartStoreError `unavailable`.
 */
export function readSlice(
  { reader, timers }: { readonly reader: SegmentReader; readonly timers: Timers },
  {
    shape,
    slice,
    partKey,
  }: { readonly shape: SegmentShape; readonly slice: SegmentSlice; readonly partKey: Uint8Array },
  onBadShard: (shard: number) => void,
): Promise<OpenedRun>[] {
  const runs = shardRuns(shape, slice)
  const bad = new Set<number>()

  async function open(run: ShardRun, pieces: ShardPieces): Promise<OpenedRun | undefined> {
    const opened = await reader.open(piecesAt(pieces, run.firstPiece), run, partKey)
    return opened && window(opened, run)
  }

  /** The part of a run that the slice asks for. */
  function window(opened: SharedBytes, { firstFrame, frames }: ShardRun): OpenedRun {
    const base = firstFrame * framePlaintextBytes
    const end = Math.min(slice.offset + slice.length, base + frames * framePlaintextBytes)
    const bytes = opened.bytes.subarray(Math.max(0, slice.offset - base), end - base)
    return { bytes, [Symbol.dispose]: () => opened[Symbol.dispose]() }
  }

  async function readDirect(run: ShardRun): Promise<OpenedRun> {
    const opened = await open(run, await reader.direct(run.shard, spanOf(run)))
    if (opened !== undefined) return opened
    bad.add(run.shard)
    onBadShard(run.shard)
    throw new Error('a frame does not open')
  }

  /** Where all others do not suffice, a node that was thought to be down may be the one that is needed. */
  async function readAtLast(run: ShardRun, error: unknown): Promise<OpenedRun> {
    return readDirect(run).catch(() => {
      throw error
    })
  }

  async function readOtherwise(run: ShardRun, rebuilt: () => Promise<Map<number, ShardPieces>>): Promise<OpenedRun> {
    const opened = await open(run, (await rebuilt()).get(run.shard)!)
    if (opened !== undefined) return opened
    const verified = await open(run, (await reader.verified([run.shard], spanOf(run))).get(run.shard)!)
    if (verified !== undefined) return verified
    throw new PartStoreError('unavailable', 'a segment does not open although its shards have their roots')
  }

  // What is known to be out of reach is rebuilt together, in one decoding; later surprises one by one.
  const unreachable = runs.filter(({ shard }) => !reader.isReachable(shard))
  const together = once(() => rebuild(reader, unreachable, new Set(unreachable.map(({ shard }) => shard))))
  return runs.map((run) => {
    if (unreachable.includes(run)) return readOtherwise(run, together).catch((error) => readAtLast(run, error))
    const alone = once(() => rebuild(reader, [run], new Set([run.shard, ...bad])))
    return hedged(
      timers,
      () => readDirect(run),
      () => readOtherwise(run, alone),
      reader.hedgeMs(run.shard),
    )
  })
}

function rebuild(
  reader: SegmentReader,
  runs: readonly ShardRun[],
  avoid: ReadonlySet<number>,
): Promise<Map<number, ShardPieces>> {
  const first = Math.min(...runs.map(({ firstPiece }) => firstPiece))
  const end = Math.max(...runs.map(({ firstPiece, frames }) => firstPiece + frames))
  const wanted = runs.map(({ shard }) => shard)
  return reader.rebuilt(wanted, { first, count: end - first }, avoid)
}

function spanOf({ firstPiece, frames }: ShardRun): PieceSpan {
  return { first: firstPiece, count: frames }
}

/** The first way's result; the second begins when the first fails or is late, and then whichever comes first counts. */
async function hedged<T extends Disposable>(
  timers: Timers,
  first: () => Promise<T>,
  second: () => Promise<T>,
  delayMs: number,
): Promise<T> {
  const direct = first()
  let timer: Timer | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = timers.setTimeout(() => resolve('late'), delayMs)
  })
  try {
    const result = await Promise.race([direct.then((value) => ({ value })), late])
    if (result !== 'late') return result.value
  } catch {
    return second()
  } finally {
    timers.clearTimeout(timer)
  }
  const both = [direct, second()]
  try {
    const winner = await Promise.any(both)
    for (const other of both) disposeUnless(other, winner)
    return winner
  } catch (error) {
    // The second way's error says what is wrong with the segment as a whole.
    throw error instanceof AggregateError ? error.errors[1] : error
  }
}

function disposeUnless<T extends Disposable>(promise: Promise<T>, winner: T): void {
  promise.then(
    (result) => {
      if (result !== winner) result[Symbol.dispose]()
    },
    () => undefined,
  )
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= work())
}
