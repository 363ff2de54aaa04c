/**
 * Lets go of deals that are over: closes on the chain those whose time has passed, and forgets those that the chain has
 * closed in an earlier period and so no longer challenges. A deal that the chain does not know is kept: the chain may lag, or not be the right one. Where
 * its number is another operator's, a re-org has given it away: there is no such deal with us, and nobody will ask for it.
 */
import type { Chain } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address, DealId } from '@nupeerstack/protocol'
import { isDoneUnlessRefused } from '../deals/done-unless-refused.ts'
import type { ServiceDeals } from '../deals/service-deals.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface CloseEndedDealsDependencies {
  readonly deals: Pick<ServiceDeals, 'list' | 'close'>
  readonly chain: { readonly market: Pick<Chain['market'], 'deals' | 'deal' | 'closeDeal'> }
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export function createCloseEndedDeals(
  { deals, chain, periodClock, log }: CloseEndedDealsDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let checkedPeriod = -1
  /** Since when a deal has been seen closed. It is forgotten in a later period: a re-org may open it again. */
  const closedSince = new Map<DealId, number>()

  async function isAnothers(id: DealId): Promise<boolean> {
    const deal = await chain.market.deal(id)
    return deal !== undefined && deal.operator !== operator
  }

  return {
    name: 'close-ended-deals',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period } = periodClock.now()
      const entries = deals.list()
      if (period === checkedPeriod || entries.length === 0) return
      const onChain = new Map((await chain.market.deals({ operator })).map((deal) => [deal.id, deal]))
      for (const { id } of entries) if (onChain.get(id)?.isOpen === true) closedSince.delete(id)
      for (const { id, endPeriod } of entries) {
        signal.throwIfAborted()
        if (onChain.get(id)?.isOpen !== true || endPeriod >= period) continue
        if (await isDoneUnlessRefused(() => chain.market.closeDeal(id))) log.info('deal-closed', { deal: id })
        closedSince.set(id, period)
      }
      const closed = entries.filter(({ id }) => onChain.get(id)?.isOpen === false)
      for (const entry of entries) if (!onChain.has(entry.id) && (await isAnothers(entry.id))) closed.push(entry)
      for (const { id } of closed) {
        const since = closedSince.get(id) ?? period
        closedSince.set(id, since)
        if (since === period) continue
        deals.close(id)
        closedSince.delete(id)
      }
      checkedPeriod = period
    },
  }
}
