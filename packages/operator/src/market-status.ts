/**
 * Where an operator stands on the market, for the status of each of its services. Whoever asks for a status has less
 * patience than a call to a chain that hangs, and wants to hear just that.
 */
import type { Chain, PeriodStanding, Periods } from '@nupeerstack/contracts-client'
import type { Address, MarketStatus } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { PeriodClock } from './period-clock.ts'

export interface MarketStatusDependencies<Standing extends PeriodStanding> {
  readonly chain: Pick<Chain, 'account' | 'gas' | 'unmined'> & {
    readonly bonds: Pick<Chain['bonds'], 'bond'>
    readonly market: Pick<Chain['market'], 'earnings'>
  }
  readonly periods: { readonly beacon: Periods; standing(operator: Address): Promise<Standing> }
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly timers: Pick<Timers, 'sleep'>
}

export interface MarketReading<Standing extends PeriodStanding> {
  readonly market: MarketStatus
  /** What the kind says besides; `undefined` where the chain did not answer. */
  readonly standing: Standing | undefined
}

const chainTimeoutMs = 1_000

export async function readMarketStatus<Standing extends PeriodStanding>(
  dependencies: MarketStatusDependencies<Standing>,
): Promise<MarketReading<Standing>> {
  const { chain, periodClock, timers } = dependencies
  const known = { operator: chain.account, period: periodClock.now().period, transactions: chain.unmined() }
  const silence = async (): Promise<Error> => {
    await timers.sleep(chainTimeoutMs, { ref: false })
    return new Error(`the chain has not answered within ${chainTimeoutMs} ms`)
  }
  const answer = await Promise.race([readChain(dependencies), silence()]).catch((error: Error) => error)
  if (answer instanceof Error) return { market: { ...known, chainProblem: answer.message }, standing: undefined }
  return { market: { ...known, ...answer.market }, standing: answer.standing }
}

async function readChain<Standing extends PeriodStanding>({ chain, periods }: MarketStatusDependencies<Standing>) {
  const [gas, bond, standing, earnings] = await Promise.all([
    chain.gas(periods.beacon),
    chain.bonds.bond(chain.account),
    periods.standing(chain.account),
    chain.market.earnings(chain.account),
  ])
  const { lastProvenPeriod, provenCount, missesInWindow, isEvicted } = standing
  const market = {
    bond: {
      total: String(bond.total),
      provisioned: String(bond.provisioned),
      thawing: String(bond.thawing),
      slashed: String(bond.slashed),
    },
    ...{ lastProvenPeriod, provenCount, missesInWindow, isEvicted },
    earnings: String(earnings),
    gas: {
      balanceWei: String(gas.balanceWei),
      costPerPeriodWei: String(gas.costPerPeriodWei),
      periodsLeft: gas.periodsLeft,
    },
  }
  return { market, standing }
}
