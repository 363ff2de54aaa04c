/** The real contracts in a development chain, and what honest parties do in it by the real chain client. */
import { judgeDueMisses } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'
import type { KeptPieces } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  periodBlocks,
  postRevision,
  type TestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'

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
  await judgeDueMisses(storage, chain.account, period, () => {})
  return (await storage.reportMiss(chain.account, period - 1)) !== undefined
}
