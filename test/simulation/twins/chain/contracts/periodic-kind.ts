/** The twin of `PeriodicKind.sol`: what is effective, who is challenged, who answered, misses, eviction and return. */
import type { Address } from '@nupeerstack/protocol'
import { concat, type Hex, sha256 } from 'viem'
import type { BeaconTwin } from './beacon.ts'
import type { BondsTwin } from './bonds.ts'
import { type Call, calledBy, refuse } from './call.ts'
import type { MarketTwin } from './market.ts'
import type { MissBookTwin } from './miss-book.ts'
import { missesThatEvict, slashBps, slashBpsMax } from './miss-ladder.ts'
import { effectiveIn, type PeriodValue, unchanged, withNewest } from './period-value.ts'
import { Slots } from './slots.ts'

export interface PeriodRules {
  readonly rejoinAfterPeriods: bigint
  readonly durationPeriodsMax: bigint
  readonly periodBlocks: bigint
  readonly bondPerUnit: bigint
}

interface JudgedMiss {
  readonly operator: Address
  readonly period: bigint
  /** Of the ladder. */
  readonly step: number
  readonly reporter: Address
}

interface OperatorState {
  readonly provenCount: bigint
  readonly lastProvenPeriod: bigint
  readonly challengedFrom: bigint
  readonly firstChallenged: bigint
  readonly idleSince: bigint
  readonly evictedIn: bigint
}

const fresh: OperatorState = {
  ...{ provenCount: 0n, lastProvenPeriod: 0n, challengedFrom: 0n },
  ...{ firstChallenged: 0n, idleSince: 0n, evictedIn: 0n },
}
const bps = 10_000n
/** What a kind with periods declares to Bonds. */
export const periodicKindBounds = { perEventBps: slashBpsMax, perWindowBps: 8_000n }

export abstract class PeriodicKindTwin {
  readonly address: Address
  readonly market: MarketTwin
  readonly rules: PeriodRules
  readonly #bonds: BondsTwin
  readonly #beacon: BeaconTwin
  readonly #missBook: MissBookTwin
  readonly #operators = new Slots('kind.operators', fresh)
  readonly #promised = new Slots<PeriodValue<bigint>>('kind.promised', unchanged(0n))
  readonly #promisedByAll = new Slots<PeriodValue<bigint>>('kind.promisedByAll', unchanged(0n))
  /** In growing order. */
  readonly #proven = new Slots<readonly bigint[]>('kind.proven', [])
  readonly #settled = new Slots('kind.settled', false)
  readonly #watched = new Slots<readonly Address[]>('kind.watched', [])
  readonly #sweptPlace = new Slots('kind.sweptPlace', 0)

  constructor(
    address: Address,
    market: MarketTwin,
    {
      beacon,
      missBook,
      rules,
    }: { readonly beacon: BeaconTwin; readonly missBook: MissBookTwin; readonly rules: PeriodRules },
  ) {
    this.address = address
    this.market = market
    this.rules = rules
    this.#bonds = market.settings.bonds
    this.#beacon = beacon
    this.#missBook = missBook
  }

  get bondPerUnit(): bigint {
    return this.rules.bondPerUnit
  }

  get periodBlocks(): bigint {
    return this.rules.periodBlocks
  }

  get evidencePeriods(): bigint {
    const { judgePeriods, owedPeriods } = this.#missBook.settings.rules
    return judgePeriods + owedPeriods
  }

  isEligible(call: Call, operator: Address): boolean {
    const available = this.#bonds.available(call, operator, this.address)
    return !this.isEvicted(call, operator) && available > this.committedBond(call, operator)
  }

  committedBond(call: Call, operator: Address): bigint {
    return this.market.committedUnits(call, operator, this.address) * this.bondPerUnit
  }

