/** What the market asks of a kind of service (`IServiceKind.sol`). */
import type { Address } from '@nupeerstack/protocol'
import type { Hex } from 'viem'
import type { Call } from './call.ts'

export interface ServiceKindTwin {
  readonly bondPerUnit: bigint
  currentPeriod(call: Call): bigint
  isEligible(call: Call, operator: Address): boolean
  validateTerms(terms: Hex, unitsMax: bigint, durationPeriods: bigint): void
  onDealOpened(call: Call, deal: OpenedDeal): void
  onDealClosed(call: Call, id: bigint): void
  earnedUnitPeriods(call: Call, id: bigint): bigint
}

export interface OpenedDeal {
  readonly id: bigint
  readonly customer: Address
  readonly customerSigner: Address
  readonly operator: Address
  readonly unitsMax: bigint
  readonly endPeriod: bigint
  readonly terms: Hex
}
