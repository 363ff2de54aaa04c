/** What the kind of storage answers beside what every kind with periods does: revisions, and proofs of pieces. */
import type { Address, DealId, DealRevision, SigningScheme } from '@nupeerstack/protocol'
import type { FraudCalls } from './fraud-calls.ts'
import type { PeriodicCalls, PeriodStanding, PromisedDeal } from './periodic-calls.ts'
import type { QuestionCalls } from './question-calls.ts'
import type { Receipt } from './receipt.ts'

export interface StorageCalls extends PeriodicCalls {
  /** Samples in one challenge. */
  readonly samples: number
  /** Answers that customers force. */
  readonly questions: QuestionCalls
  /** What an operator has signed against itself. */
  readonly fraud: FraudCalls
  /** How both sides of a deal sign its revisions. */
  readonly revisions: SigningScheme<DealRevision>
  /** Either side brings what both have signed; it is effective from the next period on. */
  postRevision(post: RevisionPost): Promise<Receipt>
  /**
   * The same of many in one transaction. Those whose deal is over, or has that or a newer one already, are passed over; one that is
   * not signed by both refuses all.
   */
  postRevisions(posts: readonly RevisionPost[]): Promise<Receipt>
  /** The newest that was posted: effective now, or from the next period on. */
  postedRevision(dealId: DealId): Promise<PostedRevision>
  /** What the operator has promised, and where it stands in the current period. */
  standing(operator: Address): Promise<StorageStanding>
  /** The operator's deals in the order the current challenge counts them, each as it is effective in it. */
  promisedDeals(operator: Address): Promise<readonly PromisedPieces[]>
  prove(period: number, samples: readonly SampleProof[]): Promise<Receipt>
  /** Brings another operator's answer: its own does not differ, and this account pays the gas. */
  proveFor(operator: Address, period: number, samples: readonly SampleProof[]): Promise<Receipt>
  /** Answers late for a deferred period: samples of what is effective now, by `owedSeed`. */
  proveOwed(period: number, samples: readonly SampleProof[]): Promise<Receipt>
}

export interface PostedRevision {
  /** 0 where nothing was posted. */
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  /** It is effective from the period after this one on. */
  readonly postedIn: number
}

export interface RevisionPost {
  readonly dealId: DealId
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly customerSignature: Uint8Array
  readonly operatorSignature: Uint8Array
}

export interface StorageStanding extends PeriodStanding {
  /** Live pieces that it answers for in the current period. */
  readonly live: number
}

export interface PromisedPieces extends PromisedDeal {
  /** Pieces that the deal's tree spans, freed ones included. */
  readonly pieces: number
  /** Its first 4 bytes count the live ones. */
  readonly root: Uint8Array
}

/** The answer to one sample: see `proofs/src/challenge.ts` for how a sample is chosen and `prove.ts` for the path. */
export interface SampleProof {
  /** Position of the deal in the operator's list. */
  readonly dealIndex: number
  /** Which piece of the deal the sampled live one is. */
  readonly piece: number
  /** 32 bytes. */
  readonly leaf: Uint8Array
  /** Sibling hashes from the leaf up to the deal root. */
  readonly path: readonly Uint8Array[]
}
