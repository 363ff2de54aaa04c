/**
 * Whether a deal still pays for what its customer adds to it: the escrow, less what was earned of it, must hold the
 * minimum balance, so that a customer who stops paying is told while there is time. The chain is asked only where what was heard last leaves
 * it open, and at most once per deal and block: a request must not cost a request.
 */
import {
  type Chain,
  type Deal,
  dealCost,
  minimumBalance,
  type PeriodicCalls,
  unearnedEscrow,
} from '@nupeerstack/contracts-client'
import { type DealId, WireError } from '@nupeerstack/protocol'
import type { PeriodClock, PeriodTime } from '../period-clock.ts'

export interface DealEscrows {
  /** Whether the escrow holds the minimum balance of so many units in use. Throws WireError `busy` where the chain does not say. */
  covers(id: DealId, units: number): Promise<boolean>
  /** Throws WireError `unfunded` where it does not, and what `covers` throws. */
  assertCovers(id: DealId, units: number): Promise<void>
}

export interface DealEscrowsDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'deal'> }
  readonly periods: Pick<PeriodicCalls, 'earned'>
  readonly periodClock: Pick<PeriodClock, 'now'>
}

interface Reading {
  readonly deal: Deal
  readonly unearned: bigint
  readonly at: PeriodTime
}

/** Deals that are remembered: what an operator has open, with room; the longest unused ones are asked for again. */
const readingsMax = 4_096

export function createDealEscrows({ chain, periods, periodClock }: DealEscrowsDependencies): DealEscrows {
  const readings = new Map<DealId, Reading>()
  const asking = new Map<DealId, Promise<Reading>>()

  async function covers(id: DealId, units: number): Promise<boolean> {
    const known = readings.get(id)
    const now = periodClock.now()
    if (known !== undefined && isOfNow(known.at, now)) return isEnough(known, units)
    if (known !== undefined && known.at.reorgs === now.reorgs && isEnough(asOf(known, now), units)) return true
    return isEnough(await read(id), units)
  }

  function read(id: DealId): Promise<Reading> {
    const running = asking.get(id)
    if (running !== undefined) return running
    const reading = ask(id).finally(() => asking.delete(id))
    asking.set(id, reading)
    return reading
  }

  async function ask(id: DealId): Promise<Reading> {
    const at = periodClock.now()
    const [deal, earned] = await Promise.all([chain.market.deal(id), periods.earned(id)]).catch((cause: unknown) => {
      throw new WireError('busy', `the chain cannot be asked for the escrow of deal ${id}`, { cause })
    })
    // A chain that lags does not know it yet, or any more after a re-org. A deal that is closed has nothing in escrow.
    if (deal === undefined) throw new WireError('busy', `the chain does not know deal ${id} now`)
    const reading = { deal, unearned: unearnedEscrow(deal, earned), at }
    readings.delete(id)
    readings.set(id, reading)
    const [oldest] = readings.keys()
    if (readings.size > readingsMax && oldest !== undefined) readings.delete(oldest)
    return reading
  }

  return {
    covers,
    async assertCovers(id, units) {
      if (await covers(id, units)) return
      throw new WireError('unfunded', `the escrow of deal ${id} does not pay for a notice of ${units} units`)
    },
  }
}

function isOfNow(at: PeriodTime, now: PeriodTime): boolean {
  return at.blockNumber === now.blockNumber && at.reorgs === now.reorgs
}

function isEnough({ deal, unearned, at }: Reading, units: number): boolean {
  return unearned >= minimumBalance(deal, { live: units, period: at.period })
}

/** What is left if it has earned the most since: all units in every period, the one in which it was read included. */
function asOf({ deal, unearned, at }: Reading, now: PeriodTime): Reading {
  const earned = dealCost(deal, { live: deal.unitsMax, periods: now.period - at.period + 1 })
  return { deal, unearned: unearned > earned ? unearned - earned : 0n, at: now }
}
