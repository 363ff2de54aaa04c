/** What the market asks of a kind of service (`IServiceKind.sol`). */
import type { Address } from '@nupeerstack/protocol'
import type { Hex } from 'viem'
import type { Call } from './call.ts'

export interface ServiceKindTwin {
  readonly bondPerUnit: bigint
  readonly periodBlocks: bigint
  readonly evidencePeriods: bigint
  currentPeriod(call: Call): bigint
  isEligible(call: Call, operator: Address): boolean
  validateTerms(terms: Hex, unitsMax: bigint, durationPeriods: bigint): void
  onDealOpened(call: Call, deal: OpenedDeal): void
  onDealEndChanged(call: Call, id: bigint, endPeriod: bigint): void
  onDealClosed(call: Call, id: bigint): void
  earned(call: Call, id: bigint): EarnedUnits
  liveUnits(call: Call, id: bigint): bigint
}

export interface EarnedUnits {
  readonly unitPeriods: bigint
  readonly periods: bigint
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
