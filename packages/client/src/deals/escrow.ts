/** What a deal costs and when its escrow needs more. Amounts are in the payment token's base units. */
import type { Deal } from '@nupeerstack/contracts-client'

const wad = 10n ** 18n

/** Price of so many units for one period, rounded up. */
export function periodCost(pricePerUnitPeriodWad: bigint, units: bigint): bigint {
  return (pricePerUnitPeriodWad * units + wad - 1n) / wad
}

/** What an escrow surely has for periods to come: what was earned and is not settled is assumed at its most. */
export function escrowLeft(input: {
  readonly deal: Pick<Deal, 'pricePerUnitPeriodWad' | 'openedPeriod' | 'escrow' | 'paid'>
  readonly pieces: number
  readonly period: number
}): bigint {
  const { deal, pieces, period } = input
  const cost = periodCost(deal.pricePerUnitPeriodWad, BigInt(pieces))
  const earnedMost = cost * BigInt(Math.max(0, period - deal.openedPeriod + 1))
  const unsettled = earnedMost > deal.paid ? earnedMost - deal.paid : 0n
  return deal.escrow > unsettled ? deal.escrow - unsettled : 0n
}

/**
 * What to add so that the escrow pays `depositPeriods` ahead; 0 while it pays at least half of them. What the operator
 * has earned and not yet settled is assumed at its most: every period since the start, at today's size.
 */
export function topUpNeeded(input: {
  readonly deal: Pick<Deal, 'pricePerUnitPeriodWad' | 'openedPeriod' | 'endPeriod' | 'escrow' | 'paid' | 'unitsMax'>
  readonly pieces: number
  readonly period: number
  readonly depositPeriods: number
}): bigint {
  const { deal, pieces, period, depositPeriods } = input
  const cost = periodCost(deal.pricePerUnitPeriodWad, BigInt(pieces))
  const left = escrowLeft(input)
  const periodsAhead = BigInt(Math.max(0, Math.min(depositPeriods, deal.endPeriod - period + 1)))
  const target = cost * periodsAhead
  return left * 2n >= target ? 0n : target - left
}
