/** The twin of `StorageKind.sol`: revisions that both sides have signed, and proofs of sampled pieces. */
import { challengeSamples, dealPiecesMax, liveCount, verifySample } from '@nupeerstack/proofs'
import type { Address, DealRevision, SigningScheme } from '@nupeerstack/protocol'
import { type Hex, hexToBytes, zeroHash } from 'viem'
import { smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { storageKindAbi } from '../../../../../packages/contracts-client/src/generated/storage-kind.ts'
import { type Call, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { dealIdOf, type MarketTwin } from './market.ts'
import { PeriodicKindTwin, type PeriodRules } from './periodic-kind.ts'
import { firstLive, type PromisedRow, totalLive, withLive, withoutDeal } from './promised-deals.ts'
import type { OpenedDeal, ServiceKindTwin } from './service-kind.ts'
import { Slots } from './slots.ts'

interface DealState {
  readonly customer: Address
  readonly operator: Address
  readonly number: bigint
  readonly pieces: bigint
  readonly root: Hex
  readonly unitsMax: bigint
  readonly endPeriod: bigint
  readonly isListed: boolean
  readonly isClosed: boolean
  readonly earnedBefore: bigint
  readonly provenCountAtPost: bigint
  readonly postedPeriod: bigint
}

interface StoredSample {
  readonly dealIndex: number
  readonly piece: bigint
  readonly leaf: Hex
  readonly path: readonly Hex[]
}

interface RevisionPost extends Pick<DealState, 'number' | 'root' | 'pieces'> {
  readonly id: bigint
  readonly customerSignature: Hex
  readonly operatorSignature: Hex
}

export interface StorageKindSettings {
  readonly rules: PeriodRules
  readonly samples: number
  readonly revisions: SigningScheme<DealRevision>
}

const noState: DealState = {
  ...{ customer: noAddress, operator: noAddress, number: 0n, pieces: 0n, root: zeroHash, unitsMax: 0n },
  ...{ endPeriod: 0n, isListed: false, isClosed: false, earnedBefore: 0n, provenCountAtPost: 0n, postedPeriod: 0n },
}

export class StorageKindTwin extends PeriodicKindTwin implements ServiceKindTwin {
  readonly contract: Contract
  readonly #samples: number
  readonly #revisions: SigningScheme<DealRevision>
  readonly #deals = new Slots('storage.deals', noState)
  readonly #promised = new Slots<PromisedRow>('storage.promised', [])

  constructor(address: Address, market: MarketTwin, { rules, samples, revisions }: StorageKindSettings) {
    super(address, market, rules)
    this.#samples = samples
    this.#revisions = revisions
    this.contract = contractOf(address, storageKindAbi, {
      samples: () => samples,
      bondPerUnit: () => rules.bondPerUnit,
      missWindowPeriods: () => rules.missWindowPeriods,
      reportWindowPeriods: () => rules.reportWindowPeriods,
      rejoinAfterPeriods: () => rules.rejoinAfterPeriods,
      isEligible: (call, operator) => this.isEligible(call, operator as Address),
      committedBond: (call, operator) => this.committedBond(call, operator as Address),
      earnedUnitPeriods: (call, id) => this.earnedUnitPeriods(call, id),
      reportMiss: (call, operator, period) => this.reportMiss(call, operator as Address, period),
      isMissReportable: (call, operator, period) => this.isMissReportable(call, operator as Address, period),
      rejoin: (call) => this.rejoin(call),
      removeClosed: (call, operator, countMax) => this.removeClosed(call, operator as Address, countMax),
      postRevision: (call, id, number, root, pieces, customerSignature, operatorSignature) =>
        this.#post(call, { id, number, root, pieces, customerSignature, operatorSignature }),
      prove: (call, operator, period, answers) => this.#prove(call, operator as Address, period, answers),
      revisionOf: (call, id) => {
        const { number, root, pieces } = this.revisionOf(call, id)
        return [number, root, pieces] as const
      },
      standingOf: (call, operator) => ({
        live: this.promised(call, operator as Address),
        ...this.periodStanding(call, operator as Address),
      }),
      promisedDealCount: (call, operator) => BigInt(this.promisedRow(call, operator as Address).length),
      promisedDealsOf: (call, operator, from, countMax) =>
        this.promisedRow(call, operator as Address)
          .slice(Number(from), Number(from + countMax))
          .map(({ id }) => ({ id, pieces: this.#deals.get(call, id).pieces, root: this.#deals.get(call, id).root })),
    })
  }

  validateTerms(terms: Hex, unitsMax: bigint): void {
    if (terms !== '0x') refuse('StorageKind_TermsUnknown')
    if (unitsMax > dealPiecesMax) refuse('StorageKind_TooManyPieces', unitsMax, BigInt(dealPiecesMax))
  }

  onDealOpened(call: Call, { id, customer, operator, unitsMax, endPeriod }: OpenedDeal): void {
    this.onlyMarket(call)
    const opened = { ...this.#deals.get(call, id), customer, operator, unitsMax, endPeriod, isListed: true }
    this.#deals.set(call, opened, id)
    this.#promised.set(call, [...this.promisedRow(call, operator), { id, live: 0n }], operator)
  }

  onDealClosed(call: Call, id: bigint): void {
    this.onlyMarket(call)
    const deal = this.#deals.get(call, id)
    this.#deals.set(call, { ...deal, isClosed: true }, id)
    this.removeUnlessFrozen(call, id, deal.operator)
  }

  earnedUnitPeriods(call: Call, id: bigint): bigint {
    const { operator, provenCountAtPost, endPeriod, postedPeriod, earnedBefore, root } = this.#deals.get(call, id)
    const proven = this.provenCount(call, operator) - provenCountAtPost
    const covered = endPeriod - postedPeriod
    return earnedBefore + liveIn(root) * smaller(proven, covered)
  }

  revisionOf(call: Call, id: bigint): Pick<DealState, 'number' | 'root' | 'pieces'> {
    return this.#deals.get(call, id)
  }

  promisedRow(call: Call, operator: Address): PromisedRow {
    return this.#promised.get(call, operator)
  }

  protected promised(call: Call, operator: Address): bigint {
    return totalLive(this.promisedRow(call, operator))
  }

  protected removeDeal(call: Call, id: bigint): void {
    const deal = this.#deals.get(call, id)
    this.changingPromise(call, deal.operator, () => {
      this.#promised.set(call, withoutDeal(this.promisedRow(call, deal.operator), id), deal.operator)
      this.#deals.set(call, { ...deal, isListed: false }, id)
    })
  }

  #post(call: Call, post: RevisionPost): void {
    const { id, number, root, pieces } = post
    const deal = this.#deals.get(call, id)
    const current = this.currentPeriod(call)
    if (!deal.isListed || deal.isClosed || current > deal.endPeriod) refuse('StorageKind_DealNotRunning', id)
    if (number <= deal.number) refuse('StorageKind_RevisionOutdated', deal.number)
    if (pieces > deal.unitsMax) refuse('StorageKind_TooManyPieces', pieces, deal.unitsMax)
    if (liveIn(root) > pieces) refuse('StorageKind_MoreLiveThanPieces', liveIn(root), pieces)
    this.requireChangeable(call, deal.operator, current)
    this.#checkSignatures(deal, post)

    const { operator } = deal
    const earnedBefore = this.earnedUnitPeriods(call, id)
    const provenCountAtPost = this.provenCount(call, operator)
    this.changingPromise(call, operator, () => {
      this.#promised.set(call, withLive(this.promisedRow(call, operator), id, liveIn(root)), operator)
      const posted = { ...deal, earnedBefore, provenCountAtPost, postedPeriod: current, number, root, pieces }
      this.#deals.set(call, posted, id)
    })
    this.say(call, 'RevisionPosted', { id, operator, number, root, pieces })
  }

  #checkSignatures({ customer, operator }: DealState, post: RevisionPost): void {
    const { id, number, root, pieces, customerSignature, operatorSignature } = post
    const statement: DealRevision = {
      dealId: dealIdOf(id),
      number: Number(number),
      root: hexToBytes(root),
      pieces: Number(pieces),
    }
    const isSigned = (account: Address, signature: Hex) =>
      this.#revisions.isSignedBy(account, statement, hexToBytes(signature))
    if (!isSigned(customer, customerSignature)) refuse('StorageKind_NotTheCustomersSignature')
    if (!isSigned(operator, operatorSignature)) refuse('StorageKind_NotTheOperatorsSignature')
  }

  #prove(call: Call, operator: Address, period: bigint, answers: readonly StoredSample[]): void {
    const seed = this.challengeSeed(call, operator, period)
    if (answers.length !== this.#samples) refuse('StorageKind_WrongSampleCount', BigInt(answers.length))
    const wrong = this.#firstWrong(call, operator, seed, answers)
    if (wrong >= 0) refuse('StorageKind_WrongProof', BigInt(wrong))
    this.recordProof(call, operator, period)
  }

  #firstWrong(call: Call, operator: Address, seed: Hex, answers: readonly StoredSample[]): number {
    const row = this.promisedRow(call, operator)
    const samples = challengeSamples({
      seed: hexToBytes(seed),
      operator: hexToBytes(operator),
      samples: answers.length,
      totalLive: Number(totalLive(row)),
    })
    return answers.findIndex(({ dealIndex, piece, leaf, path }, index) => {
      const sample = samples[index]
      const entry = row[dealIndex]
      if (sample === undefined || entry === undefined) return true
      const { root, pieces } = this.#deals.get(call, entry.id)
      const state = { root: hexToBytes(root), pieces: Number(pieces), leafIndex: sample.leaf }
      const place = { rank: sample.rank - Number(firstLive(row, dealIndex)), piece: Number(piece) }
      return !verifySample({ ...state, ...place, leaf: hexToBytes(leaf), path: path.map((hash) => hexToBytes(hash)) })
    })
  }
}

function liveIn(root: Hex): bigint {
  return BigInt(liveCount(hexToBytes(root)))
}
