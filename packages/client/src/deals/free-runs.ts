/**
 * The freed pieces of a deal, as runs that touch nowhere: the next write takes them before the tree grows. A shard needs
 * at most 16 pieces in a row, so runs are kept by length up to that: taking and giving back are O(16).
 *
 * Invariant: a piece is in one run at most. Where it were in two, two shards would be sent to the same pieces, and no node
 * signs that.
 */
import assert from 'node:assert/strict'
import { shardPiecesMax } from '@nupeerstack/protocol'

export interface FreeRuns {
  /** Takes `pieces` (1 to 16) in a row from the shortest run that has them; `undefined` where none has. */
  take(pieces: number): number | undefined
  /** Gives pieces [at, at + pieces) back. Throws where one of them is in a run already. */
  give(at: number, pieces: number): void
  /** Pieces in all runs. */
  readonly pieces: number
  /** Pieces in a row that can be taken now, at most 16. */
  readonly longest: number
}

export function createFreeRuns(runs: Iterable<{ at: number; pieces: number }>): FreeRuns {
  const lengthByStart = new Map<number, number>()
  const startByEnd = new Map<number, number>()
  /** Starts of the runs of each length; the last holds all that are at least as long as a shard. */
  const byLength = Array.from({ length: shardPiecesMax + 1 }, () => new Set<number>())
  /** 1 for each piece that is in a run. */
  let isFree = new Uint8Array(1024)
  let total = 0

  function enter(at: number, pieces: number): void {
    lengthByStart.set(at, pieces)
    startByEnd.set(at + pieces, at)
    byLength[Math.min(pieces, shardPiecesMax)]!.add(at)
    total += pieces
  }

  function leave(at: number): number {
    const pieces = lengthByStart.get(at)!
    lengthByStart.delete(at)
    startByEnd.delete(at + pieces)
    byLength[Math.min(pieces, shardPiecesMax)]!.delete(at)
    total -= pieces
    return pieces
  }

  function mark(at: number, pieces: number, value: 0 | 1): void {
    if (at + pieces > isFree.length) {
      const grown = new Uint8Array(Math.max(at + pieces, isFree.length * 2))
      grown.set(isFree)
      isFree = grown
    }
    isFree.fill(value, at, at + pieces)
  }

  function give(at: number, pieces: number): void {
    assert(at >= 0 && pieces > 0, 'a run has pieces')
    assert(!isFree.subarray(at, at + pieces).includes(1), `pieces ${at} to ${at + pieces - 1} were in no run`)
    mark(at, pieces, 1)
    const before = startByEnd.get(at)
    const start = before ?? at
    let length = pieces + (before === undefined ? 0 : leave(before))
    if (lengthByStart.has(at + pieces)) length += leave(at + pieces)
    enter(start, length)
  }

  for (const run of runs) give(run.at, run.pieces)
  return {
    take: (pieces) => {
      for (let length = pieces; length <= shardPiecesMax; length++) {
        for (const at of byLength[length]!) {
          const found = leave(at)
          if (found > pieces) enter(at + pieces, found - pieces)
          mark(at, pieces, 0)
          return at
        }
      }
      return undefined
    },
    give,
    get pieces() {
      return total
    },
    get longest() {
      return byLength.findLastIndex((starts) => starts.size > 0)
    },
  }
}
