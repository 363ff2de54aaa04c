/**
 * Who may do what under a deal: the account that opened it, and nobody else. A deal that the book does not have yet is
 * looked up on the chain, once: customers use a deal right after opening it, before any chore has seen it.
 */
import type { Chain, Deal } from '@nupeerstack/contracts-client'
import { type Address, type DealId, WireError } from '@nupeerstack/protocol'
import type { PeriodClock } from '../period-clock.ts'

/** A deal as far as its access goes; a service's book says more of it. */
export interface KnownDeal {
  readonly id: DealId
  readonly customer: Address
  /** The deal is over after this period. */
  readonly endPeriod: number
}

export interface DealAccess<Entry extends KnownDeal = KnownDeal> {
  /** The deal, for its customer to read under. Throws WireError: `unauthorised`, `no-such-deal`, `unavailable`. */
  forReading(id: DealId, account: Address | undefined): Promise<Entry>
  /** The same for writing, which ends with the deal's last period. */
  forWriting(id: DealId, account: Address | undefined): Promise<Entry>
}

export interface DealAccessDependencies<Entry extends KnownDeal> {
  /** What the service keeps of its deals: finds one, or enters one that the chain knows. */
  readonly book: {
    deal(id: DealId): Entry | undefined
    open(deal: Deal): Entry
  }
  readonly chain: { readonly market: Pick<Chain['market'], 'deal'> }
  readonly periodClock: Pick<PeriodClock, 'now'>
}

/** Lookups on the chain for ids that the book lacks, at once: strangers' guesses must not flood it. */
const lookupsMax = 16
/** Ids that were looked up in vain within the same block. */
const unknownMax = 1024

/** `operator` and `kind` say which of the chain's deals are this service's. */
export function createDealAccess<Entry extends KnownDeal>(
  { book, chain, periodClock }: DealAccessDependencies<Entry>,
  { operator, kind }: { readonly operator: Address; readonly kind: Address },
): DealAccess<Entry> {
  const lookups = new Map<DealId, Promise<Entry | undefined>>()
  const unknown = new Set<DealId>()
  let unknownAsOfBlock = 0

  function lookUp(id: DealId): Promise<Entry | undefined> {
    const { blockNumber } = periodClock.now()
    if (blockNumber !== unknownAsOfBlock || unknown.size >= unknownMax) unknown.clear()
    unknownAsOfBlock = blockNumber
    if (unknown.has(id)) return Promise.resolve(undefined)
    const running = lookups.get(id)
    if (running !== undefined) return running
    if (lookups.size >= lookupsMax) throw new WireError('busy', `deal ${id} is not known here yet; ask again`)
    const lookup = readDeal(id).finally(() => lookups.delete(id))
    lookups.set(id, lookup)
    return lookup
  }

  async function readDeal(id: DealId): Promise<Entry | undefined> {
    let deal: Deal | undefined
    try {
      deal = await chain.market.deal(id)
    } catch (cause) {
      throw new WireError('unavailable', `deal ${id} cannot be looked up on the chain`, { cause })
    }
    const isRunning = deal?.isOpen === true && deal.endPeriod >= periodClock.now().period
    if (deal === undefined || !isRunning || deal.operator !== operator || deal.kind !== kind) {
      unknown.add(id)
      return undefined
    }
    return book.open(deal)
  }

  async function forReading(id: DealId, account: Address | undefined): Promise<Entry> {
    if (account === undefined) throw new WireError('unauthorised', `deal ${id} answers its customer only`)
    const entry = book.deal(id) ?? (await lookUp(id))
    if (entry === undefined) throw new WireError('no-such-deal', `there is no open deal ${id} with this node`)
    if (entry.customer !== account) throw new WireError('unauthorised', `deal ${id} answers its customer only`)
    return entry
  }

  return {
    forReading,
    async forWriting(id, account) {
      const entry = await forReading(id, account)
      if (periodClock.now().period > entry.endPeriod) throw new WireError('no-such-deal', `deal ${id} is over`)
      return entry
    },
  }
}
