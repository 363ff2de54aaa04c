/**
 * A chain in memory at the port that all actors see: blocks at a steady pace, deals, posted revisions, a seed and a challenge
 * in each period, and misses that are reported. A write is mined with the next block. It checks no signature and no proof, and
 * its amounts pay nobody: those are the contracts' own tests.
 */
import { createHash } from 'node:crypto'
import {
  addressOfKind,
  type Chain,
  ChainError,
  type ChainEvent,
  type ChainUpdate,
  type Deal,
  type KindNode,
  type PostedRevision,
  type Receipt,
  type StorageCalls,
  storageKind,
} from '@nupeerstack/contracts-client'
import { type Address, type DealId, type PeerId, parseDealId } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import { deployment, offers, revisions as revisionsScheme } from '../../node-twin/node-world.ts'

export interface SimulatedChain {
  /** The chain as one account sees it. */
  as(account: Address): Chain
  register(operator: Address, peerId: PeerId): void
  /** How many challenges were answered, and how many periods reported as missed. */
  counts(): { readonly proven: number; readonly missed: number }
}

interface Operator {
  readonly peerId: PeerId
  lastProvenPeriod: number
  activeFromPeriod: number
  provenCount: number
  readonly missedPeriods: Set<number>
}

export interface SimulatedChainConfig {
  readonly blockIntervalMs: number
  readonly periodBlocks: number
  readonly seed: number
}

const kind = addressOfKind(deployment, storageKind)
const noRoot = new Uint8Array(32)

