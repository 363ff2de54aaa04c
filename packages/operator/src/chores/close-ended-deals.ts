/**
 * Lets go of deals that are over: ends what is promised under those whose time has passed, forgets those that the chain so no
 * longer challenges, and closes them when nothing can be reported of them any more. A deal that the chain does not know is kept: the
 * chain may lag, or not be the right one. Where its number is another operator's, a re-org has given it away: there is no such deal
 * with us, and nobody will ask for it.
 */
import type { Chain, Deal, PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address, DealId } from '@nupeerstack/protocol'
import { isDoneUnlessRefused } from '../deals/done-unless-refused.ts'
import type { ServiceDeals } from '../deals/service-deals.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface CloseEndedDealsDependencies {
  readonly deals: Pick<ServiceDeals, 'list' | 'close'>
  readonly chain: { readonly market: Pick<Chain['market'], 'deals' | 'deal' | 'closeDeal'> }
  readonly periods: Pick<PeriodicCalls, 'address' | 'evidencePeriods' | 'liveUnits' | 'endPromise'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export function createCloseEndedDeals(
  { deals, chain, periods, periodClock, log }: CloseEndedDealsDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let checkedPeriod = -1
  /** Since when nothing of a deal has been seen promised. It is forgotten in a later period: a re-org may open it again. */
  const endedSince = new Map<DealId, number>()

  async function isAnothers(id: DealId): Promise<boolean> {
    const deal = await chain.market.deal(id)
    return deal !== undefined && deal.operator !== operator
  }

  /** Whether nothing is promised under a deal whose time is over. */
  async function isEnded(id: DealId): Promise<boolean> {
    if ((await periods.liveUnits(id)) === 0) return true
    return await isDoneUnlessRefused(() => periods.endPromise(id))
  }

  async function close(onChain: readonly Deal[], period: number): Promise<void> {
    for (const { id, kind, isOpen, endPeriod } of onChain) {
      if (!isOpen || kind !== periods.address || period <= endPeriod + periods.evidencePeriods) continue
      if (await isDoneUnlessRefused(() => chain.market.closeDeal(id))) log.info('deal-closed', { deal: id })
    }
  }

  return {
    name: 'close-ended-deals',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period } = periodClock.now()
      if (period === checkedPeriod) return
      const all = await chain.market.deals({ operator })
      const onChain = new Map(all.map((deal) => [deal.id, deal]))
      const ended: DealId[] = []
      for (const { id } of deals.list()) {
        signal.throwIfAborted()
        const deal = onChain.get(id)
        if (deal === undefined ? await isAnothers(id) : !deal.isOpen) ended.push(id)
        else if (deal !== undefined && deal.endPeriod < period && (await isEnded(id))) ended.push(id)
        else endedSince.delete(id)
      }
      for (const id of ended) {
        const since = endedSince.get(id) ?? period
        endedSince.set(id, since)
        if (since === period) continue
        deals.close(id)
        endedSince.delete(id)
      }
      await close(all, period)
      checkedPeriod = period
    },
  }
}
