/** What the chain says of a network: its head, the bonds and standings of operators, and deals. */
import { type Chain, type Deal, storageKind } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { readFunding, readNotice } from './deal-funding.ts'
import type { DealStatus, NetworkStatus, NodeStatus } from './network-status.ts'

/** A chain that does not answer within this is shown so. */
const answerTimeoutMs = 2_000

export type ChainPosition = Pick<NetworkStatus['chain'], 'block' | 'period' | 'blocksIntoPeriod' | 'periodMs'>

/** Where the chain stands; all `null` where it does not answer. */
export async function readPosition(chain: Chain): Promise<ChainPosition> {
  const { beacon } = chain.kind(storageKind)
  const head = await orUndefined(chain.head(systemTimers.timeoutSignal(answerTimeoutMs)))
  if (head === undefined) return { block: null, period: null, blocksIntoPeriod: null, periodMs: null }
  const period = beacon.periodOf(head.number)
  const periodMs = (await orUndefined(chain.periodMs(beacon))) ?? null
  return { block: head.number, period, blocksIntoPeriod: head.number - beacon.firstBlockOf(period), periodMs }
}

/** What an operator has at stake, and how it stands. */
export async function readOperator(chain: Chain, operator: Address): Promise<Pick<NodeStatus, 'bond' | 'standing'>> {
  const [bond, standing] = await Promise.all([
    orUndefined(chain.bonds.bond(operator)),
    orUndefined(chain.kind(storageKind).standing(operator)),
  ])
  return {
    bond:
      bond === undefined
        ? null
        : {
            total: bond.total.toString(),
            provisioned: bond.provisioned.toString(),
            thawing: bond.thawing.toString(),
            slashed: bond.slashed.toString(),
          },
    standing: standing === undefined ? null : { pieces: standing.live, ...standing },
  }
}

/** A deal as the chain has it. */
export type DealOnChain = Omit<DealStatus, 'state' | 'brokenBecause' | 'node'>

/** The deals of a customer, or all that these operators have. */
export async function readDeals(
  chain: Chain,
  whose: { readonly customer: Address } | { readonly operators: readonly Address[] },
): Promise<DealOnChain[]> {
  const storage = chain.kind(storageKind)
  const filters = 'customer' in whose ? [whose] : whose.operators.map((operator) => ({ operator }))
  const [period, ...lists] = await Promise.all([
    orUndefined(storage.beacon.currentPeriod()),
    ...filters.map((filter) => orUndefined(chain.market.deals(filter))),
  ])
  const deals = lists.flat().filter((deal) => deal !== undefined)
  return await Promise.all(deals.map((deal) => readDeal(chain, deal, period)))
}

async function readDeal(chain: Chain, deal: Deal, period: number | undefined): Promise<DealOnChain> {
  const storage = chain.kind(storageKind)
  const live = await orUndefined(storage.liveUnits(deal.id))
  const isAsked = deal.isOpen && period !== undefined
  const notice = isAsked ? await orUndefined(readNotice(chain, storage, deal, period)) : undefined
  const funding =
    isAsked && live !== undefined ? await orUndefined(readFunding(storage, deal, { period, live })) : undefined
  return {
    id: deal.id,
    operator: deal.operator,
    customer: deal.customer,
    isOpen: deal.isOpen,
    pieces: live ?? 0,
    unitsMax: deal.unitsMax,
    openedPeriod: deal.openedPeriod,
    endPeriod: deal.endPeriod,
    escrow: deal.escrow.toString(),
    paid: deal.paid.toString(),
    ...(notice !== undefined && { notice }),
    ...(funding !== undefined && { funding }),
  }
}

export async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}