  reportMiss(call: Call, operator: Address, period: bigint): void {
    const current = this.currentPeriod(call)
    if (!(period < current)) refuse('StorageKind_PeriodNotOver', period)
    if (period + 1n < current) refuse('StorageKind_TooLateToReport', period)
    if (this.isEvicted(call, operator)) refuse('StorageKind_Evicted')
    if (!this.#wasChallenged(call, operator, period)) refuse('StorageKind_NotChallenged', period)
    if (this.#isAnswered(call, operator, period)) refuse('StorageKind_AlreadyAnswered', period)
    if (!this.#beacon.hasSeed(call, period)) refuse('StorageKind_NoSeed', period)

    const units = effectiveIn(this.#promised.get(call, operator), period)
    const promised = effectiveIn(this.#promisedByAll.get(call), period)
    const claimed = { operator, period, reporter: call.sender, units, promised }
    this.#missBook.claim(calledBy(call, this.address), claimed)
  }

  judgeMiss(call: Call, operator: Address, period: bigint): void {
    if (this.isEvicted(call, operator)) refuse('StorageKind_Evicted')
    if (this.#settled.get(call, operator, period)) refuse('StorageKind_AlreadyAnswered', period)
    const { step, reporter } = this.#missBook.judge(call, operator, period)
    this.slash(call, operator, this.#punish(call, { operator, period, step, reporter }), reporter)
  }

  admitMiss(call: Call, period: bigint): void {
    this.challengeSeed(call, call.sender, period)
    const operator = call.sender
    this.#settled.set(call, true, operator, period)
    const step = this.#missBook.add(call, operator, period)
    this.slash(call, operator, this.#punish(call, { operator, period, step, reporter: operator }) / 2n, operator)
  }

  rejoin(call: Call): void {
    const operator = call.sender
    if (!this.isEvicted(call, operator)) refuse('StorageKind_NotEvicted')
    const current = this.currentPeriod(call)
    const until = this.#stateOf(call, operator).evictedIn + this.rules.rejoinAfterPeriods
    if (current < until) refuse('StorageKind_StillEvicted', until)
    const available = this.#bonds.available(call, operator, this.address)
    const needed = this.committedBond(call, operator)
    if (available < needed || available === 0n) refuse('StorageKind_BondTooSmall', available, needed)
    this.#change(call, operator, { evictedIn: 0n, challengedFrom: current + 1n })
    this.#missBook.forget(call, operator)
    this.#excuse(call, operator, 0n, current)
    this.say(call, 'Rejoined', { operator })
  }

  watched(call: Call): readonly Address[] {
    return this.#watched.get(call)
  }

  isOwing(call: Call, operator: Address): boolean {
    const current = this.currentPeriod(call)
    return (
      this.effective(call, operator) > 0n &&
      this.#stateOf(call, operator).challengedFrom <= current &&
      !this.isEvicted(call, operator) &&
      !this.#isAnswered(call, operator, current)
    )
  }

  isEvicted(call: Call, operator: Address): boolean {
    return this.#stateOf(call, operator).evictedIn !== 0n
  }

  /** Periods up to `last` that the operator has proven since it first came. */
  protected provenUntil(call: Call, operator: Address, last: bigint): bigint {
    const { lastProvenPeriod, provenCount } = this.#stateOf(call, operator)
    if (lastProvenPeriod <= last) return provenCount
    return BigInt(this.#proven.get(call, operator).filter((period) => period <= last).length)
  }

  /** The same of periods before the current one. */
  protected provenBefore(call: Call, operator: Address): bigint {
    const { provenCount, lastProvenPeriod } = this.#stateOf(call, operator)
    return lastProvenPeriod === this.currentPeriod(call) && provenCount > 0n ? provenCount - 1n : provenCount
  }

  protected hasProven(call: Call, operator: Address, period: bigint): boolean {
    return this.#proven.get(call, operator).includes(period)
  }

  currentPeriod(call: Call): bigint {
    return this.#beacon.currentPeriod(call)
  }

  protected onlyMarket(call: Call): void {
    if (call.sender !== this.market.settings.address) refuse('StorageKind_NotTheMarket')
  }

  /** The seed of the operator's challenge; refuses where the period is not the current one, or nothing is owed in it. */
  protected challengeSeed(call: Call, operator: Address, period: bigint): Hex {
    const current = this.currentPeriod(call)
    if (period !== current) refuse('StorageKind_NotThisPeriod', current)
    if (this.isEvicted(call, operator)) refuse('StorageKind_Evicted')
    const isChallenged = this.effective(call, operator) > 0n && this.#stateOf(call, operator).challengedFrom <= period
    if (!isChallenged) refuse('StorageKind_NotChallenged', period)
    if (this.#isAnswered(call, operator, period)) refuse('StorageKind_AlreadyAnswered', period)
    if (!this.#beacon.hasSeed(call, period)) refuse('StorageKind_NoSeed', period)
    return this.#beacon.seedOf(call, period)
  }

  /** Refuses where an operator cannot answer the period by being there: it has something to prove, or no deals. */
  protected checkIdle(call: Call, operator: Address, period: bigint): void {
    const current = this.currentPeriod(call)
    if (period !== current) refuse('StorageKind_NotThisPeriod', current)
    if (this.isEvicted(call, operator)) refuse('StorageKind_Evicted')
    const hasDeals = this.market.committedUnits(call, operator, this.address) > 0n
    if (this.effective(call, operator) !== 0n || !hasDeals) refuse('StorageKind_NotChallenged', period)
    if (this.hasProven(call, operator, period)) refuse('StorageKind_AlreadyAnswered', period)
    if (!this.#beacon.hasSeed(call, period)) refuse('StorageKind_NoSeed', period)
  }

  protected checkDuration(durationPeriods: bigint): void {
    const { durationPeriodsMax } = this.rules
    if (durationPeriods > durationPeriodsMax) {
      refuse('StorageKind_DurationTooLong', durationPeriods, durationPeriodsMax)
    }
  }

  /** The seed by which an operator answers in the current period for one that is owed. */
  protected owedSeed(call: Call, operator: Address, owed: bigint): Hex {
    const current = this.currentPeriod(call)
    if (this.isEvicted(call, operator)) refuse('StorageKind_Evicted')
    if (!this.#beacon.hasSeed(call, current)) refuse('StorageKind_NoSeed', current)
    return sha256(concat([this.#beacon.seedOf(call, owed), this.#beacon.seedOf(call, current)]))
  }

  protected recordOwed(call: Call, operator: Address, owed: bigint): void {
    this.#missBook.answer(call, operator, owed)
    this.say(call, 'OwedProven', { operator, period: owed })
  }

  protected recordProof(call: Call, operator: Address, period: bigint): void {
    const { provenCount } = this.#stateOf(call, operator)
    this.#proven.set(call, [...this.#proven.get(call, operator), period], operator)
    this.#change(call, operator, { provenCount: provenCount + 1n, lastProvenPeriod: period })
    this.say(call, 'Proven', { operator, period })
  }

  /** Counts what was not answered otherwise as one miss more. */
  protected penalize(call: Call, operator: Address, reporter: Address): void {
    if (this.isEvicted(call, operator)) return
    const period = this.currentPeriod(call)
    const step = this.#missBook.add(call, operator, period)
    this.slash(call, operator, this.#punish(call, { operator, period, step, reporter }), reporter)
  }

  /** What an operator has promised changes from `newest` to `next` units in one of its deals. */
  protected changePromise(call: Call, operator: Address, newest: bigint, next: bigint): void {
    const current = this.currentPeriod(call)
    const promised = this.#promised.get(call, operator)
    const total = promised.newest - newest + next
    this.#promised.set(call, withNewest(promised, total, current), operator)
    const all = this.#promisedByAll.get(call)
    this.#promisedByAll.set(call, withNewest(all, all.newest - newest + next, current))
    if (promised.newest === 0n && next > 0n) this.#activate(call, operator)
    if (promised.newest > 0n && total === 0n) this.#change(call, operator, { idleSince: current })
  }

  /** Units that the operator answers for in the current period. */
  protected effective(call: Call, operator: Address): bigint {
    return effectiveIn(this.#promised.get(call, operator), this.currentPeriod(call))
  }

  protected periodStanding(call: Call, operator: Address) {
    const { lastProvenPeriod, challengedFrom, provenCount } = this.#stateOf(call, operator)
    return {
      lastProvenPeriod,
      challengedFrom: this.#promised.get(call, operator).newest > 0n ? challengedFrom : 0n,
      provenCount,
      missesInWindow: BigInt(this.#missBook.missesInWindow(call, operator)),
      isEvicted: this.isEvicted(call, operator),
      isOwing: this.isOwing(call, operator),
    }
  }

  protected say(call: Call, name: string, args: Readonly<Record<string, unknown>>): void {
    call.events.push({ address: this.address, name, args })
  }

  #stateOf(call: Call, operator: Address): OperatorState {
    return this.#operators.get(call, operator)
  }

  #change(call: Call, operator: Address, changes: Partial<OperatorState>): void {
    this.#operators.set(call, { ...this.#stateOf(call, operator), ...changes }, operator)
  }

  /** The part of the provision that the miss costs, in hundredths of a percent. */
  #punish(call: Call, { operator, period, step, reporter }: JudgedMiss): bigint {
    this.say(call, 'Missed', { operator, period, missesInWindow: BigInt(step), reporter })
    if (step >= missesThatEvict) {
      this.#change(call, operator, { evictedIn: this.currentPeriod(call) })
      this.say(call, 'Evicted', { operator })
    }
    return slashBps(step)
  }

  protected slash(call: Call, operator: Address, slashBps: bigint, reporter: Address): void {
    const amount = (this.#bonds.provisioned(call, operator, this.address) * slashBps) / bps
    if (amount > 0n) this.#bonds.slash(calledBy(call, this.address), operator, amount, reporter)
  }

  #activate(call: Call, operator: Address): void {
    const { firstChallenged, idleSince } = this.#stateOf(call, operator)
    const current = this.currentPeriod(call)
    this.#sweep(call, current)
    this.#sweep(call, current)
    const watched = this.watched(call)
    if (!watched.includes(operator)) this.#watched.set(call, [...watched, operator])
    const next = current + 1n
    if (firstChallenged === 0n) this.#change(call, operator, { firstChallenged: next, challengedFrom: next })
    else if (current > idleSince) {
      this.#excuse(call, operator, idleSince + 1n, current)
      this.#change(call, operator, { challengedFrom: next })
    }
  }

  /** Looks at the next one that is watched, and ends that where no miss of it can be reported any more. */
  #sweep(call: Call, current: bigint): void {
    const watched = this.watched(call)
    if (watched.length === 0) return
    const place = this.#sweptPlace.get(call) % watched.length
    this.#sweptPlace.set(call, place + 1)
    const operator = watched[place] as Address
    const { idleSince } = this.#stateOf(call, operator)
    const isActive = this.#promised.get(call, operator).newest > 0n
    if (isActive || idleSince + this.evidencePeriods >= current) return
    const last = watched.at(-1) as Address
    this.#watched.set(call, watched.map((each, index) => (index === place ? last : each)).slice(0, -1))
  }

  /** Marks periods as owing nothing; those too old to be judged need no mark. */
  #excuse(call: Call, operator: Address, first: bigint, last: bigint): void {
    const end = last + 1n
    const evidence = this.evidencePeriods
    const oldest = end > evidence + 1n ? end - evidence - 1n : 0n
    for (let period = first < oldest ? oldest : first; period <= last; period++) {
      this.#settled.set(call, true, operator, period)
    }
  }

  #isAnswered(call: Call, operator: Address, period: bigint): boolean {
    return this.hasProven(call, operator, period) || this.#settled.get(call, operator, period)
  }

  #wasChallenged(call: Call, operator: Address, period: bigint): boolean {
    const { firstChallenged, idleSince } = this.#stateOf(call, operator)
    const isActive = this.#promised.get(call, operator).newest > 0n
    return firstChallenged !== 0n && period >= firstChallenged && (isActive || period <= idleSince)
  }
}
