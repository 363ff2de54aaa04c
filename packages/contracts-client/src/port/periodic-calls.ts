/**
 * What every kind answers that challenges its operators once a period (`PeriodicKind.sol`), whatever it sells: enough to
 * live on the market, to watch others, and to come back.
 */
import type { Address, DealId } from '@nupeerstack/protocol'
import type { BeaconCalls } from './beacon-calls.ts'
import type { KindCalls } from './kind.ts'
import type { MissClaim } from './miss-claim.ts'
import type { Receipt } from './receipt.ts'

export interface PeriodicCalls extends KindCalls {
  /** How long its periods are, and their seeds. */
  readonly beacon: BeaconCalls
  /** Staking token needed behind one unit of promised capacity. */
  readonly bondPerUnit: bigint
  /** Whether the operator may take new deals, as far as the kind's own rules go. */
  isEligible(operator: Address): Promise<boolean>
  /** Where the operator stands in the current period. */
  standing(operator: Address): Promise<PeriodStanding>
  /** The deals that the operator's current challenge counts. */
  promisedDeals(operator: Address): Promise<readonly PromisedDeal[]>
  /** Where the misses of the kind are kept. */
  readonly missBook: Address
  /** Those of whom a miss may be reported or judged now or later: who has promised something, and had until lately. */
  watchedOperators(): Promise<readonly Address[]>
  /** Blocks in a period, at most. */
  readonly periodBlocks: number
  /** For so many periods after its end a deal's operator may still be held to what it owed. */
  readonly evidencePeriods: number
  /** What was proven of a deal's periods since it was opened, settled or not. */
  earned(dealId: DealId): Promise<Earned>
  /** Units of a deal that are in use, from the next period on. */
  liveUnits(dealId: DealId): Promise<number>
  /** Ends what is promised under a deal whose time is over, from the next period on. */
  endPromise(dealId: DealId): Promise<Receipt>
  /** Claims that an operator did not answer in the last period. Returns `undefined` where there is nothing to report. */
  reportMiss(operator: Address, period: number): Promise<Receipt | undefined>
  /** Misses of an operator that were claimed and are neither judged nor answered, newest first. */
  openClaims(operator: Address): Promise<readonly MissClaim[]>
  /** Brings a claimed miss onto the operator's ladder. Returns `undefined` where it is not due, or was judged already. */
  judgeMiss(operator: Address, period: number): Promise<Receipt | undefined>
  /** The seed by which a deferred period is answered in the current one; `undefined` while that has none. */
  owedSeed(period: number): Promise<Uint8Array | undefined>
  /** This account says itself that it cannot answer in this period: half the price of a miss that others report. */
  admitMiss(period: number): Promise<Receipt>
  /** Brings this account back after its eviction, once its provision covers its open deals again. */
  rejoin(): Promise<Receipt>
}

export interface Earned {
  /** Units in use times the periods in which they were proven. */
  readonly unitPeriods: bigint
  /** Periods of the deal that its operator has proven, with anything in use or with nothing. */
  readonly periods: number
}

export interface PromisedDeal {
  readonly dealId: DealId
}

export interface PeriodStanding {
  /** Last period that the operator proved, 0 for never. */
  readonly lastProvenPeriod: number
  /** First period in which it can be challenged; 0 where it has promised nothing. */
  readonly activeFromPeriod: number
  readonly provenCount: number
  readonly missesInWindow: number
  readonly isEvicted: boolean
  /** Whether it still owes this period's proof. */
  readonly isOwing: boolean
}
