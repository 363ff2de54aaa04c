/** `MarketCalls` over Market: the registry of nodes, deals and their escrow. */
import { type Address, type DealId, type Offer, parseAddress, parsePeerId } from '@nupeerstack/protocol'
import { type ContractFunctionReturnType, type Hex, parseEventLogs, toHex } from 'viem'
import { marketAbi } from '../generated/market.ts'
import { periodicKindAbi } from '../generated/periodic-kind.ts'
import { testStablecoinAbi } from '../generated/test-stablecoin.ts'
import {
  ChainError,
  type Deal,
  type Deployment,
  type KindNode,
  type MarketCalls,
  type RegisteredNode,
} from '../port/chain.ts'
import { exitCompensation } from '../port/escrow.ts'
import { offerScheme } from '../port/signing-schemes.ts'
import type { Allowances } from './allowances.ts'
import { type Caller, dealIdOf, readPages } from './caller.ts'
import { logRangeBlocks } from './events.ts'
import { larger } from './larger.ts'
import { translated } from './rpc.ts'

type StoredDeal = ContractFunctionReturnType<typeof marketAbi, 'view', 'dealOf'>
type StoredNode = ContractFunctionReturnType<typeof marketAbi, 'view', 'nodeOf'>

/** A page of nodes is up to 2 KiB each, a page of deals 400 bytes each: both stay far below a node's answer limit. */
const nodesPerPage = 50
const dealsPerPage = 100

export function createMarketCalls(caller: Caller, allowances: Allowances, deployment: Deployment): MarketCalls {
  const market = { address: deployment.market, abi: marketAbi } as const
  const { stablecoin } = deployment

  /** Every kind of service has this function (`IServiceKind`). */
  function isEligible(kind: Address, operator: Address): Promise<boolean> {
    return caller.read({ address: kind, abi: periodicKindAbi, functionName: 'isEligible', args: [operator] })
  }

  async function registered(kind: Address) {
    const listed = await readPages(nodesPerPage, (from, countMax) =>
      caller.read({ ...market, functionName: 'nodes', args: [kind, from, countMax] }),
    )
    // What stands in the registry is a stranger's text: what does not parse is nobody's node.
    return listed.filter(({ node }) => isPeerId(node.peerId))
  }

  async function readDeal(id: DealId): Promise<Deal | undefined> {
    const stored = await caller.read({ ...market, functionName: 'dealOf', args: [BigInt(id)] })
    return BigInt(stored.customer) === 0n ? undefined : toDeal(id, stored)
  }

  return {
    offers: offerScheme(deployment),
    signer: async (operator) =>
      parseAddress(await caller.read({ ...market, functionName: 'signerOf', args: [operator] })),
    setSigner: (signer) => caller.write({ ...market, functionName: 'setSigner', args: [signer] }),
    registerNode: (kind, { peerId, addresses }) =>
      caller.write({ ...market, functionName: 'registerNode', args: [kind, peerId, addresses] }),
    async node(operator, kind) {
      const stored = await caller.read({ ...market, functionName: 'nodeOf', args: [operator, kind] })
      return stored.peerId === '' ? undefined : toNode(operator, stored)
    },
    async nodes(kind) {
      const nodes = (await registered(kind)).map(({ operator, node }) => toNode(parseAddress(operator), node))
      return await Promise.all(
        nodes.map(async (node): Promise<KindNode> => ({ ...node, isEligible: await isEligible(kind, node.operator) })),
      )
    },
    async openDeal(offer, operatorSignature, deposit) {
      const args = [toStoredOffer(offer), toHex(operatorSignature), deposit] as const
      const payment = { token: offer.payment, spender: deployment.market, amount: deposit }
      const receipt = await allowances.spend(payment, () => caller.write({ ...market, functionName: 'openDeal', args }))
      return await openedDeal(caller, receipt.transactionHash)
    },
    deal: readDeal,
    async deals(filter) {
      const party = 'customer' in filter ? filter.customer : filter.operator
      const listed = await readPages(dealsPerPage, (from, countMax) =>
        caller.read({ ...market, functionName: 'dealsOf', args: [party, from, countMax] }),
      )
      const all = listed.map(({ id, deal }) => toDeal(dealIdOf(id), deal))
      const own = all.filter((deal) => ('customer' in filter ? deal.customer : deal.operator) === party)
      return [...own.filter(({ isOpen }) => isOpen), ...own.filter(({ isOpen }) => !isOpen)]
    },
    async topUp(id, amount) {
      const deal = await readDeal(id)
      const topUp = () => caller.write({ ...market, functionName: 'topUp', args: [BigInt(id), amount] })
      if (deal === undefined) return await topUp()
      return await allowances.spend({ token: deal.payment, spender: deployment.market, amount }, topUp)
    },
    closeDeal: (id) => caller.write({ ...market, functionName: 'closeDeal', args: [BigInt(id)] }),
    noticeGiver: (id, { first, last }) =>
      translated('noticeGiver', async () => {
        // A notice may be taken back by nothing, and the newest is the one that holds.
        const head = Number(await caller.client.getBlockNumber())
        for (let to = Math.min(last, head); to >= first; to -= logRangeBlocks) {
          const range = { fromBlock: BigInt(Math.max(first, to - logRangeBlocks + 1)), toBlock: BigInt(to) }
          const args = { id: BigInt(id) }
          const logs = await caller.client.getContractEvents({ ...market, eventName: 'NoticeGiven', args, ...range })
          const giver = logs.at(-1)?.args.giver
          if (giver !== undefined) return parseAddress(giver)
        }
        return undefined
      }),
    async giveNotice(id) {
      const deal = await readDeal(id)
      const giveNotice = () => caller.write({ ...market, functionName: 'giveNotice', args: [BigInt(id)] })
      if (deal === undefined || deal.operator !== caller.account) return await giveNotice()
      const kind = { address: deal.kind, abi: periodicKindAbi } as const
      const [period, balance] = await Promise.all([
        caller.read({ ...kind, functionName: 'currentPeriod', args: [] }),
        caller.read({ ...market, functionName: 'balanceOf', args: [deal.payment, caller.account] }),
      ])
      // What its balance in the market lacks is taken from its account.
      const amount = larger(exitCompensation(deal, Number(period)) - balance, 0n)
      const payment = { token: deal.payment, spender: deployment.market, amount }
      return await allowances.spend(payment, giveNotice)
    },
    exitDeal: (id) => caller.write({ ...market, functionName: 'exitDeal', args: [BigInt(id)] }),
    settle: (id) => caller.write({ ...market, functionName: 'settle', args: [BigInt(id)] }),
    settleMany: (ids) => caller.write({ ...market, functionName: 'settleMany', args: [ids.map((id) => BigInt(id))] }),
    earnings: (account) => caller.read({ ...market, functionName: 'balanceOf', args: [stablecoin, account] }),
    withdrawEarnings: () => caller.write({ ...market, functionName: 'withdraw', args: [stablecoin] }),
    stablecoinBalance: (account) =>
      caller.read({ address: stablecoin, abi: testStablecoinAbi, functionName: 'balanceOf', args: [account] }),
  }
}

