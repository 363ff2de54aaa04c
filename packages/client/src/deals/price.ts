/** Prices as people compare them: of a GiB for a month, whatever a period's length. Amounts are in the payment token's base units. */
import { wad } from '@nupeerstack/contracts-client'
import { type Address, pieceSizeBytes } from '@nupeerstack/protocol'

export const dayMs = 86_400_000
export const monthDays = 30
const piecesPerGiB = BigInt(2 ** 30 / pieceSizeBytes)

/** Price of a GiB for 30 days, rounded up. */
export function pricePerGiBMonth(pricePerUnitPeriodWad: bigint, periodMs: number): bigint {
  const perPeriodMs = pricePerUnitPeriodWad * piecesPerGiB * BigInt(monthDays * dayMs)
  const divisor = BigInt(periodMs) * wad
  return (perPeriodMs + divisor - 1n) / divisor
}

/** Whole periods that cover so many days. */
export function periodsOf(days: number, periodMs: number): number {
  return Math.max(1, Math.ceil((days * dayMs) / periodMs))
}

const baseUnitsPerCoin = 1_000_000n

/** `0.05`: stablecoins, to the last base unit. */
export function inCoins(baseUnits: bigint): string {
  const fraction = (baseUnits % baseUnitsPerCoin).toString().padStart(6, '0').replace(/0+$/, '')
  const whole = String(baseUnits / baseUnitsPerCoin)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** A node asks for more than we pay. */
export class PriceTooHighError extends Error {
  override readonly name = 'PriceTooHighError'
  readonly operator: Address
  /** Of a GiB for 30 days, as is `priceMax`. */
  readonly price: bigint

  constructor(operator: Address, price: bigint, priceMax: bigint) {
    const ask = `asks ${inCoins(price)} stablecoins for a GiB and ${monthDays} days`
    super(`the node of ${operator} ${ask}; at most ${inCoins(priceMax)} are paid (priceMax)`)
    this.operator = operator
    this.price = price
  }
}
