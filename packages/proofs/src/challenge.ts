/**
 * Which leaves a node must show in a period. One seed per period serves everybody; the operator's address makes the
 * samples its own. They are uniform over every live piece that the operator has promised to anyone. `MerkleSample.sol` computes
 * the same; `test/vectors/challenge.json` holds both to it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { leavesPerPiece } from './shard-tree.ts'

export interface ChallengeInput {
  /** 32 bytes from the beacon. */
  readonly seed: Uint8Array
  /** 20 bytes: the operator's address. */
  readonly operator: Uint8Array
  /** How many samples. */
  readonly samples: number
  /** Live pieces over all of the operator's promised deals. */
  readonly totalLive: number
}

export interface Sample {
  /** Number of the live piece, counted over the operator's deals in their order on the chain. */
  readonly rank: number
  /** Number of the leaf within the piece. */
  readonly leaf: number
}

/** sha256(seed ‖ operator ‖ u32 sample): its first 16 bytes pick the live piece, its last 2 the leaf. */
export function challengeSamples({ seed, operator, samples, totalLive }: ChallengeInput): Sample[] {
  if (seed.length !== 32 || operator.length !== 20) throw new RangeError('a seed has 32 bytes, an operator 20')
  if (!Number.isSafeInteger(totalLive) || totalLive < 1) throw new RangeError('nothing to sample')
  const input = new Uint8Array(56)
  input.set(seed)
  input.set(operator, 32)
  const view = new DataView(input.buffer)
  return Array.from({ length: samples }, (_, sample) => {
    view.setUint32(52, sample)
    const digest = new DataView(sha256(input).buffer)
    const pick = (digest.getBigUint64(0) << 64n) | digest.getBigUint64(8)
    return { rank: Number(pick % BigInt(totalLive)), leaf: digest.getUint16(30) % leavesPerPiece }
  })
}

/** Which deal a rank over all deals falls into, and which rank it is in that deal. */
export function locateRank(rank: number, liveByDeal: readonly number[]): { dealIndex: number; rank: number } {
  let before = 0
  for (const [dealIndex, live] of liveByDeal.entries()) {
    if (rank < before + live) return { dealIndex, rank: rank - before }
    before += live
  }
  throw new RangeError(`no live piece ${rank} in ${before}`)
}