function toNode(operator: Address, { peerId, addresses }: StoredNode): RegisteredNode {
  return { operator, peerId: parsePeerId(peerId), addresses }
}

async function openedDeal(caller: Caller, hash: Hex): Promise<DealId> {
  const { logs } = await translated('openDeal', () => caller.client.getTransactionReceipt({ hash }))
  const [opened] = parseEventLogs({ abi: marketAbi, eventName: 'DealOpened', logs })
  if (opened === undefined) throw new ChainError('refused', 'openDeal: the transaction opened no deal')
  return dealIdOf(opened.args.id)
}

function toStoredOffer(offer: Offer) {
  return {
    ...offer,
    noticePeriods: BigInt(offer.noticePeriods),
    unitsMax: BigInt(offer.unitsMax),
    durationPeriods: BigInt(offer.durationPeriods),
    validUntilPeriod: BigInt(offer.validUntilPeriod),
    terms: toHex(offer.terms),
  }
}

function toDeal(id: DealId, stored: StoredDeal): Deal {
  return {
    id,
    customer: parseAddress(stored.customer),
    operator: parseAddress(stored.operator),
    kind: parseAddress(stored.kind),
    payment: parseAddress(stored.payment),
    pricePerUnitPeriodWad: stored.pricePerUnitPeriodWad,
    floorPerUnitPeriodWad: stored.floorPerUnitPeriodWad,
    noticePeriods: stored.noticePeriods,
    exitShareBps: stored.exitShareBps,
    unitsMax: Number(stored.unitsMax),
    openedPeriod: Number(stored.openedPeriod),
    endPeriod: Number(stored.endPeriod),
    exitBlock: Number(stored.exitBlock),
    escrow: stored.escrow,
    paid: stored.paid,
    isOpen: stored.isOpen,
  }
}

function isPeerId(text: string): boolean {
  try {
    parsePeerId(text)
    return true
  } catch {
    return false
  }
}
