/** The twin of `StorageKind.sol`: revisions that both sides have signed, and proofs of sampled pieces. */
import { challengeSamples, liveCount, treePiecesMax, verifySample } from '@nupeerstack/proofs'
import type { Address, DealRevision, SigningScheme } from '@nupeerstack/protocol'
import { type Hex, hexToBytes, zeroHash } from 'viem'
import { storageKindAbi } from '../../../../../packages/contracts-client/src/generated/storage-kind.ts'
import type { BeaconTwin } from './beacon.ts'
import { type Call, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { dealIdOf, type MarketTwin } from './market.ts'
import type { MissBookTwin } from './miss-book.ts'
import { PeriodicKindTwin, type PeriodRules } from './periodic-kind.ts'
import { emptyRow, firstLive, type PromisedRow, withDeal, withLive, withoutDeal } from './promised-deals.ts'
import type { EarnedUnits, OpenedDeal, ServiceKindTwin } from './service-kind.ts'
import { Slots } from './slots.ts'

interface Posted {
  readonly number: bigint
  readonly root: Hex
  readonly pieces: bigint
  readonly postedIn: bigint
  readonly provenBefore: bigint
}

interface DealState {
  readonly customerSigner: Address
  readonly operator: Address
  readonly unitsMax: bigint
  readonly endPeriod: bigint
  readonly isOpen: boolean
  readonly closedIn: bigint
  readonly openedIn: bigint
  readonly provenBefore: bigint
  readonly newest: Posted
  /** What was effective before the newest. */
  readonly other: Posted
  readonly earnedBefore: bigint
}

interface StoredSample {
  readonly dealIndex: number
  readonly piece: bigint
  readonly leaf: Hex
  readonly path: readonly Hex[]
}

interface AnswerableDeal extends Pick<Posted, 'root' | 'pieces'> {
  readonly operator: Address
  readonly customerSigner: Address
  readonly customer: Address
}

interface RevisionPost extends Pick<Posted, 'number' | 'root' | 'pieces'> {
  readonly id: bigint
  readonly customerSignature: Hex
  readonly operatorSignature: Hex
}

export interface StorageKindSettings {
  readonly beacon: BeaconTwin
  readonly missBook: MissBookTwin
  readonly rules: PeriodRules
  readonly samples: number
  /** The contract through which customers force answers. */
  readonly forcedAnswers: Address
  /** The contract that is shown what an operator has signed twice. */
  readonly signedFraud: Address
  readonly revisions: SigningScheme<DealRevision>
}

const numbersMax = 2n ** 48n
/** What signed fraud costs, of the provision. */
export const fraudSlashBps = 2_000n
const nothing: Posted = { number: 0n, root: zeroHash, pieces: 0n, postedIn: 0n, provenBefore: 0n }
const noState: DealState = {
  ...{ customerSigner: noAddress, operator: noAddress, unitsMax: 0n, endPeriod: 0n },
  ...{ isOpen: false, closedIn: 0n, openedIn: 0n, provenBefore: 0n },
  ...{ newest: nothing, other: nothing, earnedBefore: 0n },
}

export class StorageKindTwin extends PeriodicKindTwin implements ServiceKindTwin {
  readonly contract: Contract
  readonly #samples: number
  readonly #revisions: SigningScheme<DealRevision>
  readonly #forcedAnswers: Address
  readonly #signedFraud: Address
  readonly #deals = new Slots('storage.deals', noState)
  readonly #promised = new Slots<PromisedRow>('storage.promised', emptyRow)

  constructor(address: Address, market: MarketTwin, settings: StorageKindSettings) {
    const { beacon, missBook, rules, samples, forcedAnswers, signedFraud, revisions } = settings
    super(address, market, { beacon, missBook, rules })
    this.#samples = samples
    this.#revisions = revisions
    this.#forcedAnswers = forcedAnswers
    this.#signedFraud = signedFraud
    this.contract = contractOf(address, storageKindAbi, {
      samples: () => samples,
      forcedAnswers: () => forcedAnswers,
      signedFraud: () => signedFraud,
      onFraud: (call, operator, reporter) => this.onFraud(call, operator as Address, reporter as Address),
      onUnanswered: (call, id, reporter) => this.onUnanswered(call, id, reporter as Address),
      answerableOf: (call, id) => {
        const { operator, customerSigner, root, pieces } = this.answerableOf(call, id)
        return [operator, customerSigner, root, pieces] as const
      },
      beacon: () => beacon.contract.address,
      currentPeriod: (call) => this.currentPeriod(call),
      bondPerUnit: () => rules.bondPerUnit,
      missBook: () => missBook.contract.address,
      rejoinAfterPeriods: () => rules.rejoinAfterPeriods,
      isEligible: (call, operator) => this.isEligible(call, operator as Address),
      committedBond: (call, operator) => this.committedBond(call, operator as Address),
      durationPeriodsMax: () => rules.durationPeriodsMax,
      periodBlocks: () => rules.periodBlocks,
      evidencePeriods: () => this.evidencePeriods,
      earned: (call, id) => {
        const { unitPeriods, periods } = this.earned(call, id)
        return [unitPeriods, periods] as const
      },
      liveUnits: (call, id) => this.liveUnits(call, id),
      endPromise: (call, id) => {
        const { isOpen, endPeriod } = this.#deals.get(call, id)
        if (!isOpen || this.currentPeriod(call) <= endPeriod) refuse('StorageKind_NothingToEnd', id)
        this.#endPromise(call, id)
      },
      reportMiss: (call, operator, period) => this.reportMiss(call, operator as Address, period),
      judgeMiss: (call, operator, period) => this.judgeMiss(call, operator as Address, period),
      admitMiss: (call, period) => this.admitMiss(call, period),
      rejoin: (call) => this.rejoin(call),
      watchedCount: (call) => BigInt(this.watched(call).length),
      watchedOperators: (call, from, countMax) => this.watched(call).slice(Number(from), Number(from + countMax)),
      postRevision: (call, post) => this.#postOne(call, post),
      postRevisions: (call, posts) => this.#postMany(call, posts),
      prove: (call, operator, period, answers) => this.#prove(call, operator as Address, period, answers),
      proveOwed: (call, operator, owed, answers) => this.#proveOwed(call, operator as Address, owed, answers),
      customerSignerOf: (call, id) => this.#deals.get(call, id).customerSigner,
      revisionOf: (call, id) => {
        const { number, root, pieces, postedIn } = this.revisionOf(call, id)
        return [number, root, pieces, postedIn] as const
      },
      standingOf: (call, operator) => ({
        live: this.effective(call, operator as Address),
        ...this.periodStanding(call, operator as Address),
      }),
      promisedDealCount: (call, operator) => BigInt(this.promisedRow(call, operator as Address).entries.length),
      promisedDealsOf: (call, operator, from, countMax) =>
        this.promisedRow(call, operator as Address)
          .entries.slice(Number(from), Number(from + countMax))
          .map(({ id }) => {
            const { root, pieces } = this.effectiveRevisionOf(call, id)
            return { id, pieces, root }
          }),
    })
  }

  validateTerms(terms: Hex, unitsMax: bigint, durationPeriods: bigint): void {
    this.checkDuration(durationPeriods)
    if (terms !== '0x') refuse('StorageKind_TermsUnknown')
    if (unitsMax > treePiecesMax) refuse('StorageKind_TooManyPieces', unitsMax, BigInt(treePiecesMax))
  }

  onDealOpened(call: Call, { id, customerSigner, operator, unitsMax, endPeriod }: OpenedDeal): void {
    this.onlyMarket(call)
    const counted = { openedIn: this.currentPeriod(call), provenBefore: this.provenBefore(call, operator) }
    const deal = { customerSigner, operator, unitsMax, endPeriod, isOpen: true }
    this.#deals.set(call, { ...this.#deals.get(call, id), ...deal, ...counted }, id)
    this.#promised.set(call, withDeal(this.promisedRow(call, operator), id, this.currentPeriod(call)), operator)
  }

  onDealEndChanged(call: Call, id: bigint, endPeriod: bigint): void {
    this.onlyMarket(call)
    this.#deals.set(call, { ...this.#deals.get(call, id), endPeriod }, id)
  }

  onDealClosed(call: Call, id: bigint): void {
    this.onlyMarket(call)
    if (this.#deals.get(call, id).isOpen) this.#endPromise(call, id)
  }

  #endPromise(call: Call, id: bigint): void {
    const deal = this.#deals.get(call, id)
    const { operator } = deal
    const current = this.currentPeriod(call)
    this.#deals.set(call, { ...deal, isOpen: false, closedIn: current }, id)
    this.#promised.set(call, withoutDeal(this.promisedRow(call, operator), id, current), operator)
    this.changePromise(call, operator, liveIn(deal.newest.root), 0n)
  }

  earned(call: Call, id: bigint): EarnedUnits {
    const deal = this.#deals.get(call, id)
    const { operator, endPeriod, openedIn, provenBefore, newest } = deal
    const proven = this.provenUntil(call, operator, endPeriod)
    const provenLive = proven - this.#provenUntilEffective(call, operator, newest)
    return {
      unitPeriods: this.#earnedUntil(call, deal) + liveIn(newest.root) * provenLive,
      periods: proven - provenBefore - (this.hasProven(call, operator, openedIn) ? 1n : 0n),
    }
  }

  liveUnits(call: Call, id: bigint): bigint {
    const { isOpen, newest } = this.#deals.get(call, id)
    return isOpen ? liveIn(newest.root) : 0n
  }

  /** The newest that was posted. */
  revisionOf(call: Call, id: bigint): Posted {
    return this.#deals.get(call, id).newest
  }

  promisedRow(call: Call, operator: Address): PromisedRow {
    return this.#promised.get(call, operator)
  }

  #postOne(call: Call, post: RevisionPost): void {
    const deal = this.#deals.get(call, post.id)
    if (!this.#isRunning(call, deal)) refuse('StorageKind_DealNotRunning', post.id)
    if (post.number <= deal.newest.number) refuse('StorageKind_RevisionOutdated', deal.newest.number)
    this.#post(call, deal, post)
  }

  #postMany(call: Call, posts: readonly RevisionPost[]): void {
    for (const post of posts) {
      const deal = this.#deals.get(call, post.id)
      if (this.#isRunning(call, deal) && post.number > deal.newest.number) this.#post(call, deal, post)
    }
  }

  #isRunning(call: Call, { isOpen, endPeriod }: DealState): boolean {
    return isOpen && this.currentPeriod(call) <= endPeriod
  }

  #post(call: Call, deal: DealState, post: RevisionPost): void {
    const { id, number, root, pieces } = post
    const { operator, newest } = deal
    const current = this.currentPeriod(call)
    if (number >= numbersMax) refuse('StorageKind_NumberTooLarge', number)
    if (pieces > deal.unitsMax) refuse('StorageKind_TooManyPieces', pieces, deal.unitsMax)
    if (liveIn(root) > pieces) refuse('StorageKind_MoreLiveThanPieces', liveIn(root), pieces)
    this.#checkSignatures(call, deal, post)

    this.#promised.set(call, withLive(this.promisedRow(call, operator), id, liveIn(root), current), operator)
    this.changePromise(call, operator, liveIn(newest.root), liveIn(root))
    const isReplaced = !(newest.postedIn < current)
    const posted = { number, root, pieces, postedIn: current, provenBefore: this.provenBefore(call, operator) }
    const others = isReplaced ? {} : { other: newest, earnedBefore: this.#earnedUntil(call, deal) }
    this.#deals.set(call, { ...deal, newest: posted, ...others }, id)
    this.say(call, 'RevisionPosted', { id, operator, number, root, pieces })
  }

  /** Who has promised a deal to whom, and what of it is effective. */
  answerableOf(call: Call, id: bigint): AnswerableDeal {
    const { operator, customerSigner } = this.#deals.get(call, id)
    const { root, pieces } = this.effectiveRevisionOf(call, id)
    return { operator, customerSigner, customer: this.market.dealOf(call, id).customer, root, pieces }
  }

  onUnanswered(call: Call, id: bigint, reporter: Address): void {
    if (call.sender !== this.#forcedAnswers) refuse('StorageKind_NotTrusted')
    const { operator, isOpen, closedIn } = this.#deals.get(call, id)
    if (isOpen || closedIn >= this.currentPeriod(call)) this.penalize(call, operator, reporter)
  }

  onFraud(call: Call, operator: Address, reporter: Address): void {
    if (call.sender !== this.#signedFraud) refuse('StorageKind_NotTrusted')
    this.slash(call, operator, fraudSlashBps, reporter)
  }

  /** What of a deal is challenged in the current period. */
  effectiveRevisionOf(call: Call, id: bigint): Posted {
    const { isOpen, closedIn, newest, other } = this.#deals.get(call, id)
    const current = this.currentPeriod(call)
    if (!isOpen && closedIn < current) return nothing
    return newest.postedIn < current ? newest : other
  }

  #provenUntilEffective(call: Call, operator: Address, { provenBefore, postedIn }: Posted): bigint {
    return provenBefore + (this.hasProven(call, operator, postedIn) ? 1n : 0n)
  }

  #earnedUntil(call: Call, { operator, newest, other, earnedBefore }: DealState): bigint {
    const until = (posted: Posted) => this.#provenUntilEffective(call, operator, posted)
    return earnedBefore + liveIn(other.root) * (until(newest) - until(other))
  }

  #checkSignatures(call: Call, { customerSigner, operator }: DealState, post: RevisionPost): void {
    const { id, number, root, pieces, customerSignature, operatorSignature } = post
    const statement: DealRevision = {
      dealId: dealIdOf(id),
      number: Number(number),
      root: hexToBytes(root),
      pieces: Number(pieces),
    }
    const isSigned = (key: Address, signature: Hex) => this.#revisions.isSignedBy(key, statement, hexToBytes(signature))
    if (!isSigned(customerSigner, customerSignature)) refuse('StorageKind_NotTheCustomersSignature')
    if (!isSigned(this.market.keys.signerOf(call, operator), operatorSignature))
      refuse('StorageKind_NotTheOperatorsSignature')
  }

  #prove(call: Call, operator: Address, period: bigint, answers: readonly StoredSample[]): void {
    if (answers.length === 0) this.checkIdle(call, operator, period)
    else this.#verify(call, operator, this.challengeSeed(call, operator, period), answers)
    this.recordProof(call, operator, period)
  }

  #proveOwed(call: Call, operator: Address, owed: bigint, answers: readonly StoredSample[]): void {
    this.#verify(call, operator, this.owedSeed(call, operator, owed), answers)
    this.recordOwed(call, operator, owed)
  }

  #verify(call: Call, operator: Address, seed: Hex, answers: readonly StoredSample[]): void {
    const count = this.effective(call, operator) === 0n ? 0 : this.#samples
    if (answers.length !== count) refuse('StorageKind_WrongSampleCount', BigInt(answers.length))
    if (count === 0) return
    const wrong = this.#firstWrong(call, operator, seed, answers)
    if (wrong >= 0) refuse('StorageKind_WrongProof', BigInt(wrong))
  }

  #firstWrong(call: Call, operator: Address, seed: Hex, answers: readonly StoredSample[]): number {
    const row = this.promisedRow(call, operator)
    const current = this.currentPeriod(call)
    const samples = challengeSamples({
      seed: hexToBytes(seed),
      operator: hexToBytes(operator),
      samples: answers.length,
      totalLive: Number(this.effective(call, operator)),
    })
    return answers.findIndex(({ dealIndex, piece, leaf, path }, index) => {
      const sample = samples[index]
      const entry = row.entries[dealIndex]
      if (sample === undefined || entry === undefined) return true
      const { root, pieces } = this.effectiveRevisionOf(call, entry.id)
      const state = { root: hexToBytes(root), pieces: Number(pieces), leafIndex: sample.leaf }
      const place = { rank: sample.rank - Number(firstLive(row, dealIndex, current)), piece: Number(piece) }
      return !verifySample({ ...state, ...place, leaf: hexToBytes(leaf), path: path.map((hash) => hexToBytes(hash)) })
    })
  }
}

function liveIn(root: Hex): bigint {
  return BigInt(liveCount(hexToBytes(root)))
}
