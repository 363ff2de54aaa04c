/**
 * Lets go of deals that are over: closes on the chain those whose time has passed, and forgets those that the chain has
 * closed and no longer challenges. Until then their shards are part of the next proof.
 */
import { type Chain, ChainError } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { Chore } from './chore-runner.ts'

export interface CloseEndedDealsDependencies {
  readonly book: Pick<DealBook, 'deals' | 'close'>
  readonly chain: {
    readonly market: Pick<Chain['market'], 'deals' | 'closeDeal'>
    readonly storage: Pick<Chain['storage'], 'promisedDeals'>
  }
  readonly clock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export function createCloseEndedDeals(
  { book, chain, clock, log }: CloseEndedDealsDependencies,
  { operator }: { readonly operator: Address },
): Chore {
  let checkedPeriod = -1
  return {
    name: 'close-ended-deals',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const { period } = clock.now()
      const entries = book.deals()
      if (period === checkedPeriod || entries.length === 0) return
      const open = new Set(
        (await chain.market.deals({ operator })).filter((deal) => deal.isOpen).map((deal) => deal.id),
      )
      for (const { id, endPeriod } of entries) {
        signal.throwIfAborted()
        if (!open.has(id) || endPeriod >= period) continue
        try {
          await chain.market.closeDeal(id)
          log.info('deal closed', { deal: id })
        } catch (cause) {
          // Its customer may have closed it in the same block.
          if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
        }
        open.delete(id)
      }
      const promised = new Set((await chain.storage.promisedDeals(operator)).map((deal) => deal.dealId))
      for (const { id } of entries) if (!open.has(id) && !promised.has(id)) book.close(id)
      checkedPeriod = period
    },
  }
}
