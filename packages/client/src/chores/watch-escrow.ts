/**
 * Says how long the customer's account pays its deals: what the escrows hold beyond what was earned, and what the account has to
 * fill them up. Where an escrow does not hold the minimum balance any more, its node takes no new shards, and anyone may give notice:
 * then the deal ends, and its shards have to move. So the first warning comes weeks before.
 */
import {
  type BeaconCalls,
  type Chain,
  type Deal,
  dealCost,
  minimumBalance,
  type StorageCalls,
} from '@nupeerstack/contracts-client'
import type { Metrics, Warnings } from '@nupeerstack/node-host'
import { escrowLeft } from '../deals/escrow.ts'
import type { PeriodLength } from '../deals/period-length.ts'
import { dayMs, inCoins } from '../deals/price.ts'

export interface WatchEscrowDependencies {
  readonly chain: {
    readonly account: Chain['account']
    readonly market: Pick<Chain['market'], 'deals' | 'stablecoinBalance'>
  }
  readonly storage: Pick<StorageCalls, 'earned'>
  readonly beacon: Pick<BeaconCalls, 'currentPeriod'>
  readonly periodLength: PeriodLength
  /** Pieces in a deal's newest revision, all and live ones; `undefined` for a deal that is not ours any more. */
  readonly piecesIn: (deal: Deal) => { readonly pieces: number; readonly live: number } | undefined
  readonly warnings: Pick<Warnings, 'set'>
  readonly metrics: Metrics
}

export interface WatchEscrowConfig {
  /** Days that are left when the first warning comes. */
  readonly warnDays: number
}

/** With so few days left, somebody has to act today. */
const urgentDays = 3

/** One lap. Throws ChainError where the chain cannot be asked. */
export function createWatchEscrow(
  { chain, storage, beacon, periodLength, piecesIn, warnings, metrics }: WatchEscrowDependencies,
  { warnDays }: WatchEscrowConfig,
): () => Promise<void> {
  const periodsGauge = metrics.gauge(
    'nupeer_client_escrow_periods_left',
    'Periods that the account can pay its deals for',
  )
  const daysGauge = metrics.gauge('nupeer_client_escrow_days_left', 'Days that the account can pay its deals for')
  const shortGauge = metrics.gauge('nupeer_client_escrow_short_deals', 'Deals whose escrow does not pay for the notice')

  async function readDeal(deal: Deal, period: number) {
    const own = deal.isOpen ? piecesIn(deal) : undefined
    if (own === undefined) return undefined
    const earned = await storage.earned(deal.id)
    const cost = dealCost(deal, { live: own.live, periods: 1 })
    const left = escrowLeft({ deal, earned, pieces: own.pieces })
    return { id: deal.id, cost, left, isShort: left < minimumBalance(deal, { live: own.live, period }) }
  }

  return async () => {
    const [period, deals, balance, periodMs] = await Promise.all([
      beacon.currentPeriod(),
      chain.market.deals({ customer: chain.account }),
      chain.market.stablecoinBalance(chain.account),
      periodLength.periodMs(),
    ])
    const own = (await Promise.all(deals.map((deal) => readDeal(deal, period)))).filter((deal) => deal !== undefined)
    const cost = own.reduce((sum, deal) => sum + deal.cost, 0n)
    const held = own.reduce((sum, { left }) => sum + left, balance)
    const periodsLeft = cost === 0n ? Number.POSITIVE_INFINITY : Number(held / cost)
    const daysLeft = (periodsLeft * periodMs) / dayMs
    const short = own.filter((deal) => deal.isShort)
    periodsGauge.set(periodsLeft)
    daysGauge.set(daysLeft)
    shortGauge.set(short.length)
    const costPerDay = inCoins((cost * BigInt(dayMs)) / BigInt(periodMs))
    const lasts = `${chain.account} and the escrows of its deals have ${inCoins(held)} stablecoins, which last ${shown(daysLeft)} at ${costPerDay} a day`
    const isUrgent = daysLeft < urgentDays
    warnings.set('escrow-low', daysLeft < warnDays && !isUrgent ? `${lasts}: fund it` : undefined)
    warnings.set('escrow-urgent', isUrgent ? `${lasts}: fund it today, or nodes let go of what they keep` : undefined)
    const ids = short.slice(0, 3).map(({ id }) => id)
    warnings.set(
      'escrow-short',
      short.length === 0
        ? undefined
        : `the escrow of ${short.length === 1 ? 'deal' : `${short.length} deals, for instance`} ${ids.join(', ')} does not pay for the notice: new shards are refused, and anyone may end it`,
    )
  }
}

function shown(days: number): string {
  return days < 2 ? `${Math.floor(days * 24)} hours` : `${Math.floor(days)} days`
}
