/** Arithmetic of a deal's escrow, as both sides of it do it. Amounts are in the payment token's base units. */
import type { Deal } from './chain.ts'

/** What prices are multiplied by, so that a unit may cost less than a base unit. */
export const wad: bigint = 10n ** 18n

/** Price of so many units for one period, or of one for so many periods, rounded up. */
export function costOf(pricePerUnitPeriodWad: bigint, unitPeriods: bigint): bigint {
  return (pricePerUnitPeriodWad * unitPeriods + wad - 1n) / wad
}

/** What an escrow holds beyond what was earned, settled or not. */
export function unearnedEscrow(
  deal: Pick<Deal, 'pricePerUnitPeriodWad' | 'escrow' | 'paid'>,
  earnedUnitPeriods: bigint,
): bigint {
  const earned = costOf(deal.pricePerUnitPeriodWad, earnedUnitPeriods)
  const unsettled = earned > deal.paid ? earned - deal.paid : 0n
  return deal.escrow > unsettled ? deal.escrow - unsettled : 0n
}

/** Whether settling it leaves nothing: then its operator may close it. */
export function isEscrowUsedUp(
  deal: Pick<Deal, 'pricePerUnitPeriodWad' | 'escrow' | 'paid'>,
  earnedUnitPeriods: bigint,
): boolean {
  return (deal.pricePerUnitPeriodWad * earnedUnitPeriods) / wad - deal.paid >= deal.escrow
}
