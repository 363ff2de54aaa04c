/**
 * A network of nodes and the chain they are registered on, in memory, at the two ports that the client sees. The chain
 * knows nodes and deals and nothing of proofs, which the client never asks for.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Chain,
  ChainError,
  type ChainUpdate,
  type ContradictingRevisions,
  createPeriods,
  type Deal,
  offerScheme,
  revisionScheme,
} from '@nupeerstack/contracts-client'
import { createIdentity, type IncomingResponse, type Network, type OutgoingRequest } from '@nupeerstack/node-host'
import {
  type Address,
  addressOfPrivateKey,
  type DealId,
  parseAddress,
  parseDealId,
  WireError,
} from '@nupeerstack/protocol'
import { MemoryNode, type MemoryNodeContext } from './memory-node.ts'
import { MemoryQuestions, memoryWindowBlocks } from './memory-questions.ts'

export const accountKey = new Uint8Array(32).fill(7)
const account = addressOfPrivateKey(accountKey)

const address = (digit: string): Address => parseAddress(`0x${digit.repeat(40)}`)
const deployment = {
  chainId: 31337,
  timelock: address('c'),
  stakingToken: address('1'),
  stablecoin: address('2'),
  bonds: address('3'),
  market: address('4'),
  kinds: { storage: address('6') },
  deployedAtBlock: 1,
}
/** A day. */
const periodMs = 86_400_000
const offers = offerScheme(deployment)
const revisions = revisionScheme({ chainId: deployment.chainId, address: deployment.kinds.storage })

export interface MarketState {
  period: number
  readonly deals: Map<DealId, Deal>
  readonly toppedUp: { id: DealId; amount: bigint }[]
  /** Unit-periods that deals have earned; the rest has earned none. */
  readonly earned: Map<DealId, bigint>
  block: number
  readonly questions: MemoryQuestions
  /** Fraud that was shown and taken: of which deal, and the pair. */
  readonly frauds: Map<DealId, ContradictingRevisions>
  /** Deals are opened no sooner. */
  opensAfter?: Promise<void>
}

export interface MemoryMarket {
  readonly nodes: MemoryNode[]
  readonly state: MarketState
  readonly chain: Chain
  readonly network: Network
  /** Called when a node has done what a request asks, before the answer travels. */
  onAnswered: () => void
  /** Everything as it is now, going on apart from this one. */
  clone(): MemoryMarket
  addNode(): MemoryNode
  /** Closes a deal under its customer, who is told as by a real chain. */
  close(id: DealId): void
  /** Nodes answer what they are asked, then whoever follows the chain is told of its new head. */
  mine(blocks: number): void
}

type Happening =
  | { readonly kind: 'deal-closed'; readonly dealId: DealId }
  | { readonly kind: 'node-registered'; readonly operator: Address; readonly kindAddress: Address }

export function createMemoryMarket(nodeCount: number): MemoryMarket {
  const market = assemble({
    ...{ period: 1, deals: new Map(), toppedUp: [], earned: new Map(), frauds: new Map() },
    ...{ block: 1, questions: new MemoryQuestions() },
  })
  for (let index = 0; index < nodeCount; index++) market.addNode()
  return market
}

/** `others` are nodes whose like this market has, as they are now. */
function assemble(state: MarketState, others: readonly MemoryNode[] = []): MemoryMarket {
  const context: MemoryNodeContext = {
    revisions,
    offers,
    kind: deployment.kinds.storage,
    payment: deployment.stablecoin,
    deals: state.deals,
    earned: (id) => state.earned.get(id) ?? 0n,
    period: () => state.period,
    clock: Date.now,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  }
  const nodes = others.map((node) => node.clone(context))
  const followers = new Set<(update: ChainUpdate) => void>()
  const tell = (...happenings: Happening[]) => {
    const head = { number: state.block, hash: '0x00' as const, timestamp: 0 }
    const events = happenings.map((event) => ({ ...event, blockNumber: state.block, transactionHash: '0x00' as const }))
    for (const follower of followers) follower({ head, events })
  }
  const market: MemoryMarket = {
    nodes,
    state,
    chain: memoryChain(state, nodes, followers),
    network: memoryNetwork(nodes, () => market.onAnswered()),
    onAnswered: () => undefined,
    clone: () =>
      assemble(
        {
          ...{
            ...state,
            deals: new Map(state.deals),
            toppedUp: [],
            earned: new Map(state.earned),
            frauds: new Map(state.frauds),
          },
          questions: state.questions.clone(),
        },
        nodes,
      ),
    close: (id) => {
      const deal = state.deals.get(id)
      if (deal !== undefined) state.deals.set(id, { ...deal, isOpen: false })
      tell({ kind: 'deal-closed', dealId: id })
    },
    mine: (blocks) => {
      for (let count = 0; count < blocks; count++) {
        state.block++
        state.questions.letAnswer(nodes)
        tell()
      }
    },
    addNode: () => {
      const node = new MemoryNode(context, new Uint8Array(randomBytes(32)))
      nodes.push(node)
      tell({ kind: 'node-registered', operator: node.operator, kindAddress: deployment.kinds.storage })
      return node
    },
  }
  return market
}

