/** The twin of `MissBook.sol`: claims, which periods are deferred, and the misses on each operator's ladder. Of one kind. */
import type { MissRules } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import { smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { missBookAbi } from '../../../../../packages/contracts-client/src/generated/miss-book.ts'
import { type Call, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { addMiss, missesWithin } from './miss-ladder.ts'
import { Slots } from './slots.ts'

/** As the contract numbers them. */
const verdicts = { undecided: 0, upheld: 1, deferred: 2 } as const
type Verdict = (typeof verdicts)[keyof typeof verdicts]

interface Claim {
  readonly reporter: Address
  readonly isSettled: boolean
}

interface MissedPeriod {
  readonly promised: bigint
  readonly missedBps: bigint
  readonly verdict: Verdict
}

export interface MissBookTwinSettings {
  readonly address: Address
  readonly kind: Address
  readonly rules: MissRules
  readonly currentPeriod: (call: Call) => bigint
}

/** A miss as its kind claims it. */
export interface ClaimedMiss {
  readonly operator: Address
  readonly period: bigint
  readonly reporter: Address
  /** That the operator answered for, and that all did. */
  readonly units: bigint
  readonly promised: bigint
}

const bps = 10_000n

export class MissBookTwin {
  readonly contract: Contract
  readonly settings: MissBookTwinSettings
  readonly #claims = new Slots<Claim>('misses.claims', { reporter: noAddress, isSettled: false })
  readonly #periods = new Slots<MissedPeriod>('misses.periods', {
    ...{ promised: 0n, missedBps: 0n },
    verdict: verdicts.undecided,
  })
  readonly #deferred = new Slots<readonly bigint[]>('misses.deferred', [])
  readonly #misses = new Slots<readonly bigint[]>('misses.ladder', [])

  constructor(settings: MissBookTwinSettings) {
    this.settings = settings
    this.contract = contractOf(settings.address, missBookAbi, {
      missesInWindow: (call, _, operator) => BigInt(this.missesInWindow(call, operator as Address)),
      verdictOf: (call, _, period) => this.#verdict(call, period),
      openClaims: (call, _, operator) => this.openClaims(call, operator as Address),
    })
  }

  claim(call: Call, { operator, period, reporter, units, promised: told }: ClaimedMiss): void {
    if (this.#claims.get(call, operator, period).reporter !== noAddress) refuse('MissBook_AlreadyClaimed', period)
    this.#claims.set(call, { reporter, isSettled: false }, operator, period)
    const missed = this.#periods.get(call, period)
    const promised = missed.promised === 0n ? told : missed.promised
    const counted = smaller(units * bps, promised * BigInt(this.settings.rules.operatorCapBps))
    this.#periods.set(call, { ...missed, promised, missedBps: missed.missedBps + counted }, period)
    this.#say(call, 'MissClaimed', { operator, period, reporter })
  }

  /** The step of the ladder, and whose claim it was. */
  judge(call: Call, operator: Address, period: bigint): { readonly step: number; readonly reporter: Address } {
    const claim = this.#unsettled(call, operator, period)
    const [from, until] = this.#judgeable(period, this.#decide(call, period))
    const current = this.settings.currentPeriod(call)
    if (current < from) refuse('MissBook_NotYet', from)
    if (until < current) refuse('MissBook_TooLate', until)
    this.#claims.set(call, { ...claim, isSettled: true }, operator, period)
    return { step: this.add(call, operator, period), reporter: claim.reporter }
  }

  answer(call: Call, operator: Address, period: bigint): void {
    const claim = this.#unsettled(call, operator, period)
    const verdict = this.#decide(call, period)
    const [from] = this.#judgeable(period, verdict)
    const isOwed = verdict === verdicts.deferred && this.settings.currentPeriod(call) < from
    if (!isOwed) refuse('MissBook_NotOwed', period)
    this.#claims.set(call, { ...claim, isSettled: true }, operator, period)
  }

  add(call: Call, operator: Address, period: bigint): number {
    const { currentPeriod, rules } = this.settings
    const misses = addMiss(this.#misses.get(call, operator), period, currentPeriod(call), rules.windowPeriods)
    this.#misses.set(call, misses, operator)
    return misses.length
  }

  forget(call: Call, operator: Address): void {
    this.#misses.set(call, [], operator)
  }

  missesInWindow(call: Call, operator: Address): number {
    const { currentPeriod, rules } = this.settings
    return missesWithin(this.#misses.get(call, operator), currentPeriod(call), rules.windowPeriods).length
  }

  openClaims(call: Call, operator: Address) {
    const { rules, currentPeriod } = this.settings
    const current = currentPeriod(call)
    const back = smaller(rules.judgePeriods + rules.owedPeriods, current)
    const periods = Array.from({ length: Number(back) }, (_, index) => current - 1n - BigInt(index))
    return periods.flatMap((period) => {
      const { reporter, isSettled } = this.#claims.get(call, operator, period)
      const verdict = this.#verdict(call, period)
      const [judgeableFrom, judgeableUntil] = this.#judgeable(period, verdict)
      if (reporter === noAddress || isSettled || judgeableUntil < current) return []
      return [{ period, reporter, verdict, judgeableFrom, judgeableUntil }]
    })
  }

  #unsettled(call: Call, operator: Address, period: bigint): Claim {
    const claim = this.#claims.get(call, operator, period)
    if (claim.reporter === noAddress) refuse('MissBook_NotClaimed', period)
    if (claim.isSettled) refuse('MissBook_AlreadySettled', period)
    return claim
  }

  #decide(call: Call, period: bigint): Verdict {
    const verdict = this.#verdict(call, period)
    const missed = this.#periods.get(call, period)
    if (verdict === missed.verdict) return verdict
    this.#periods.set(call, { ...missed, verdict }, period)
    const isDeferred = verdict === verdicts.deferred
    const current = this.settings.currentPeriod(call)
    const { windowPeriods } = this.settings.rules
    if (isDeferred) this.#deferred.set(call, addMiss(this.#deferred.get(call), period, current, windowPeriods))
    this.#say(call, 'PeriodDecided', { period, isDeferred })
    return verdict
  }

  #verdict(call: Call, period: bigint): Verdict {
    const { rules, currentPeriod } = this.settings
    const { promised, missedBps, verdict } = this.#periods.get(call, period)
    if (verdict !== verdicts.undecided) return verdict
    const current = currentPeriod(call)
    if (current < period + 2n) return verdicts.undecided
    if (missedBps <= promised * BigInt(rules.deferBps)) return verdicts.upheld
    const deferred = missesWithin(this.#deferred.get(call), current, rules.windowPeriods)
    return deferred.length < rules.deferredMax ? verdicts.deferred : verdicts.upheld
  }

  /** The first and the last period in which a claimed miss may be judged. */
  #judgeable(period: bigint, verdict: Verdict): readonly [bigint, bigint] {
    const { judgePeriods, owedPeriods } = this.settings.rules
    const owed = verdict === verdicts.deferred ? owedPeriods : 0n
    return [period + 2n + owed, period + judgePeriods + owed]
  }

  #say(call: Call, name: string, args: Readonly<Record<string, unknown>>): void {
    call.events.push({ address: this.settings.address, name, args: { kind: this.settings.kind, ...args } })
  }
}
