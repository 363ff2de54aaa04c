/** Moves what was earned from the deals' escrow to the operator, now and then, and withdraws it when it is worth the gas. */
import { type Chain, ChainError } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { ServiceDeals } from '../deals/service-deals.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'
import { drawTurn } from './turns.ts'

export interface SettleDealsDependencies {
  readonly deals: Pick<ServiceDeals, 'list'>
  readonly chain: { readonly market: Pick<Chain['market'], 'settleMany' | 'earnings' | 'withdrawEarnings'> }
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

export interface SettleDealsConfig {
  readonly operator: Address
  readonly settleEveryPeriods: number
  /** In the payment token's base units. */
  readonly withdrawAbove: bigint
}

/** 3 million gas in one transaction. */
const settledPerBatch = 100

export function createSettleDeals(
  { deals, chain, periodClock, log }: SettleDealsDependencies,
  { operator, settleEveryPeriods, withdrawAbove }: SettleDealsConfig,
): OperatorChore {
  let settledRound = Math.floor(periodClock.now().period / settleEveryPeriods)

  return {
    name: 'settle-deals',
    intervalMs: 300_000,
    wakesOnHead: true,
    async run(signal) {
      // Each operator has its own period of the round, so that not all settle in the same block.
      const shifted = periodClock.now().period + drawTurn(settleEveryPeriods, operator)
      const round = Math.floor(shifted / settleEveryPeriods)
      if (round === settledRound) return
      const earning = deals.list().filter(({ isEarning }) => isEarning)
      for (let from = 0; from < earning.length; from += settledPerBatch) {
        signal.throwIfAborted()
        const batch = earning.slice(from, from + settledPerBatch)
        await chain.market.settleMany(batch.map(({ id }) => id)).catch(ignoreRefusal)
      }
      const earnings = await chain.market.earnings(operator)
      if (earnings > withdrawAbove) await withdraw(earnings)
      settledRound = round
    },
  }

  /** Earnings of all services are one sum: another service of this operator may be faster, and to settle again costs gas. */
  async function withdraw(amount: bigint): Promise<void> {
    try {
      await chain.market.withdrawEarnings()
      log.info('earnings-withdrawn', { amount })
    } catch (cause) {
      ignoreRefusal(cause)
    }
  }
}

/** Whoever was faster has settled or withdrawn. */
function ignoreRefusal(cause: unknown): void {
  if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
}
