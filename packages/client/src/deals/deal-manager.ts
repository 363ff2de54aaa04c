/**
 * Keeps a deal with room at every node that we may use. A reconciler: each lap compares the registry, the chain's
 * deals and the book, and moves towards one open deal per eligible operator, paid for some time ahead.
 *
 *   quote → open (deposit) → active ─ nearly full: a second one is opened beside it
 *                              │ ─ end comes near, or another one has room for all → ending: its shards move → closed
 *                              └ ─ closed on the chain, or the sides disagree → its shards move
 */
import {
  addressOfKind,
  type BeaconCalls,
  type Chain,
  ChainError,
  type Deal,
  type Earned,
  type StorageCalls,
  storageKind,
} from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { type Address, type DealId, type ShardRoot, shardPiecesMax } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import { clientCommits } from '../commits.ts'
import { ConditionWaiters } from '../concurrency/condition-waiters.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import type { Candidate } from '../placement/placement.ts'
import { DealOpenings } from './deal-openings.ts'
import { DealSession } from './deal-session.ts'
import type { DealSignatures } from './deal-signatures.ts'
import type { Reservation } from './deal-space.ts'
import { earnedAtMost, topUpNeeded } from './escrow.ts'
import { type DealConfig, openDeal } from './open-deal.ts'
import type { PeriodLength } from './period-length.ts'
import { PriceTooHighError, periodsOf } from './price.ts'

/** A node with deals that take shards now. */
export interface PlacementCandidate extends Candidate {
  readonly node: DirectoryNode
  /** Sets pieces aside under one of its deals; `undefined` where none has so many left. */
  reserve(pieces: number): { readonly session: DealSession; readonly reservation: Reservation } | undefined
  /** Whether one of its deals has this shard, or will lose it by a free that is staged. */
  has(root: ShardRoot): boolean
}

export interface DealManagerDependencies {
  readonly chain: Pick<Chain, 'market' | 'deployment'>
  /** Of storage. */
  readonly beacon: Pick<BeaconCalls, 'currentPeriod'>
  readonly storage: Pick<StorageCalls, 'earned' | 'evidencePeriods'>
  readonly periodLength: PeriodLength
  readonly book: ClientBook
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly signatures: DealSignatures
  readonly clock: Clock
  readonly log: Logger
  /** A deal is new: it takes shards, now or as soon as its node knows it. */
  readonly onOpened: () => void
  /** What could not be done yet is to be tried in so long: a lap would. */
  readonly onPutOff: (delayMs: number) => void
}

export interface DealManager {
  sessions(): DealSession[]
  session(id: DealId): DealSession | undefined
  /** Operators that answer and have a deal with room, one entry each. */
  candidates(): PlacementCandidate[]
  /** One lap. Throws ChainError where the chain cannot be reached. */
  reconcile(signal: AbortSignal): Promise<void>
  /** Resolves when `isEnough` says so; asked again after each change. */
  until(isEnough: () => boolean, signal: AbortSignal): Promise<void>
  /** Whether candidates may soon become more: deals are being opened or asked about, or a lap that may do so is to come. */
  readonly isGrowing: boolean
  /** Nodes that asked for more than we pay when they were asked last, and what of a GiB for 30 days. */
  refusedPrices(): ReadonlyMap<Address, bigint>
  /** Whether an operator has a deal with us that goes on. */
  isServing(operator: Address): boolean
  /** The operator's node is gone for good: its shards move to others, and its deals end. Returns how many these are. */
  abandon(operator: Address): Promise<number>
  /** Whether a node that answers lacks a deal with room, or a deal that ends is empty: a lap would open one, or close it. */
  needsLap(): boolean
  /** Something outside changed what `candidates` says. */
  changed(): void
}

/** A second deal is opened when the first is so full. */
const nearlyFullShare = 0.75
/** The share of a deal's time that is left when its shards begin to move. */
const endingShare = 0.1
/** A deal beside another one is given up when it has at most this share of its pieces in use: they move to the other. */
const surplusShare = 1 / 16

