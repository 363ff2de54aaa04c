/**
 * Answers a customer who asks for a quote: a signed offer on the operator's terms, for as many units as the service has
 * room for and the bond can stand behind. An offer reserves nothing: the Market checks the bond again when it is taken.
 */
import type { Chain, PeriodicCalls } from '@nupeerstack/contracts-client'
import type { RequestHandler } from '@nupeerstack/node-host'
import {
  type AccountSigner,
  type Address,
  type Offer,
  quoteRequest,
  quoteResponse,
  WireError,
} from '@nupeerstack/protocol'
import type { Randomness } from '@nupeerstack/runtime'
import type { PeriodClock } from '../period-clock.ts'

export interface QuoteDependencies {
  readonly chain: {
    readonly market: Pick<Chain['market'], 'offers' | 'deals' | 'node'>
    readonly bonds: Pick<Chain['bonds'], 'provision'>
  }
  readonly periods: Pick<PeriodicCalls, 'address' | 'bondPerUnit' | 'isEligible'>
  readonly capacity: ServiceCapacity
  readonly periodClock: Pick<PeriodClock, 'now'>
  /** Of the operator's account. */
  readonly signer: AccountSigner
  readonly randomness: Pick<Randomness, 'bytes'>
}

/** What a service has to sell. */
export interface ServiceCapacity {
  /** Units that it can serve, those of its deals included. Throws WireError `unavailable` where it cannot serve now. */
  units(): Promise<number>
}

/** Prices are in the payment token's base units, times 10^18. */
export interface QuoteConfig {
  readonly operator: Address
  readonly payment: Address
  readonly pricePerUnitPeriodWad: bigint
  /** Of the price, for a unit that is reserved and not in use. */
  readonly floorPercent: number
  readonly noticePeriods: number
  readonly exitSharePercent: number
  readonly durationPeriodsMax: number
}

/** A customer takes an offer at once or asks again: prices and bonds change. */
const offerValidPeriods = 2

export function createQuote(
  { chain, periods, periodClock, capacity, signer, randomness }: QuoteDependencies,
  { operator, payment, pricePerUnitPeriodWad, ...terms }: QuoteConfig,
): RequestHandler {
  const { address: kind, bondPerUnit } = periods
  return async ({ account, header }) => {
    const { customer, unitsMax, durationPeriods } = quoteRequest.parse(header)
    if (account !== customer) throw new WireError('unauthorised', 'a quote is for the account that asks for it')
    if (unitsMax === 0 || durationPeriods === 0) throw new WireError('bad-request', 'a deal has units and periods')
    const units = Math.min(unitsMax, await freeUnits(await capacity.units()))
    if (units === 0) throw new WireError('full', 'the node has no room for another deal')
    const offer: Offer = {
      operator,
      customer,
      // Whoever asks has shown that its account has this key, and we check revisions by it.
      customerSigner: customer,
      kind,
      payment,
      pricePerUnitPeriodWad,
      floorPerUnitPeriodWad: (pricePerUnitPeriodWad * BigInt(terms.floorPercent)) / 100n,
      noticePeriods: terms.noticePeriods,
      exitShareBps: terms.exitSharePercent * 100,
      unitsMax: units,
      durationPeriods: Math.min(durationPeriods, terms.durationPeriodsMax),
      validUntilPeriod: periodClock.now().period + offerValidPeriods,
      nonce: BigInt(`0x${Buffer.from(randomness.bytes(16)).toString('hex')}`),
      terms: new Uint8Array(),
    }
    return { header: quoteResponse.encode({ ...offer, signature: signer.sign(chain.market.offers, offer) }) }
  }

  async function freeUnits(servable: number): Promise<number> {
    const [provision, deals, node, isEligible] = await Promise.all([
      chain.bonds.provision(operator, kind),
      chain.market.deals({ operator }),
      chain.market.node(operator, kind),
      periods.isEligible(operator),
    ]).catch((cause: unknown) => {
      throw new WireError('unavailable', 'the chain cannot be asked for the bond', { cause })
    })
    if (!isEligible || node === undefined) return 0
    const committed = deals.reduce((units, deal) => units + (deal.isOpen && deal.kind === kind ? deal.unitsMax : 0), 0)
    const bonded = Number(provision.amount / bondPerUnit)
    return Math.max(0, Math.min(servable, bonded) - committed)
  }
}
