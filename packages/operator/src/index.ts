export { createCloseEndedDeals } from './chores/close-ended-deals.ts'
export { createEndUnpaidDeals } from './chores/end-unpaid-deals.ts'
export { createOperatorChores, type OperatorChore, type OperatorChores } from './chores/operator-chores.ts'
export { createRecordSeed } from './chores/record-seed.ts'
export { createRejoinMarket } from './chores/rejoin-market.ts'
export { createReportMisses } from './chores/report-misses.ts'
export { createSettleDeals } from './chores/settle-deals.ts'
export { drawTurn } from './chores/turns.ts'
export { type OperatorConfig, parseAmount, parseOperatorConfig, parseServiceTerms } from './config.ts'
export { createDealAccess, type DealAccess, type KnownDeal } from './deals/deal-access.ts'
export { createDealEscrows, type DealEscrows } from './deals/deal-escrows.ts'
export type { ServiceDeal, ServiceDeals } from './deals/service-deals.ts'
export { type DiskReserve, openDiskReserve } from './disk-reserve.ts'
export { DonePeriod } from './done-period.ts'
export { createQuote, type QuoteConfig, type QuoteDependencies, type ServiceCapacity } from './handlers/quote.ts'
export { refusedWhileContested } from './handlers/refused-while-contested.ts'
export type {
  MarketService,
  OpenService,
  ServiceCollaborators,
  ServiceTerms,
} from './market-service.ts'
export { type MarketReading, type MarketStatusDependencies, readMarketStatus } from './market-status.ts'
export { bindToNetwork, NetworkBindingError, type NetworkRecord } from './network-binding.ts'
export { type OperatorNode, type OperatorNodeDependencies, startOperatorNode } from './operator-node.ts'
export type { PeriodClock, PeriodTime } from './period-clock.ts'
export { createRegistration, RegistrationError } from './registration.ts'
