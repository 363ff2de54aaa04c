/** The real contracts in a development chain, and what honest parties do in it by the real chain client. */
import type { SampleProof } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'
import { answerChallenge, type KeptPieces } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  periodBlocks,
  postRevision,
  type TestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'

/** Answers of an operator to the current period's challenge, of which it records the seed where nobody has. */
export async function answersOf(
  { chain, storage }: Actor,
  kept: ReadonlyMap<DealId, KeptPieces>,
): Promise<{ readonly period: number; readonly proofs: SampleProof[] }> {
  await storage.beacon.record()
  const period = await storage.beacon.currentPeriod()
  const seed = await storage.beacon.seed(period)
  if (seed === undefined) throw new Error(`period ${period} has no seed`)
  const promised = await storage.promisedDeals(chain.account)
  const challenge = { seed, operator: chain.account, samples: storage.samples }
  return { period, proofs: answerChallenge(challenge, promised, kept) }
}

export async function prove(operator: Actor, kept: ReadonlyMap<DealId, KeptPieces>): Promise<void> {
  const { period, proofs } = await answersOf(operator, kept)
  await operator.storage.prove(period, proofs)
}

/** `by` brings a revision of what is kept, which both have signed. */
export async function post(
  { operator, customer, by = customer }: { readonly operator: Actor; readonly customer: Actor; readonly by?: Actor },
  {
    dealId,
    number,
    kept,
  }: { readonly dealId: DealId; readonly number: number; readonly kept: Pick<KeptPieces, 'tree'> },
): Promise<void> {
  const revision = { dealId, number, root: kept.tree.root(), pieces: kept.tree.pieces }
  await postRevision({ ...by, key: operator.key }, customer, revision)
}

/** Mines until the next transaction comes into the last block of the period. */
export async function toLastBlock(network: TestNetwork, { chain }: Actor): Promise<void> {
  const { number } = await chain.head()
  const left = periodBlocks - 1 - (number % periodBlocks)
  if (left > 1) await network.devChain.mine(left - 1)
}

/** Claims what was missed in the last period, and has judged what is due of before. */
export async function reportLast({ storage }: Actor, { chain }: Actor): Promise<boolean> {
  const period = await storage.beacon.currentPeriod()
  for (const claim of await storage.openClaims(chain.account)) {
    if (claim.judgeableFrom <= period) await storage.judgeMiss(chain.account, claim.period)
  }
  return (await storage.reportMiss(chain.account, period - 1)) !== undefined
}
