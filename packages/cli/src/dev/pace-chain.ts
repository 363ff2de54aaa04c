/**
 * Holds the development chain to what this machine can follow. A period is counted in blocks, and blocks come by the clock;
 * where other programs take the processors, honest nodes would miss periods that rush past them. So the chain is let on at
 * full pace only to the middle of the first period that somebody has not answered yet; from there on its blocks come
 * slowly, until all have answered, or until the period is over.
 *
 * Nobody waits for a node that is down, that says it has lost what it should prove, or that has been silent for periods.
 */
import type { Chain, Periods, StorageCalls } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'

export interface PacedNode {
  readonly operator: Address
  /** Whether it runs, or is being started. */
  isExpected(): boolean
  /** The last period in which it said that it cannot answer. */
  lostPeriod(): Promise<number | undefined>
}

export interface PaceChainDependencies {
  readonly chain: Pick<Chain, 'head'>
  readonly storage: Pick<StorageCalls, 'standing'> & { readonly beacon: Periods }
  readonly nodes: () => readonly PacedNode[]
  /** Lets the chain run at full pace up to this block. */
  readonly paceUntil: (blockNumber: number) => void
  /** Returns after `ms`, or at once where the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface PaceChainConfig {
  readonly blockIntervalMs: number
}

/** Blocks before the middle at which it begins to look: the chain may bring two forward. */
const lookAheadBlocks = 3
/** Looks while somebody has not answered. */
const lookIntervalMs = 500
/** A node that has not answered for so long hangs or cannot pay; it must not slow the others for ever. */
const silentPeriodsMax = 3

/** Paces until the signal aborts. */
export async function paceChain(
  { chain, storage, nodes, paceUntil, sleep }: PaceChainDependencies,
  { blockIntervalMs }: PaceChainConfig,
  signal: AbortSignal,
): Promise<void> {
  const { periodBlocks, periodOf, firstBlockOf } = storage.beacon
  const halfBlocks = Math.ceil(periodBlocks / 2)
  const answeredIn = new Map<Address, number>()

  while (!signal.aborted) {
    // A chain that is started again is asked again.
    const waitMs = await lap().catch(() => lookIntervalMs)
    await sleep(waitMs, signal)
  }

  /** Returns when to look again. */
  async function lap(): Promise<number> {
    const { number } = await chain.head()
    const period = periodOf(number)
    const middle = firstBlockOf(period) + halfBlocks
    const waits = await Promise.all(nodes().map((node) => isWaitedFor(node, period)))
    if (waits.includes(true)) {
      paceUntil(middle)
      return lookIntervalMs
    }
    paceUntil(middle + periodBlocks)
    const untilLookBlocks = middle + periodBlocks - lookAheadBlocks - number
    return Math.max(lookIntervalMs, untilLookBlocks * blockIntervalMs)
  }

  async function isWaitedFor(node: PacedNode, period: number): Promise<boolean> {
    if (!node.isExpected() || answeredIn.get(node.operator) === period) return false
    const { isOwing, lastProvenPeriod, activeFromPeriod } = await storage.standing(node.operator)
    if (!isOwing) answeredIn.set(node.operator, period)
    if (!isOwing || period - Math.max(lastProvenPeriod, activeFromPeriod) > silentPeriodsMax) return false
    return (await node.lostPeriod()) !== period
  }
}
