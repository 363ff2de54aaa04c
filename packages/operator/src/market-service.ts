/**
 * What an operator can sell, as two faces. `MarketService` is what is known before anything is open: the kind, the bond, the
 * terms. `OpenService` is what has state: what it answers, which deals it has, what it owes each period, how it is.
 *
 *   MarketService ──open──▶ OpenService: handlers and chores run between the host's start and stop ──▶ disposed
 *
 * What every service needs for that (chain, network, clock, keys) is the operator's and comes as collaborators; what all of
 * them owe alike (bond, quotes, settling, closing, reporting, rejoining) is done for them.
 */
import type { Chain, Kind, PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger, Metrics, Network, RequestHandler, ServiceStatus, Warnings } from '@nupeerstack/node-host'
import type { AccountSigner } from '@nupeerstack/protocol'
import type { Runtime } from '@nupeerstack/runtime'
import type { OperatorChore } from './chores/operator-chores.ts'
import type { ServiceDeals } from './deals/service-deals.ts'
import type { DiskReserve } from './disk-reserve.ts'
import type { ServiceCapacity } from './handlers/quote.ts'
import type { PeerAnswers } from './peer-answers.ts'
import type { PeriodClock } from './period-clock.ts'

export interface MarketService {
  /** One word, for logs, metrics and the status: `storage`. */
  readonly name: string
  /** What it is on the chain, and how the chain is asked about it. */
  readonly kind: Kind<PeriodicCalls>
  /** Wire method by which customers ask it for an offer: `storage/quote/1`. */
  readonly quoteMethod: string
  /** What the operator wants to stand behind its kind, in the staking token's base units. */
  readonly bond: bigint
  readonly terms: ServiceTerms
  /**
   * Throws where its state in the data folder is not one that it understands, and changes nothing. Asked before the operator's
   * key is used for anything.
   */
  readonly assertStateIsKnown?: (dataDir: string) => void
  /** Opens its state. What it throws ends the start of the operator, and what others had opened is closed again. */
  open(collaborators: ServiceCollaborators): Promise<OpenService>
}

/** Amounts are in the stablecoin's base units. */
export interface ServiceTerms {
  /** Price of one unit in use for one period, times 10^18. */
  readonly pricePerUnitPeriodWad: bigint
  /** Part of the price that is asked for a unit that is reserved and not in use. */
  readonly floorPercent: number
  /** How long a deal goes on after either side has given notice. */
  readonly noticePeriods: number
  /** Part of the remaining floor that the operator pays for giving notice itself. */
  readonly exitSharePercent: number
  readonly durationPeriodsMax: number
  readonly settleEveryPeriods: number
  /** Earnings are withdrawn when they are above this. */
  readonly withdrawAbove: bigint
}

export interface OpenService extends AsyncDisposable {
  readonly capacity: ServiceCapacity
  readonly deals: ServiceDeals
  /** Why the service could not answer for what it has promised, `undefined` where it could. */
  unsoundness(): Promise<string | undefined>
  /** By the full name of the wire method, without the quote. */
  readonly handlers: ReadonlyMap<string, RequestHandler>
  /** How answers of other operators are brought, where the service knows it. */
  readonly peerAnswers?: PeerAnswers
  /** Duties of its own, besides those of every service. */
  readonly chores: readonly OperatorChore[]
  isHealthy(): Promise<boolean>
  /** A JSON value for the admin server. */
  status(): Promise<ServiceStatus>
}

export interface ServiceCollaborators extends Runtime {
  /** The operator's folder, with the files of all services. */
  readonly dataDir: string
  readonly chain: Chain
  /** Of the service's own kind. */
  readonly periodClock: PeriodClock
  readonly network: Pick<Network, 'sign' | 'provide'>
  /** Room on the disk of the data folder, for when it is full. */
  readonly reserve: DiskReserve
  /** Signs for the operator's account what a scheme takes. */
  readonly signer: AccountSigner
  /** Whether another process runs with our identity: whatever is signed then would bind a node that may be the other one. */
  readonly isContested: () => boolean
  readonly log: Logger
  readonly metrics: Metrics
  readonly warnings: Pick<Warnings, 'set'>
}