export function createDealManager(deps: DealManagerDependencies, config: DealConfig): DealManager {
  const { chain, beacon, book, directory, signatures, clock, log } = deps
  const kind = addressOfKind(chain.deployment, storageKind)
  const sessions = new Map<DealId, DealSession>()
  for (const record of book.deals.all()) sessions.set(record.id, new DealSession(deps, record))
  const waiters = new ConditionWaiters()
  const refusedPrices = new Map<Address, bigint>()
  const openings = new DealOpenings({
    clock,
    onFailed: (operator, error, delayMs) => {
      if (error instanceof PriceTooHighError) refusedPrices.set(operator, error.price)
      log.warn('deal-not-opened', { operator, message: error instanceof Error ? error.message : String(error) })
      deps.onPutOff(delayMs)
    },
    onEnded: () => waiters.changed(),
  })
  let hasReconciled = false

  async function adopt(deal: Deal): Promise<DealSession> {
    const { id, operator, kind, pricePerUnitPeriodWad, unitsMax, openedPeriod, endPeriod } = deal
    await book.commit(clientCommits.dealAdopted, () =>
      book.deals.insert({ id, operator, kind, pricePerUnitPeriodWad, unitsMax, openedPeriod, endPeriod }),
    )
    const record = book.deals.all().find((known) => known.id === id)
    if (record === undefined) throw new Error(`deal ${id} was not entered`)
    const session = new DealSession(deps, record)
    sessions.set(id, session)
    return session
  }

  async function reconcile(signal: AbortSignal): Promise<void> {
    try {
      await lap(signal)
    } finally {
      hasReconciled = true
      waiters.changed()
    }
  }

  async function lap(signal: AbortSignal): Promise<void> {
    await directory.refresh()
    const [onChain, period] = await Promise.all([
      chain.market.deals({ customer: signatures.customer }),
      beacon.currentPeriod(),
    ])
    signal.throwIfAborted()
    const ours = onChain.filter((deal) => deal.kind === kind)
    for (const deal of ours) if (deal.isOpen && !sessions.has(deal.id)) await adopt(deal)
    const byId = new Map(ours.map((deal) => [deal.id, deal]))
    for (const session of sessions.values()) await keep(session, byId.get(session.id), period)
    for (const session of surplusDeals([...sessions.values()])) await session.setState('ending')
    if ([...sessions.values()].some(({ state }) => state === 'closed')) {
      await book.commit(clientCommits.closedDealsTidied, () => book.deals.dropOperationsOfClosed())
    }
    for (const node of directory.nodes()) {
      if (needsDeal(node)) openings.start(node.operator, () => open(node, signal), signal)
    }
    // Shards leave it, and when it is empty it is closed.
    if ([...sessions.values()].some(({ state }) => state === 'ending' || state === 'broken')) deps.onPutOff(0)
  }

  /** Moves one deal's state along and pays for it. */
  async function keep(session: DealSession, deal: Deal | undefined, period: number): Promise<void> {
    if (session.state === 'closed') return await endAgain(deal, period)
    if (deal === undefined || !deal.isOpen || !isStill(session, deal)) return await session.setState('closed')
    const isOver = period > deal.endPeriod
    const endsSoonAt = deal.endPeriod - Math.ceil((deal.endPeriod - deal.openedPeriod) * endingShare)
    if (session.state === 'active' && period >= endsSoonAt) await session.setState('ending')
    try {
      if (isOver || isEmptied(session)) {
        await end(deal, period)
        return await session.setState('closed')
      }
      if (session.state !== 'broken') await pay(session, deal, period)
    } catch (error) {
      // Refused or out of funds: the next lap tries again, and the deal goes on as long as its escrow lasts.
      if (!(error instanceof ChainError)) throw error
      log.warn('deal-not-kept', { dealId: session.id, code: error.code, reason: error.reason })
      deps.onPutOff(0)
    }
  }

  async function pay({ id, record, live }: DealSession, deal: Deal, period: number): Promise<void> {
    const { pieces } = record.revision
    const runwayPeriods = periodsOf(config.depositDays, await deps.periodLength.periodMs())
    const missingAfter = (earned: Earned) => topUpNeeded({ deal, earned, pieces, live, period, runwayPeriods })
    // The chain is asked only where it may make a difference.
    if (missingAfter(earnedAtMost(deal, pieces, period)) === 0n) return
    const missing = missingAfter(await deps.storage.earned(id))
    if (missing > 0n) await chain.market.topUp(id, missing)
  }

  /** Gives notice of a deal, or closes one whose notice and evidence are over: what lies between costs its floor. */
  async function end({ id, noticePeriods, endPeriod }: Deal, period: number): Promise<void> {
    if (period > endPeriod + deps.storage.evidencePeriods) await chain.market.closeDeal(id)
    else if (period + noticePeriods < endPeriod) await chain.market.giveNotice(id)
  }

  /** What is done with here goes on there until its notice is over; a re-org may also have undone that, or given the number to another deal. */
  async function endAgain(deal: Deal | undefined, period: number): Promise<void> {
    if (deal?.isOpen !== true) return
    try {
      await end(deal, period)
    } catch (error) {
      // Refused where the chain that we have read lags behind.
      if (!(error instanceof ChainError)) throw error
      log.info('deal-not-closed', { dealId: deal.id, code: error.code, reason: error.reason })
    }
  }

  /** Whether its shards have all moved or been freed: there is nothing left to pay for. */
  function isEmptied({ id, state }: DealSession): boolean {
    return state !== 'active' && state !== 'closed' && book.deals.wantedCount(id) === 0
  }

  function needsDeal(node: DirectoryNode): boolean {
    if (!node.isEligible || !node.health.isUp || !openings.mayStart(node.operator)) return false
    if (book.contradictions.has(node.operator)) return false
    return ![...sessions.values()].some(
      (session) =>
        session.operator === node.operator &&
        (session.mayRejoin ||
          (session.state === 'active' && session.usedShare < nearlyFullShare && session.roomPieces >= shardPiecesMax)),
    )
  }

  async function open(node: DirectoryNode, signal: AbortSignal): Promise<void> {
    const deal = await openDeal(deps, config, node, signal)
    refusedPrices.delete(node.operator)
    const session = sessions.get(deal.id) ?? (await adopt(deal))
    log.info('deal-opened', { dealId: deal.id, operator: deal.operator, unitsMax: deal.unitsMax })
    await session.flush(signal)
    deps.onOpened()
  }

  function candidates(): PlacementCandidate[] {
    const byOperator = Map.groupBy(
      [...sessions.values()].filter(({ isOpen }) => isOpen),
      ({ operator }) => operator,
    )
    return [...byOperator].flatMap(([operator, open]) => {
      const node = directory.node(operator)
      const [oldest] = open
      if (node === undefined || oldest === undefined || !node.isEligible || !node.health.isUp) return []
      return [
        {
          operator,
          addresses: node.peer.addresses,
          roomPieces: Math.max(...open.map(({ roomPieces }) => roomPieces)),
          pricePerUnitPeriodWad: oldest.record.pricePerUnitPeriodWad,
          score: node.health.score,
          node,
          reserve: (pieces) => reserveIn(open, pieces),
          has: (root) => open.some(({ id }) => book.deals.has(id, root)),
        },
      ]
    })
  }

  function activeDeals(operator: Address): DealSession[] {
    return [...sessions.values()].filter((session) => session.operator === operator && session.state === 'active')
  }

  /** The oldest deal is filled first, so that there is one half-full deal per node and not many. */
  function reserveIn(open: readonly DealSession[], pieces: number): ReturnType<PlacementCandidate['reserve']> {
    for (const session of open) {
      const reservation = session.reserve(pieces)
      if (reservation !== undefined) return { session, reservation }
    }
    return undefined
  }

  return {
    sessions: () => [...sessions.values()],
    session: (id) => sessions.get(id),
    candidates,
    reconcile,
    until: (isEnough, signal) => waiters.until(isEnough, signal),
    get isGrowing() {
      return !hasReconciled || openings.count > 0 || [...sessions.values()].some(({ mayRejoin }) => mayRejoin)
    },
    refusedPrices: () => refusedPrices,
    isServing: (operator) => activeDeals(operator).length > 0,
    abandon: async (operator) => {
      const given = activeDeals(operator)
      for (const session of given) await session.setState('ending')
      waiters.changed()
      return given.length
    },
    needsLap: () => directory.nodes().some(needsDeal) || [...sessions.values()].some(isEmptied),
    changed: () => waiters.changed(),
  }
}