function memoryChain(
  state: MarketState,
  nodes: readonly MemoryNode[],
  followers: Set<(update: ChainUpdate) => void>,
): Chain {
  const receipt = { transactionHash: '0x00' as const, blockNumber: 1, gasUsed: 1 }
  const change = (id: DealId, changed: Partial<Deal>) => {
    const deal = state.deals.get(id)
    if (deal === undefined) throw new ChainError('refused', 'no such deal', { reason: 'Market_NoSuchDeal' })
    state.deals.set(id, { ...deal, ...changed })
    return Promise.resolve(receipt)
  }
  const chain = {
    chainId: deployment.chainId,
    account,
    deployment,
    unmined: () => ({ count: 0, oldestMs: 0 }),
    kind: () => ({
      address: deployment.kinds.storage,
      revisions,
      evidencePeriods: 2,
      fraud: {
        isProven: async (id: DealId) => state.frauds.has(id),
        prove: async (pair: ContradictingRevisions) => {
          const { dealId, number, states } = pair
          const { operator } = state.deals.get(dealId) ?? {}
          const areSigned = states.every(
            ({ root, pieces, operatorSignature }) =>
              operator !== undefined &&
              revisions.isSignedBy(operator, { dealId, number, root, pieces }, operatorSignature),
          )
          const [one, other] = states
          const isSame = one.pieces === other.pieces && Buffer.compare(one.root, other.root) === 0
          if (isSame || !areSigned) throw new ChainError('refused', 'no fraud', { reason: 'SignedFraud_TheSameTwice' })
          state.frauds.set(dealId, pair)
          return receipt
        },
      },
      questions: state.questions.calls(account, () => state.block),
      ...state.questions.posting(() => state.block),
      standing: async () => ({ lastProvenPeriod: Math.floor(state.block / memoryWindowBlocks) }),
      earned: async (id: DealId) => ({ unitPeriods: state.earned.get(id) ?? 0n, periods: 0 }),
      beacon: {
        ...createPeriods(memoryWindowBlocks),
        ...{ seedDistanceBlocks: 1, recordingBlocks: 9 },
        currentPeriod: async () => state.period,
      },
    }),
    periodMs: async () => periodMs,
    market: {
      offers,
      nodes: async () =>
        nodes.map(({ operator, identity }) => ({
          operator,
          peerId: identity.peerId,
          addresses: ['/ip4/127.0.0.1/tcp/1'],
          isEligible: true,
        })),
      openDeal: async (offer: Parameters<Chain['market']['openDeal']>[0], _signature: Uint8Array, deposit: bigint) => {
        await state.opensAfter
        const id = parseDealId(String(state.deals.size + 1))
        const { operator, customer, kind, payment, pricePerUnitPeriodWad, unitsMax, durationPeriods } = offer
        const { floorPerUnitPeriodWad, noticePeriods, exitShareBps } = offer
        state.deals.set(id, {
          ...{ id, operator, customer, kind, payment, pricePerUnitPeriodWad, unitsMax },
          ...{ floorPerUnitPeriodWad, noticePeriods, exitShareBps, exitBlock: Number.MAX_SAFE_INTEGER },
          openedPeriod: state.period,
          endPeriod: state.period + durationPeriods,
          escrow: deposit,
          paid: 0n,
          isOpen: true,
        })
        return id
      },
      deal: async (id: DealId) => state.deals.get(id),
      deals: async () => [...state.deals.values()],
      topUp: (id: DealId, amount: bigint) => {
        state.toppedUp.push({ id, amount })
        return change(id, { escrow: (state.deals.get(id)?.escrow ?? 0n) + amount })
      },
      giveNotice: (id: DealId) => {
        const { noticePeriods = 0 } = state.deals.get(id) ?? {}
        return change(id, { endPeriod: state.period + noticePeriods })
      },
      closeDeal: (id: DealId) => change(id, { isOpen: false }),
    },
    follow: (listener: (update: ChainUpdate) => void) => {
      followers.add(listener)
      return { [Symbol.dispose]: () => void followers.delete(listener) }
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
  // The rest of the port is never called by the client: a call would throw a TypeError and fail the test.
  return chain as unknown as Chain
}

function memoryNetwork(nodes: readonly MemoryNode[], onAnswered: () => void): Network {
  const identity = createIdentity()
  return {
    peerId: identity.peerId,
    addresses: [],
    sign: (message) => identity.sign(message),
    handle: () => undefined,
    start: () => undefined,
    stop: async () => undefined,
    provide: () => undefined,
    links: () => [],
    findProviders: async () => [],
    request: async (peer, request) => {
      const node = nodes.find((candidate) => candidate.identity.peerId === peer.peerId)
      if (node !== undefined) node.attempts += 1
      if (node === undefined || node.faults.isDown) throw new WireError('unavailable', 'connection refused')
      return ask(node, request, onAnswered)
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function ask(node: MemoryNode, request: OutgoingRequest, onAnswered: () => void): Promise<IncomingResponse> {
  const { method, header, payload = [], into, signal } = request
  if (node.faults.hangs) {
    await new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason)
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  }
  await node.faults.waitsFor
  if (node.faults.delayMs > 0) await sleep(node.faults.delayMs, undefined, { signal })
  else await new Promise((resolve) => setImmediate(resolve))
  signal.throwIfAborted()
  if (node.faults.isDown) throw new WireError('unavailable', 'the connection broke')
  // What a node gets over a network shares no memory with what was sent.
  const response = node.answer(account, {
    method,
    header: header.slice(),
    payload: payload.map((part) => part.slice()),
  })
  onAnswered()
  await new Promise((resolve) => setImmediate(resolve))
  if (into === undefined) return response
  if (response.payload.length > into.length) throw new WireError('too-large', 'the answer does not fit')
  into.set(response.payload)
  return { header: response.header, payload: into.subarray(0, response.payload.length) }
}
