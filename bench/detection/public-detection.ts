/**
 * How soon public samples find a node that has thrown away a twentieth of all that it is paid for, with the code that nodes and watchers
 * draw them by; and how far promises to oneself beside it, made from a seed, put that off.
 */
import { challengeSamples, locateRank } from '@nupeerstack/proofs'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { type Share, shareOf } from './interval.ts'

export const samplesPerDay = 16
export const days = 6
/** 1 TiB under 50 deals. */
const paidPieces = 2 ** 24
const dealCount = 50
/** One piece of so many is gone. */
const lostOneOf = 20

export interface PublicDetection {
  /** Pieces promised to oneself for each one that is paid. */
  readonly dilution: number
  readonly caught: Share
  /** As the formula has it. */
  readonly expected: number
  readonly daysFor99: number
}

export function measurePublic(dilution: number, runs: number, seed = 1): PublicDetection {
  const randomness = createSeededRandomness(seed)
  const each = Math.floor(paidPieces / dealCount)
  const counts = Array.from({ length: dealCount }, () => each)
  if (dilution > 0) counts.push(Math.round(dilution * each * dealCount))
  const totalLive = counts.reduce((sum, count) => sum + count, 0)
  let hits = 0
  for (let run = 0; run < runs; run++) {
    const operator = randomness.bytes(20)
    const isCaught = Array.from({ length: days }).some(() =>
      challengeSamples({ seed: randomness.bytes(32), operator, samples: samplesPerDay, totalLive }).some(({ rank }) => {
        const place = locateRank(rank, counts)
        return place.dealIndex < dealCount && place.rank % lostOneOf === 7
      }),
    )
    if (isCaught) hits++
  }
  const missed = 1 - 1 / lostOneOf / (1 + dilution)
  return {
    dilution,
    caught: shareOf(hits, runs),
    expected: 1 - missed ** (samplesPerDay * days),
    daysFor99: Math.ceil(Math.log(0.01) / Math.log(missed) / samplesPerDay),
  }
}

/** Staking tokens behind a paid TiB and what is promised beside it, at so much for a piece. */
export function bondTokens(dilution: number, bondPerPiece: bigint): number {
  return (Number(bondPerPiece) * paidPieces * (1 + dilution)) / 1e18
}
