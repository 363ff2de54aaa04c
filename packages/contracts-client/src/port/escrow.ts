/** Arithmetic of a deal's escrow, as the Market does it. Amounts are in the payment token's base units. */
import type { Deal } from './chain.ts'
import type { Earned } from './periodic-calls.ts'

/** What prices are multiplied by, so that a unit may cost less than a base unit. */
export const wad: bigint = 10n ** 18n
const bps = 10_000n

/** What a deal's price depends on. */
export type DealPrice = Pick<Deal, 'pricePerUnitPeriodWad' | 'floorPerUnitPeriodWad' | 'unitsMax'>

/** Price of so many units for one period, or of one for so many periods, rounded up. */
export function costOf(pricePerUnitPeriodWad: bigint, unitPeriods: bigint): bigint {
  return roundedUp(pricePerUnitPeriodWad * unitPeriods)
}

/** What a deal costs for so many proven periods with that many units in use, the others reserved; rounded up. */
export function dealCost(
  deal: DealPrice,
  { live, periods }: { readonly live: number; readonly periods: number },
): bigint {
  return roundedUp(BigInt(periods) * perPeriodWad(deal, BigInt(live)))
}

/** What was earned since the deal was opened, paid or not. */
export function earnedAmount(deal: DealPrice, { unitPeriods, periods }: Earned): bigint {
  const reserved = BigInt(deal.unitsMax) * BigInt(periods) - unitPeriods
  return (deal.pricePerUnitPeriodWad * unitPeriods + deal.floorPerUnitPeriodWad * reserved) / wad
}

/** What an escrow holds beyond what was earned, settled or not. */
export function unearnedEscrow(deal: DealPrice & Pick<Deal, 'escrow' | 'paid'>, earned: Earned): bigint {
  const due = earnedAmount(deal, earned) - deal.paid
  if (due <= 0n) return deal.escrow
  return deal.escrow > due ? deal.escrow - due : 0n
}

/** What an escrow must hold beyond what was earned: its notice, or what is left of the deal, with so many units in use. */
export function minimumBalance(
  deal: DealPrice & Pick<Deal, 'noticePeriods' | 'endPeriod'>,
  { live, period }: { readonly live: number; readonly period: number },
): bigint {
  return dealCost(deal, { live, periods: Math.max(0, Math.min(deal.noticePeriods, deal.endPeriod - period)) })
}

/** What an operator that gives notice in `period` pays its customer: a part of the floor for what it leaves. */
export function exitCompensation(
  deal: DealPrice & Pick<Deal, 'exitShareBps' | 'endPeriod' | 'noticePeriods'>,
  period: number,
): bigint {
  const periods = BigInt(Math.max(0, deal.endPeriod - deal.noticePeriods - period))
  const left = deal.floorPerUnitPeriodWad * BigInt(deal.unitsMax) * periods
  return (left * BigInt(deal.exitShareBps)) / wad / bps
}

function perPeriodWad({ pricePerUnitPeriodWad, floorPerUnitPeriodWad, unitsMax }: DealPrice, live: bigint): bigint {
  return pricePerUnitPeriodWad * live + floorPerUnitPeriodWad * (BigInt(unitsMax) - live)
}

function roundedUp(amountWad: bigint): bigint {
  return (amountWad + wad - 1n) / wad
}
