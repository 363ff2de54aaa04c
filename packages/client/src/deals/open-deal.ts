/**
 * Opens one deal: the node is asked for an offer, which must be what was asked for, and the chain takes it with a deposit.
 *
 *   quote ─ full, or too large: a quarter of it is asked for ─▶ offer ─ checked ─▶ opened
 *                                                                 └ too dear ─▶ refused
 */
import { addressOfKind, type Chain, type Deal, storageKind } from '@nupeerstack/contracts-client'
import { type Offer, type QuoteResponse, WireError } from '@nupeerstack/protocol'
import type { DirectoryNode } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import type { DealSignatures } from './deal-signatures.ts'
import { escrowTarget } from './escrow.ts'
import type { PeriodLength } from './period-length.ts'
import { PriceTooHighError, periodsOf, pricePerGiBMonth } from './price.ts'

export interface OpenDealDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'openDeal' | 'deal'> } & Pick<Chain, 'deployment'>
  readonly requests: Pick<NodeRequests, 'quote'>
  readonly signatures: Pick<DealSignatures, 'customer' | 'isOfferGenuine'>
  readonly periodLength: PeriodLength
}

export interface DealConfig {
  /** Pieces that one deal may reach. */
  readonly unitsMax: number
  readonly durationPeriods: number
  /** Days that the escrow pays ahead. */
  readonly depositDays: number
  /** The least and the most that a deal goes on for after notice was given: shards have to move meanwhile, and it is paid. */
  readonly noticePeriodsMin: number
  readonly noticePeriodsMax: number
  /** The most that a GiB may cost for 30 days, in the payment token's base units; unset: anything. Open deals go on. */
  readonly priceMax?: bigint | undefined
}

/** What a node quotes at least: 64 MiB. Below that a deal is not worth its transaction. */
const unitsMin = 1024

/**
 * Throws WireError: the node's refusal, or `internal` where its offer is not what was asked for, or its notice not one that we take; PriceTooHighError where that
 * asks too much; and ChainError.
 */
export async function openDeal(
  deps: OpenDealDependencies,
  config: DealConfig,
  node: DirectoryNode,
  signal: AbortSignal,
): Promise<Deal> {
  const { market } = deps.chain
  const { signature, ...offer } = await quote(deps, config, node, signal)
  if (!isAsAsked(deps, config, node, offer) || !deps.signatures.isOfferGenuine(offer, signature)) {
    node.health.lied()
    throw new WireError('internal', 'the node made an offer that was not asked for')
  }
  assertNoticeFits(offer, config)
  const periodMs = await deps.periodLength.periodMs()
  assertAffordable(offer, config, periodMs)
  const live = Math.max(1, Math.ceil(offer.unitsMax / 16))
  const periods = Math.min(periodsOf(config.depositDays, periodMs), offer.durationPeriods)
  const deposit = escrowTarget({ deal: offer, live, periods })
  const id = await market.openDeal(offer, signature, deposit)
  const deal = await market.deal(id)
  if (deal === undefined) throw new Error(`deal ${id} is not on the chain`)
  return deal
}

/** Asks for less where a node has not so much to give. */
async function quote(
  { requests, signatures: { customer } }: OpenDealDependencies,
  { unitsMax: unitsWanted, durationPeriods }: DealConfig,
  node: DirectoryNode,
  signal: AbortSignal,
): Promise<QuoteResponse> {
  let unitsMax = unitsWanted
  while (true) {
    try {
      return await requests.quote(node, { customer, unitsMax, durationPeriods }, signal)
    } catch (error) {
      const isTooMuch = error instanceof WireError && (error.code === 'full' || error.code === 'too-large')
      if (!isTooMuch || unitsMax <= unitsMin) throw error
      unitsMax = Math.max(unitsMin, Math.floor(unitsMax / 4))
    }
  }
}

function assertAffordable(offer: Offer, { priceMax }: DealConfig, periodMs: number): void {
  const price = pricePerGiBMonth(offer.pricePerUnitPeriodWad, periodMs)
  if (priceMax !== undefined && price > priceMax) throw new PriceTooHighError(offer.operator, price, priceMax)
}

function assertNoticeFits(
  { noticePeriods }: Offer,
  { noticePeriodsMin: min, noticePeriodsMax: max }: DealConfig,
): void {
  if (noticePeriods >= min && noticePeriods <= max) return
  throw new WireError('internal', `the node asks for a notice of ${noticePeriods} periods; ${min} to ${max} are taken`)
}

function isAsAsked(
  { chain, signatures }: OpenDealDependencies,
  config: DealConfig,
  node: DirectoryNode,
  offer: Offer,
): boolean {
  return (
    offer.operator === node.operator &&
    offer.customer === signatures.customer &&
    offer.customerSigner === signatures.customer &&
    offer.kind === addressOfKind(chain.deployment, storageKind) &&
    offer.payment === chain.deployment.stablecoin &&
    offer.floorPerUnitPeriodWad <= offer.pricePerUnitPeriodWad &&
    offer.unitsMax <= config.unitsMax &&
    offer.durationPeriods <= config.durationPeriods
  )
}
