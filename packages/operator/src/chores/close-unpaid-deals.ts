/**
 * Ends deals that nobody pays for: where settling leaves nothing in the escrow, the operator may close the deal, and so gets back
 * the room and the bond that stand behind it. Its customer had a notice: below that the node took no more shards. A deal into which nothing
 * was ever paid has as long.
 */
import { type Chain, costOf, type Deal, isEscrowUsedUp, type PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { type Address, type DealId, noticePeriods } from '@nupeerstack/protocol'
import { closeUnlessRefused } from '../deals/close-deal.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface CloseUnpaidDealsDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'deals' | 'closeDeal'> }
  readonly periods: Pick<PeriodicCalls, 'address' | 'earnedUnitPeriods'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export function createCloseUnpaidDeals(
  { chain, periods, periodClock, log }: CloseUnpaidDealsDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let checkedPeriod = -1
  let reorgsSeen = 0
  /** The period up to which an escrow lasts whatever happens: it is looked at then. */
  const lastsUntil = new Map<DealId, number>()

  async function check(deal: Deal, period: number): Promise<void> {
    const earned = await periods.earnedUnitPeriods(deal.id)
    if (!isEscrowUsedUp(deal, earned)) {
      lastsUntil.set(deal.id, period + periodsLeft(deal, earned))
      return
    }
    const isClosed = await closeUnlessRefused(chain.market, deal.id)
    if (isClosed) log.warn('unpaid-deal-closed', { deal: deal.id, customer: deal.customer })
  }

  return {
    name: 'close-unpaid-deals',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period, reorgs } = periodClock.now()
      if (period === checkedPeriod && reorgs === reorgsSeen) return
      if (reorgs !== reorgsSeen) lastsUntil.clear()
      const open = (await chain.market.deals({ operator })).filter(
        (deal) => deal.isOpen && deal.kind === periods.address,
      )
      for (const id of [...lastsUntil.keys()]) if (!open.some((deal) => deal.id === id)) lastsUntil.delete(id)
      for (const deal of open) {
        signal.throwIfAborted()
        // A deal without a price is a gift.
        if (deal.pricePerUnitPeriodWad === 0n || period <= deal.openedPeriod + noticePeriods) continue
        if ((lastsUntil.get(deal.id) ?? 0) <= period) await check(deal, period)
      }
      checkedPeriod = period
      reorgsSeen = reorgs
    },
  }
}

/** Periods that the escrow lasts with all units of the deal in use. */
function periodsLeft({ pricePerUnitPeriodWad, unitsMax, escrow, paid }: Deal, earned: bigint): number {
  const unearned = escrow + paid - costOf(pricePerUnitPeriodWad, earned)
  const most = costOf(pricePerUnitPeriodWad, BigInt(unitsMax))
  return Math.max(1, Math.min(Number(unearned / most), periodsLeftMax))
}

/** Whatever the price, it is looked at now and then. */
const periodsLeftMax = 10_000
