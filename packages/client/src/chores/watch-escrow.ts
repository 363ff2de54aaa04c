/**
 * Says how long the customer's account pays its deals: what the escrows hold beyond what was earned, and what the account has to
 * fill them up. A deal whose escrow is empty is closed by its operator, and its shards are gone.
 */
import type { Chain, Deal } from '@nupeerstack/contracts-client'
import type { Metrics, Warnings } from '@nupeerstack/node-host'
import { escrowLeft, periodCost } from '../deals/escrow.ts'

export interface WatchEscrowDependencies {
  readonly chain: {
    readonly account: Chain['account']
    readonly market: Pick<Chain['market'], 'deals' | 'stablecoinBalance'>
    readonly beacon: Pick<Chain['beacon'], 'currentPeriod'>
  }
  /** Pieces in a deal's newest revision, `undefined` for a deal that is not ours any more. */
  readonly piecesIn: (deal: Deal) => number | undefined
  readonly warnings: Pick<Warnings, 'set'>
  readonly metrics: Metrics
}

/** Below this an operator should fund the account: a day where periods are hours, and time to act where they are minutes. */
const periodsLeftMin = 24
const unitsPerCoin = 1_000_000

/** One lap. Throws ChainError where the chain cannot be asked. */
export function createWatchEscrow({
  chain,
  piecesIn,
  warnings,
  metrics,
}: WatchEscrowDependencies): () => Promise<void> {
  const gauge = metrics.gauge('nupeer_client_escrow_periods_left', 'Periods that the account can pay its deals for')
  return async () => {
    const [deals, balance, period] = await Promise.all([
      chain.market.deals({ customer: chain.account }),
      chain.market.stablecoinBalance(chain.account),
      chain.beacon.currentPeriod(),
    ])
    let cost = 0n
    let held = balance
    for (const deal of deals) {
      const pieces = deal.isOpen ? piecesIn(deal) : undefined
      if (pieces === undefined) continue
      cost += periodCost(deal.pricePerUnitPeriodWad, BigInt(pieces))
      held += escrowLeft({ deal, pieces, period })
    }
    const periodsLeft = cost === 0n ? Number.POSITIVE_INFINITY : Number(held / cost)
    gauge.set(periodsLeft)
    const [total, each] = [held, cost].map((units) => `${Number(units) / unitsPerCoin} stablecoins`)
    warnings.set(
      'escrow-low',
      periodsLeft < periodsLeftMin
        ? `${chain.account} and the escrows of its deals have ${total}, which lasts ${periodsLeft} periods at ${each} a period: fund it`
        : undefined,
    )
  }
}