/** Whether the deal of that number is the one that we know: a re-org may have given the number to another. */
function isStill({ operator, record }: DealSession, deal: Deal): boolean {
  return (
    deal.operator === operator &&
    deal.unitsMax === record.unitsMax &&
    deal.pricePerUnitPeriodWad === record.pricePerUnitPeriodWad
  )
}

/**
 * Active deals beside another one of the same node that could take what little they have. A deal cannot be made smaller on
 * the chain, only closed: that gives back the room that the node keeps for it and the bond behind that.
 */
export function surplusDeals(sessions: readonly DealSession[]): DealSession[] {
  const open = sessions.filter(({ isOpen }) => isOpen)
  return [...Map.groupBy(open, ({ operator }) => operator).values()].flatMap((beside) => {
    const [kept, ...others] = beside.toSorted((a, b) => b.record.unitsMax - a.record.unitsMax)
    if (kept === undefined || kept.roomPieces < shardPiecesMax) return []
    // Half of what would open another deal, so that one is not closed and opened in turn.
    let room = kept.record.unitsMax * (nearlyFullShare / 2 - kept.usedShare)
    return others.filter(({ usedShare, record }) => {
      const used = usedShare * record.unitsMax
      if (usedShare > surplusShare || used > room) return false
      room -= used
      return true
    })
  })
}
