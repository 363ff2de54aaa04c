/**
 * An offer is what an operator signs to say on which terms it would take a deal. The customer brings it to the Market,
 * which opens the deal. It names no service: `kind` is the contract of the service, `terms` are its own bytes.
 * `Market.sol` holds the same type text.
 */
import type { Address } from './ids.ts'
import type { StatementForm } from './statement-form.ts'

export interface Offer {
  readonly operator: Address
  /** Opens the deal and pays for it; may be a contract. */
  readonly customer: Address
  /** The plain key whose signatures are the customer's, as long as the deal goes. */
  readonly customerSigner: Address
  /** Contract of the kind of service; its address is also its version. */
  readonly kind: Address
  /** ERC-20 that the customer pays in. */
  readonly payment: Address
  /** Price of one unit in use for one period, in the payment token's base units times 10^18. */
  readonly pricePerUnitPeriodWad: bigint
  /** The same of a unit that is reserved and not in use; no more than the price. */
  readonly floorPerUnitPeriodWad: bigint
  /** The deal goes on for so long after either side has given notice. */
  readonly noticePeriods: number
  /** Ten-thousandths of the remaining floor that the operator pays to the customer where it gives notice itself. */
  readonly exitShareBps: number
  /** Most units that the deal may reach; for storage a unit is a piece. */
  readonly unitsMax: number
  readonly durationPeriods: number
  /** Period after which the offer can no longer be taken. */
  readonly validUntilPeriod: number
  /** Makes two offers of the same content two deals. */
  readonly nonce: bigint
  readonly terms: Uint8Array
}

/** What the operator signs, for the Market. */
export const offerForm: StatementForm<Offer> = {
  typeText:
    'Offer(address operator,address customer,address customerSigner,address kind,address payment,uint256 pricePerUnitPeriodWad,' +
    'uint256 floorPerUnitPeriodWad,uint64 noticePeriods,uint16 exitShareBps,uint64 unitsMax,uint64 durationPeriods,' +
    'uint64 validUntilPeriod,uint256 nonce,bytes terms)',
  values: (offer) => [
    { type: 'address', value: offer.operator },
    { type: 'address', value: offer.customer },
    { type: 'address', value: offer.customerSigner },
    { type: 'address', value: offer.kind },
    { type: 'address', value: offer.payment },
    { type: 'uint', value: offer.pricePerUnitPeriodWad },
    { type: 'uint', value: offer.floorPerUnitPeriodWad },
    { type: 'uint', value: BigInt(offer.noticePeriods) },
    { type: 'uint', value: BigInt(offer.exitShareBps) },
    { type: 'uint', value: BigInt(offer.unitsMax) },
    { type: 'uint', value: BigInt(offer.durationPeriods) },
    { type: 'uint', value: BigInt(offer.validUntilPeriod) },
    { type: 'uint', value: offer.nonce },
    { type: 'bytes', value: offer.terms },
  ],
}
