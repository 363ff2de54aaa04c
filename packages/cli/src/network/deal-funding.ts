/** What a deal's escrow has to pay for, as the chain says it: the same arithmetic by which anyone may end a deal that falls short. */
import {
  type Chain,
  type Deal,
  dealCost,
  minimumBalance,
  type StorageCalls,
  unearnedEscrow,
} from '@nupeerstack/contracts-client'
import type { DealStatus } from './network-status.ts'

export interface FundingFacts {
  readonly period: number
  /** Pieces that are live under the deal. */
  readonly live: number
}

/** Of an open deal. Throws ChainError where the chain does not answer. */
export async function readFunding(
  storage: Pick<StorageCalls, 'earned'>,
  deal: Deal,
  { period, live }: FundingFacts,
): Promise<NonNullable<DealStatus['funding']>> {
  const unearned = unearnedEscrow(deal, await storage.earned(deal.id))
  const minimum = minimumBalance(deal, { live, period })
  const cost = dealCost(deal, { live, periods: 1 })
  return {
    unearned: String(unearned),
    minimumBalance: String(minimum),
    costPerPeriod: String(cost),
    // Beyond that it is as good as for ever, and no number of JSON.
    runwayPeriods: cost === 0n ? null : Number(unearned / cost),
    isShort: unearned < minimum,
  }
}

/**
 * Who has given notice, and in which period; `undefined` where nobody has. A deal with notice ends `noticePeriods` after the period of that, so there
 * is one period to look into. Throws ChainError where the chain does not answer.
 */
export async function readNotice(
  { market }: Pick<Chain, 'market'>,
  { beacon }: Pick<StorageCalls, 'beacon'>,
  deal: Deal,
  period: number,
): Promise<DealStatus['notice']> {
  const given = deal.endPeriod - deal.noticePeriods
  // One that ends with its time: nobody can have said so yet.
  if (given > period) return undefined
  const giver = await market.noticeGiver(deal.id, {
    first: beacon.firstBlockOf(given),
    last: beacon.firstBlockOf(given + 1) - 1,
  })
  if (giver === undefined) return undefined
  const by = giver === deal.customer ? 'customer' : giver === deal.operator ? 'operator' : 'anyone'
  return { by, giver, period: given }
}
