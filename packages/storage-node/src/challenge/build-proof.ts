/**
 * Answers a challenge from the disk. Every sample is read, hashed and climbed to the root that the chain has, before it
 * is handed out: a proof that would be refused is never made, and says here what is wrong instead.
 */
import assert from 'node:assert/strict'
import type { PromisedPieces, SampleProof } from '@nupeerstack/contracts-client'
import { challengeSamples, leafPath, liveCount, locateRank, type Sample, verifySample } from '@nupeerstack/proofs'
import type { Address, DealId } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'
import { type ShardStore, ShardStoreError } from '../shards/shard-store.ts'

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

/**
 * `unknown-state`: the chain has a revision of the deal that this node does not have. `lost`: the sampled bytes cannot be
 * read. `decayed`: they are not what the root says.
 */
export type ProofErrorCode = 'unknown-state' | 'lost' | 'decayed'

export class ProofError extends Error {
  override readonly name = 'ProofError'
  readonly code: ProofErrorCode
  readonly dealId: DealId

  constructor(code: ProofErrorCode, dealId: DealId, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.dealId = dealId
  }
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
  const place = state.shardAt(piece)
  if (place === undefined) throw lost(deal.dealId, piece)
  const bytes = await shards.readPiece(place.root, place.piece).catch((cause: unknown) => {
    throw cause instanceof ShardStoreError ? lost(deal.dealId, piece, cause) : cause
  })
  if (bytes === undefined) throw lost(deal.dealId, piece)
  const { leaf, path } = leafPath(bytes, sample.leaf)
  const answer = { piece, leaf, path: [...path, ...state.path(piece)] }
  if (!verifySample({ ...deal, ...answer, rank, leafIndex: sample.leaf })) {
    throw new ProofError('decayed', deal.dealId, `piece ${piece} of deal ${deal.dealId} is not what it should be`)
  }
  return { dealIndex, ...answer }
}

function lost(dealId: DealId, piece: number, cause?: Error): ProofError {
  return new ProofError('lost', dealId, `piece ${piece} of deal ${dealId} cannot be read`, { cause })
}
