/** What a deal costs and when its escrow needs more. Amounts are in the payment token's base units. */
import { type Deal, type DealPrice, dealCost, type Earned, unearnedEscrow } from '@nupeerstack/contracts-client'

/** The most that a deal can have earned: all that its tree spans, which never shrinks, in every period so far. */
export function earnedAtMost(deal: Pick<Deal, 'openedPeriod'>, pieces: number, period: number): Earned {
  const periods = Math.max(0, period - deal.openedPeriod + 1)
  return { unitPeriods: BigInt(pieces) * BigInt(periods), periods }
}

/**
 * What an escrow surely has for periods to come: what was earned is taken off, settled or not, and the period under way as if
 * it were proven with all that the tree spans.
 */
export function escrowLeft(input: {
  readonly deal: DealPrice & Pick<Deal, 'escrow' | 'paid'>
  readonly earned: Earned
  readonly pieces: number
}): bigint {
  const { deal, earned, pieces } = input
  const unearned = unearnedEscrow(deal, earned)
  const underWay = dealCost(deal, { live: pieces, periods: 1 })
  return unearned > underWay ? unearned - underWay : 0n
}

/**
 * What an escrow should hold for so many periods of so many live units. At least it is twice the notice of all that the deal may
 * reach: however fast it fills, its node goes on taking shards, and half of that is left when more is added.
 */
export function escrowTarget(input: {
  readonly deal: DealPrice & Pick<Deal, 'noticePeriods'>
  readonly live: number
  readonly periods: number
}): bigint {
  const { deal, live, periods } = input
  const runway = dealCost(deal, { live, periods })
  const notice = dealCost(deal, { live: deal.unitsMax, periods: Math.min(2 * deal.noticePeriods, periods) })
  if (runway > notice) return runway
  return notice
}

/** What to add so that the escrow pays `runwayPeriods` ahead, or to the deal's end; 0 while it pays at least half of that. */
export function topUpNeeded(input: {
  readonly deal: DealPrice & Pick<Deal, 'noticePeriods' | 'endPeriod' | 'escrow' | 'paid'>
  readonly earned: Earned
  readonly pieces: number
  readonly live: number
  readonly period: number
  readonly runwayPeriods: number
}): bigint {
  const { deal, live, period, runwayPeriods } = input
  const periods = Math.max(0, Math.min(runwayPeriods, deal.endPeriod - period + 1))
  const target = escrowTarget({ deal, live, periods })
  const left = escrowLeft(input)
  return left * 2n >= target ? 0n : target - left
}
