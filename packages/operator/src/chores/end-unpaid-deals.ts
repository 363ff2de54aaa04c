/**
 * Gives notice of deals that nobody pays for: where the escrow, less what was earned of it, has fallen below the minimum balance, the
 * deal ends a notice later, which the rest pays for; then the room and the bond that stand behind it come back.
 */
import {
  type Chain,
  type Deal,
  dealCost,
  type Earned,
  minimumBalance,
  type PeriodicCalls,
  unearnedEscrow,
} from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address, DealId } from '@nupeerstack/protocol'
import { isDoneUnlessRefused } from '../deals/done-unless-refused.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface EndUnpaidDealsDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'deals' | 'giveNotice'> }
  readonly periods: Pick<PeriodicCalls, 'address' | 'earned' | 'liveUnits'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export function createEndUnpaidDeals(
  { chain, periods, periodClock, log }: EndUnpaidDealsDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let checkedPeriod = -1
  let reorgsSeen = 0
  /** The period up to which an escrow lasts whatever happens: it is looked at then. */
  const lastsUntil = new Map<DealId, number>()

  async function check(deal: Deal, period: number): Promise<void> {
    const [earned, live] = await Promise.all([periods.earned(deal.id), periods.liveUnits(deal.id)])
    if (unearnedEscrow(deal, earned) >= minimumBalance(deal, { live, period })) {
      lastsUntil.set(deal.id, period + periodsLeft(deal, earned))
      return
    }
    const isGiven = await isDoneUnlessRefused(() => chain.market.giveNotice(deal.id))
    if (isGiven) log.warn('unpaid-deal-ends', { deal: deal.id, customer: deal.customer })
  }

  return {
    name: 'end-unpaid-deals',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period, reorgs } = periodClock.now()
      if (period === checkedPeriod && reorgs === reorgsSeen) return
      if (reorgs !== reorgsSeen) lastsUntil.clear()
      const open = (await chain.market.deals({ operator })).filter(
        (deal) => deal.isOpen && deal.kind === periods.address && mayBeGivenNotice(deal, period),
      )
      for (const id of [...lastsUntil.keys()]) if (!open.some((deal) => deal.id === id)) lastsUntil.delete(id)
      for (const deal of open) {
        signal.throwIfAborted()
        if ((lastsUntil.get(deal.id) ?? 0) <= period) await check(deal, period)
      }
      checkedPeriod = period
      reorgsSeen = reorgs
    },
  }
}

/** A deal without a price is a gift; one that ends within the notice ends anyhow. */
function mayBeGivenNotice({ pricePerUnitPeriodWad, noticePeriods, endPeriod }: Deal, period: number): boolean {
  return pricePerUnitPeriodWad > 0n && period + noticePeriods < endPeriod
}

/** Periods in which the escrow cannot fall below the notice, with all units of the deal in use. */
function periodsLeft(deal: Deal, earned: Earned): number {
  const most = dealCost(deal, { live: deal.unitsMax, periods: 1 })
  const spare = Number(unearnedEscrow(deal, earned) / most) - deal.noticePeriods
  return Math.max(1, Math.min(spare, periodsLeftMax))
}

/** Whatever the price, it is looked at now and then. */
const periodsLeftMax = 10_000