export function createSimulatedChain(
  { clock, timers }: { readonly clock: Clock; readonly timers: Timers },
  { blockIntervalMs, periodBlocks, seed }: SimulatedChainConfig,
): SimulatedChain {
  const deals = new Map<DealId, Deal>()
  const revisions = new Map<DealId, PostedRevision>()
  const operators = new Map<Address, Operator>()
  const followers = new Set<(update: ChainUpdate) => void>()
  let number = periodBlocks
  let events: ChainEvent[] = []
  let mined = Promise.withResolvers<Receipt>()

  timers.setInterval(() => {
    number++
    const told: ChainUpdate = { head: head(), events }
    const { resolve } = mined
    mined = Promise.withResolvers<Receipt>()
    events = []
    resolve({ transactionHash: '0x00', blockNumber: number, gasUsed: 1 })
    for (const follower of [...followers]) follower(told)
  }, blockIntervalMs)

  const head = () => ({ number, hash: '0x00' as const, timestamp: Math.floor(clock.unixMs() / 1000) })
  const period = () => Math.floor(number / periodBlocks)
  const seedOf = (of: number) => new Uint8Array(createHash('sha256').update(`${seed} ${of}`).digest())

  function emit(event: { kind: 'deal-closed'; dealId: DealId }): void {
    events.push({ ...event, blockNumber: number + 1, transactionHash: '0x00' })
  }

  /** Takes effect with the next block. */
  async function write(change: () => void): Promise<Receipt> {
    const receipt = await mined.promise
    change()
    return receipt
  }

  function operatorOf(address: Address): Operator {
    const operator = operators.get(address)
    if (operator === undefined) throw new ChainError('refused', `${address} is no operator`)
    return operator
  }

  function dealOf(id: DealId): Deal {
    const deal = deals.get(id)
    if (deal === undefined) throw new ChainError('refused', `no deal ${id}`, { reason: 'Market_NoSuchDeal' })
    return deal
  }

  function promisedBy(operator: Address) {
    return [...revisions.values()]
      .filter(({ dealId }) => deals.get(dealId)?.operator === operator)
      .map(({ dealId, pieces, root }) => ({ dealId, pieces, root }))
  }

  function piecesOf(operator: Address): number {
    return promisedBy(operator).reduce((sum, { pieces }) => sum + pieces, 0)
  }

  function owes(address: Address, inPeriod: number): boolean {
    const { activeFromPeriod, lastProvenPeriod } = operatorOf(address)
    return activeFromPeriod > 0 && inPeriod >= activeFromPeriod && lastProvenPeriod < inPeriod
  }

  function storageCalls(account: Address): StorageCalls {
    return {
      address: kind,
      bondPerUnit: 1n,
      samples: 4,
      revisions: revisionsScheme,
      isEligible: async () => true,
      async standing(operator) {
        const { lastProvenPeriod, activeFromPeriod, provenCount, missedPeriods } = operatorOf(operator)
        const facts = { lastProvenPeriod, activeFromPeriod, provenCount, missesInWindow: missedPeriods.size }
        return { ...facts, isEvicted: false, isFrozen: owes(operator, period()), pieces: piecesOf(operator) }
      },
      promisedDeals: async (operator) => promisedBy(operator),
      async postedRevision(id) {
        const posted = revisions.get(id)
        return { number: posted?.number ?? 0, root: posted?.root ?? noRoot, pieces: posted?.pieces ?? 0 }
      },
      postRevision: (post) =>
        write(() => {
          if (owes(account, period())) throw new ChainError('refused', 'frozen', { reason: 'StorageKind_Frozen' })
          revisions.set(post.dealId, post)
          const operator = operatorOf(account)
          if (operator.activeFromPeriod === 0) operator.activeFromPeriod = period() + 1
        }),
      prove: (of, samples) =>
        write(() => {
          const isDue = of === period() && owes(account, of) && samples.length > 0
          if (!isDue) throw new ChainError('refused', 'no such challenge', { reason: 'StorageKind_NotDue' })
          const operator = operatorOf(account)
          operator.lastProvenPeriod = of
          operator.provenCount++
        }),
      async reportMiss(address, of) {
        const operator = operatorOf(address)
        if (of >= period() || !owes(address, of) || operator.missedPeriods.has(of)) return undefined
        operator.missedPeriods.add(of)
        return await mined.promise
      },
      rejoin: () => write(() => {}),
    }
  }

  function marketCalls(): Partial<Chain['market']> {
    const registered = ([operator, { peerId }]: readonly [Address, Operator]): KindNode => ({
      ...{ operator, peerId, addresses: ['/ip4/127.0.0.1/tcp/1'], kinds: [kind], isEligible: true },
    })
    return {
      offers,
      node: async (operator) => registered([operator, operatorOf(operator)]),
      nodes: async () => [...operators].map(registered),
      operators: async () => [...operators.keys()],
      async openDeal({ operator, customer, payment, pricePerUnitPeriodWad, unitsMax, durationPeriods }, _, escrow) {
        const id = parseDealId(String(deals.size + 1))
        const openedPeriod = period()
        deals.set(id, {
          ...{ id, operator, customer, kind, payment, pricePerUnitPeriodWad, unitsMax, openedPeriod, escrow },
          ...{ endPeriod: openedPeriod + durationPeriods, paid: 0n, isOpen: true },
        })
        await mined.promise
        return id
      },
      deal: async (id) => deals.get(id),
      deals: async (filter) =>
        [...deals.values()].filter((deal) =>
          'customer' in filter ? deal.customer === filter.customer : deal.operator === filter.operator,
        ),
      topUp: (id, amount) => write(() => void deals.set(id, { ...dealOf(id), escrow: dealOf(id).escrow + amount })),
      closeDeal: (id) =>
        write(() => {
          deals.set(id, { ...dealOf(id), isOpen: false })
          emit({ kind: 'deal-closed', dealId: id })
        }),
      settle: () => write(() => {}),
      earnings: async () => 0n,
      withdrawEarnings: () => write(() => {}),
      stablecoinBalance: async () => 10n ** 30n,
    }
  }

  const beacon: Chain['beacon'] = {
    periodBlocks,
    periodOf: (blockNumber) => Math.floor(blockNumber / periodBlocks),
    firstBlockOf: (of) => of * periodBlocks,
    currentPeriod: async () => period(),
    // Recorded in the second block of a period, by someone.
    seed: async (of) => (of < period() || number % periodBlocks > 0 ? seedOf(of) : undefined),
    record: async () => undefined,
  }

  return {
    as(account) {
      const calls = storageCalls(account)
      const chain = {
        chainId: deployment.chainId,
        account,
        deployment,
        market: marketCalls(),
        bonds: { provision: async () => ({ amount: 10n ** 30n, thawing: 0n, thawedAtBlock: 0 }) },
        beacon,
        kind: () => calls,
        unmined: () => ({ count: 0, oldestMs: 0 }),
        head: async () => head(),
        follow(listener: (update: ChainUpdate) => void) {
          followers.add(listener)
          return { [Symbol.dispose]: () => void followers.delete(listener) }
        },
        [Symbol.asyncDispose]: async () => {},
      }
      // What no actor of a simulation calls is not there: a call would throw a TypeError and fail the test.
      return chain as unknown as Chain
    },
    register(operator, peerId) {
      const fresh = { lastProvenPeriod: 0, activeFromPeriod: 0, provenCount: 0, missedPeriods: new Set<number>() }
      operators.set(operator, { peerId, ...fresh })
    },
    counts() {
      const all = [...operators.values()]
      return {
        proven: all.reduce((sum, { provenCount }) => sum + provenCount, 0),
        missed: all.reduce((sum, { missedPeriods }) => sum + missedPeriods.size, 0),
      }
    },
  }
}
