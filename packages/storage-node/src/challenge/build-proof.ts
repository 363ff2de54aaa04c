/**
 * Answers a challenge from the disk. Every sample is read, hashed and climbed to the root that the chain has, before it
 * is handed out: a proof that would be refused is never made, and says here what is wrong instead.
 */
import assert from 'node:assert/strict'
import type { PromisedPieces, SampleProof } from '@nupeerstack/contracts-client'
import { challengeSamples, liveCount, locateRank, type Sample, verifySample } from '@nupeerstack/proofs'
import type { Address } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'
import type { ShardStore } from '../shards/shard-store.ts'
import { ProofError, readLeaf } from './read-leaf.ts'

export interface Challenge {
  readonly seed: Uint8Array
  readonly operator: Address
  readonly samples: number
  /** What the chain says that the operator has promised, in its order. */
  readonly promised: readonly PromisedPieces[]
}

export interface BuildProofDependencies {
  readonly book: Pick<DealBook, 'answerable'>
  readonly shards: Pick<ShardStore, 'readPiece'>
}

/** Throws ProofError where a sample cannot be answered. */
export async function buildProof(
  dependencies: BuildProofDependencies,
  { seed, operator, samples, promised }: Challenge,
): Promise<SampleProof[]> {
  const live = promised.map(({ root }) => liveCount(root))
  const totalLive = live.reduce((sum, count) => sum + count, 0)
  const operatorBytes = new Uint8Array(Buffer.from(operator.slice(2), 'hex'))
  const proofs: SampleProof[] = []
  for (const sample of challengeSamples({ seed, operator: operatorBytes, samples, totalLive })) {
    proofs.push(await answerSample(dependencies, sample, promised, live))
  }
  return proofs
}

async function answerSample(
  { book, shards }: BuildProofDependencies,
  sample: Sample,
  promised: readonly PromisedPieces[],
  live: readonly number[],
): Promise<SampleProof> {
  const { dealIndex, rank } = locateRank(sample.rank, live)
  const deal = promised[dealIndex]
  assert(deal !== undefined, 'a sample lies in one of the deals')
  const state = book.answerable(deal.dealId, deal.root, deal.pieces)
  if (state === undefined) {
    throw new ProofError('unknown-state', deal.dealId, `deal ${deal.dealId} has a state on the chain that is not here`)
  }
  const piece = state.livePiece(rank)
  const answer = { piece, ...(await readLeaf({ shards }, deal.dealId, state, { piece, leaf: sample.leaf })) }
  if (!verifySample({ ...deal, ...answer, rank, leafIndex: sample.leaf })) {
    throw new ProofError('decayed', deal.dealId, `piece ${piece} of deal ${deal.dealId} is not what it should be`)
  }
  return { dealIndex, ...answer }
}
