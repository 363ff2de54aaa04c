/** The deals of one service, as far as every operator's duties go: what they are for is the service's own business. */
import type { DealId } from '@nupeerstack/protocol'

export interface ServiceDeals {
  /** All that it keeps, those included that are over and not yet closed. */
  list(): readonly ServiceDeal[]
  /** The chain has closed the deal and challenges it no more. */
  close(id: DealId): void
}

export interface ServiceDeal {
  readonly id: DealId
  /** The deal is over after this period. */
  readonly endPeriod: number
  /** Whether it can have earned anything yet: settling costs gas. */
  readonly isEarning: boolean
}
