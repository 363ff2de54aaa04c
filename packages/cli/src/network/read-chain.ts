/** What the chain says of a network: its head, the bonds and standings of operators, and deals. */
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import type { DealStatus, NetworkStatus, NodeStatus } from './network-status.ts'

/** A chain that does not answer within this is shown so. */
const answerTimeoutMs = 2_000

export type ChainPosition = Pick<NetworkStatus['chain'], 'block' | 'period' | 'blocksIntoPeriod'>

/** Where the chain stands; all `null` where it does not answer. */
export async function readPosition(chain: Chain): Promise<ChainPosition> {
  const { periodOf, firstBlockOf } = chain.kind(storageKind).beacon
  const head = await orUndefined(chain.head(systemTimers.timeoutSignal(answerTimeoutMs)))
  if (head === undefined) return { block: null, period: null, blocksIntoPeriod: null }
  const period = periodOf(head.number)
  return { block: head.number, period, blocksIntoPeriod: head.number - firstBlockOf(period) }
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
  const deals = (await Promise.all(filters.map((filter) => orUndefined(chain.market.deals(filter))))).flat()
  return Promise.all(
    deals
      .filter((deal) => deal !== undefined)
      .map(async (deal) => ({
        id: deal.id,
        operator: deal.operator,
        customer: deal.customer,
        isOpen: deal.isOpen,
        pieces: (await orUndefined(storage.liveUnits(deal.id))) ?? 0,
        unitsMax: deal.unitsMax,
        openedPeriod: deal.openedPeriod,
        endPeriod: deal.endPeriod,
        escrow: deal.escrow.toString(),
        paid: deal.paid.toString(),
      })),
  )
}

export async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}
