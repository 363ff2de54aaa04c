/** A storage challenge between nodes: what another operator is asked, what this node answers, and whether an answer holds. */
import type { PromisedPieces, SampleProof, StorageCalls } from '@nupeerstack/contracts-client'
import type { PeerAnswers } from '@nupeerstack/operator'
import { challengeSamples, liveCount, locateRank, verifySample } from '@nupeerstack/proofs'
import {
  type Address,
  encodeAnswer,
  encodeChallenge,
  parseAnswer,
  parseChallenge,
  peerMethods,
  WireError,
} from '@nupeerstack/protocol'
import { type BuildProofDependencies, buildProof, type Challenge } from './build-proof.ts'
import { ProofError } from './read-leaf.ts'

export interface PeerAnswersDependencies extends BuildProofDependencies {
  readonly storage: Pick<StorageCalls, 'promisedDeals' | 'samples' | 'proveFor'> & {
    readonly beacon: Pick<StorageCalls['beacon'], 'seed'>
  }
}

export function createStoragePeerAnswers(
  { storage, book, shards }: PeerAnswersDependencies,
  { operator }: { readonly operator: Address },
): PeerAnswers {
  return {
    method: peerMethods.answer,
    async challengeOf(other, period) {
      const seed = await storage.beacon.seed(period)
      if (seed === undefined) return undefined
      const promised = await storage.promisedDeals(other)
      return totalLive(promised) === 0 ? undefined : encodeChallenge({ seed, samples: storage.samples, promised })
    },
    async answer(header) {
      const challenge = parseChallenge(header)
      if (totalLive(challenge.promised) === 0) throw new WireError('bad-request', 'nothing is asked for')
      try {
        return encodeAnswer(await buildProof({ book, shards }, { ...challenge, operator }))
      } catch (cause) {
        if (!(cause instanceof ProofError)) throw cause
        throw new WireError('unavailable', cause.message, { cause })
      }
    },
    async bring(other, period, header, answer) {
      const proofs = parseAnswer(answer)
      if (!isAnswerOf({ ...parseChallenge(header), operator: other }, proofs)) return undefined
      return await storage.proveFor(other, period, proofs)
    },
  }
}

/** Whether the contract will take it. */
export function isAnswerOf({ seed, operator, samples, promised }: Challenge, proofs: readonly SampleProof[]): boolean {
  if (proofs.length !== samples) return false
  const account = new Uint8Array(Buffer.from(operator.slice(2), 'hex'))
  const live = promised.map(({ root }) => liveCount(root))
  const asked = challengeSamples({ seed, operator: account, samples, totalLive: totalLive(promised) })
  return asked.every((sample, index) => {
    const { dealIndex, rank } = locateRank(sample.rank, live)
    const [deal, proof] = [promised[dealIndex], proofs[index]]
    if (deal === undefined || proof?.dealIndex !== dealIndex) return false
    return verifySample({ ...deal, ...proof, rank, leafIndex: sample.leaf })
  })
}

function totalLive(promised: readonly Pick<PromisedPieces, 'root'>[]): number {
  return promised.reduce((sum, { root }) => sum + liveCount(root), 0)
}
