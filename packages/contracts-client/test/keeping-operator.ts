/** An operator that keeps what it has promised, and answers for it, by the real chain client. */
import assert from 'node:assert/strict'
import type { DealId } from '@nupeerstack/protocol'
import type { SampleProof } from '../src/index.ts'
import { answerChallenge, type KeptDeal, type KeptPieces, keepDeal } from './kept-deal.ts'
import { type Actor, bondedOperator, openDeal, postRevision, type TestNetwork } from './test-network.ts'

/** An operator that keeps the pieces of one deal, posted and not yet challenged. */
export async function keepingOperator(network: TestNetwork, pieces: number, deposit = 1_000_000n) {
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const dealId = await openDeal(network, operator, customer, { deposit })
  const kept = new Map<DealId, KeptDeal>([[dealId, keepDeal(pieces)]])
  await postKept(operator, customer, dealId, kept, 1)
  return { operator, customer, dealId, kept }
}

export async function postKept(
  operator: Actor,
  customer: Actor,
  dealId: DealId,
  kept: ReadonlyMap<DealId, KeptDeal>,
  number: number,
): Promise<void> {
  const tree = kept.get(dealId)?.tree
  assert.ok(tree)
  await postRevision(operator, customer, { dealId, number, root: tree.root(), pieces: tree.pieces })
}

/** Answers of an operator to the current period's challenge, of which it records the seed where nobody has. */
export async function answersOf(
  { chain, storage }: Actor,
  kept: ReadonlyMap<DealId, KeptPieces>,
): Promise<{ readonly period: number; readonly proofs: SampleProof[] }> {
  await storage.beacon.record()
  const period = await storage.beacon.currentPeriod()
  const seed = await storage.beacon.seed(period)
  assert.ok(seed, `period ${period} has a seed`)
  const promised = await storage.promisedDeals(chain.account)
  const challenge = { seed, operator: chain.account, samples: storage.samples }
  return { period, proofs: answerChallenge(challenge, promised, kept) }
}

export async function prove(operator: Actor, kept: ReadonlyMap<DealId, KeptPieces>): Promise<void> {
  const { period, proofs } = await answersOf(operator, kept)
  await operator.storage.prove(period, proofs)
}
