/**
 * An open service as the host runs it: its own handlers and chores, and beside them what every service does on the market. It
 * is asked for quotes, and it settles, closes, watches the others and comes back after an eviction, kind by kind.
 */
import { type Chain, marketDomain } from '@nupeerstack/contracts-client'
import type { Logger, RequestHandler, Service, Warnings } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import { type Chore, createChoreRunner } from './chores/chore-runner.ts'
import { createCloseEndedDeals } from './chores/close-ended-deals.ts'
import { createRejoinMarket } from './chores/rejoin-market.ts'
import { createReportMisses } from './chores/report-misses.ts'
import { createSettleDeals } from './chores/settle-deals.ts'
import { createQuote } from './handlers/quote.ts'
import { refusedWhileContested } from './handlers/refused-while-contested.ts'
import type { MarketService, OpenService } from './market-service.ts'
import type { PeriodClock } from './period-clock.ts'

export interface HostedServiceDependencies {
  readonly service: MarketService
  readonly open: OpenService
  readonly chain: Chain
  readonly clock: PeriodClock
  readonly sign: (digest: Uint8Array) => Uint8Array
  readonly isContested: () => boolean
  readonly randomBytes: (length: number) => Uint8Array
  readonly log: Logger
  readonly warnings: Pick<Warnings, 'set'>
}

export function createHostedService(dependencies: HostedServiceDependencies): Service {
  const { service, open, chain, clock, log } = dependencies
  const kind = service.kind(chain.deployment)
  const runner = createChoreRunner({ clock, log }, [...open.chores, ...createMarketChores(dependencies, kind)])
  return {
    name: service.name,
    handlers: new Map([...open.handlers, [service.quoteMethod, createServiceQuote(dependencies, kind)]]),
    start: async () => runner.start(),
    stop: () => runner.stop(),
    status: () => open.status(),
  }
}

function createServiceQuote(
  { service, open, isContested, ...dependencies }: HostedServiceDependencies,
  kind: Address,
): RequestHandler {
  const { account, deployment } = dependencies.chain
  const { pricePerUnitPeriodWad, durationPeriodsMax } = service.terms
  const quote = createQuote(
    { ...dependencies, capacity: open.capacity },
    {
      operator: account,
      kind,
      payment: deployment.stablecoin,
      bondPerUnit: open.periods.bondPerUnit,
      marketDomain: marketDomain(deployment),
      pricePerUnitPeriodWad,
      durationPeriodsMax,
    },
  )
  return refusedWhileContested(isContested, quote)
}

function createMarketChores({ service, open, ...dependencies }: HostedServiceDependencies, kind: Address): Chore[] {
  const operator = dependencies.chain.account
  const { settleEveryPeriods, withdrawAbove } = service.terms
  const { deals, periods } = open
  const shared = { ...dependencies, deals, periods }
  const promised = () => periods.promisedDeals(operator)
  const unsoundness = () => periods.unsoundness()
  return [
    createSettleDeals(shared, { operator, settleEveryPeriods, withdrawAbove }),
    createCloseEndedDeals({ ...shared, promised }, { operator }),
    createReportMisses(shared, { operator, kind }),
    createRejoinMarket({ ...shared, unsoundness }, { operator }),
  ]
}
