/**
 * Answers `storage/quote/1`: a signed offer on the operator's terms, for as many pieces as its disk has room for and its
 * bond can stand behind. An offer reserves nothing: the Market checks the bond again when it is taken.
 */
import type { Chain } from '@nupeerstack/contracts-client'
import type { RequestHandler } from '@nupeerstack/node-host'
import {
  type Address,
  type Offer,
  offerDigest,
  pieceSizeBytes,
  quoteRequest,
  quoteResponse,
  type SigningDomain,
  WireError,
} from '@nupeerstack/protocol'
import type { PeriodClock } from '../period-clock.ts'
import type { ShardStore } from '../shards/shard-store.ts'

export interface QuoteDependencies {
  readonly chain: {
    readonly market: Pick<Chain['market'], 'deals' | 'node'>
    readonly staking: Pick<Chain['staking'], 'bond'>
    readonly storage: Pick<Chain['storage'], 'bondPerPiece'>
  }
  readonly clock: Pick<PeriodClock, 'now'>
  readonly shards: ShardStore
  /** Signs a digest with the operator's key. */
  readonly sign: (digest: Uint8Array) => Uint8Array
  readonly randomBytes: (length: number) => Uint8Array
}

export interface QuoteConfig {
  readonly operator: Address
  readonly kind: Address
  readonly payment: Address
  /** Of the Market contract. */
  readonly marketDomain: SigningDomain
  readonly pricePerUnitPeriodWad: bigint
  readonly durationPeriodsMax: number
}

/** A customer takes an offer at once or asks again: prices and bonds change. */
const offerValidPeriods = 2

export function createQuote(
  { chain, clock, shards, sign, randomBytes }: QuoteDependencies,
  { operator, kind, payment, marketDomain, pricePerUnitPeriodWad, durationPeriodsMax }: QuoteConfig,
): RequestHandler {
  return async ({ account, header }) => {
    const { customer, unitsMax, durationPeriods } = quoteRequest.parse(header)
    if (account !== customer) throw new WireError('unauthorised', 'a quote is for the account that asks for it')
    if (unitsMax === 0 || durationPeriods === 0) throw new WireError('bad-request', 'a deal has units and periods')
    if (!(await shards.isOnline())) throw new WireError('unavailable', 'the disk with the shards is missing')
    const units = Math.min(unitsMax, await freeUnits())
    if (units === 0) throw new WireError('full', 'the node has no room for another deal')
    const offer: Offer = {
      operator,
      customer,
      kind,
      payment,
      pricePerUnitPeriodWad,
      unitsMax: units,
      durationPeriods: Math.min(durationPeriods, durationPeriodsMax),
      validUntilPeriod: clock.now().period + offerValidPeriods,
      nonce: BigInt(`0x${Buffer.from(randomBytes(16)).toString('hex')}`),
      terms: new Uint8Array(),
    }
    return { header: quoteResponse.encode({ ...offer, signature: sign(offerDigest(marketDomain, offer)) }) }
  }

  async function freeUnits(): Promise<number> {
    const [bond, deals, node] = await Promise.all([
      chain.staking.bond(operator),
      chain.market.deals({ operator }),
      chain.market.node(operator),
    ]).catch((cause: unknown) => {
      throw new WireError('unavailable', 'the chain cannot be asked for the bond', { cause })
    })
    if (node?.isEligible !== true) return 0
    const committed = deals.reduce((units, deal) => units + (deal.isOpen && deal.kind === kind ? deal.unitsMax : 0), 0)
    const { usedBytes, roomBytes } = shards.usage()
    const byCapacity = Math.floor((usedBytes + roomBytes) / pieceSizeBytes) - committed
    const byBond = Number(bond.provisioned / chain.storage.bondPerPiece) - committed
    return Math.max(0, Math.min(byCapacity, byBond))
  }
}
