/**
 * An open service as the host runs it: its own handlers and chores, and beside them what every service does on the market. It
 * is asked for quotes, and it settles, closes, watches the others and comes back after an eviction, kind by kind.
 */
import type { Chain, PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger, Network, RequestHandler, Service, Warnings } from '@nupeerstack/node-host'
import type { AccountSigner } from '@nupeerstack/protocol'
import type { Runtime } from '@nupeerstack/runtime'
import { createBringAnswers } from './chores/bring-answers.ts'
import { createCloseEndedDeals } from './chores/close-ended-deals.ts'
import { createEndUnpaidDeals } from './chores/end-unpaid-deals.ts'
import { createOperatorChores, type OperatorChore } from './chores/operator-chores.ts'
import { createRejoinMarket } from './chores/rejoin-market.ts'
import { createReportMisses } from './chores/report-misses.ts'
import { createSettleDeals } from './chores/settle-deals.ts'
import { createAnswerPeer } from './handlers/answer-peer.ts'
import { createQuote } from './handlers/quote.ts'
import { refusedWhileContested } from './handlers/refused-while-contested.ts'
import type { MarketService, OpenService } from './market-service.ts'
import type { PeriodClock } from './period-clock.ts'

export interface HostedServiceDependencies extends Pick<Runtime, 'clock' | 'timers' | 'randomness'> {
  readonly service: MarketService
  readonly open: OpenService
  /** Unset: it brings nobody's answers. */
  readonly bringing?: Bringing
  readonly chain: Chain
  readonly periodClock: PeriodClock
  readonly signer: AccountSigner
  readonly isContested: () => boolean
  readonly log: Logger
  readonly warnings: Pick<Warnings, 'set'>
}

export interface Bringing {
  readonly network: Pick<Network, 'request'>
  /** See `OperatorConfig.bringsAnswers`. */
  readonly perPeriodMax: number
}

export function createHostedService(dependencies: HostedServiceDependencies): Service {
  const { service, open, chain, periodClock, log, clock, timers, randomness } = dependencies
  const periods = chain.kind(service.kind)
  const { peerAnswers } = open
  const chores = createOperatorChores({ heads: periodClock, log, clock, timers, randomness }, [
    ...open.chores,
    ...createMarketChores(dependencies, periods),
  ])
  return {
    name: service.name,
    handlers: new Map([
      ...open.handlers,
      [service.quoteMethod, createServiceQuote(dependencies, periods)],
      ...(peerAnswers === undefined
        ? []
        : [[peerAnswers.method, createAnswerPeer({ answers: peerAnswers, clock })] as const]),
    ]),
    start: async () => chores.start(),
    stop: () => chores.stop(),
    status: () => open.status(),
  }
}

function createServiceQuote(
  { service, open, isContested, ...dependencies }: HostedServiceDependencies,
  periods: PeriodicCalls,
): RequestHandler {
  const { account, deployment } = dependencies.chain
  const quote = createQuote(
    { ...dependencies, periods, capacity: open.capacity },
    { ...service.terms, operator: account, payment: deployment.stablecoin },
  )
  return refusedWhileContested(isContested, quote)
}

function createMarketChores(
  { service, open, bringing, ...dependencies }: HostedServiceDependencies,
  periods: PeriodicCalls,
): OperatorChore[] {
  const operator = dependencies.chain.account
  const { settleEveryPeriods, withdrawAbove } = service.terms
  const { deals } = open
  const shared = { ...dependencies, deals, periods }
  const unsoundness = () => open.unsoundness()
  return [
    createSettleDeals(shared, { operator, settleEveryPeriods, withdrawAbove }),
    createEndUnpaidDeals(shared, { operator }),
    createCloseEndedDeals(shared, { operator }),
    createReportMisses(shared, { operator }),
    createRejoinMarket({ ...shared, unsoundness }, { operator }),
    ...(open.peerAnswers === undefined || bringing === undefined || bringing.perPeriodMax === 0
      ? []
      : [createBringAnswers({ ...shared, ...bringing, answers: open.peerAnswers }, { ...bringing, operator })]),
  ]
}
