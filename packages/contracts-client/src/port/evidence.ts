/**
 * What the chain holds of something that was proven, promised or punished: all that is needed to derive it again, and no verdict. Everything
 * is from calldata, logs and the state at the block, as one node of the chain says it.
 */
import type { Address, DealId } from '@nupeerstack/protocol'
import type { ContradictingRevisions } from './fraud-calls.ts'
import type { LeafAnswer, LeafPlace } from './question-calls.ts'
import type { PromisedPieces, RevisionPost, SampleProof } from './storage-calls.ts'

export type Evidence = ProofEvidence | RevisionEvidence | MissEvidence | FraudEvidence | QuestionEvidence

/** Which evidence: that of a transaction, what was made of a revision (its post, or a proof that it was signed twice), or what came of an operator's challenge. */
export type EvidenceQuery =
  | { readonly transaction: `0x${string}` }
  | { readonly dealId: DealId; readonly number: number }
  | { readonly operator: Address; readonly period: number }

export interface EvidenceTransaction {
  readonly hash: `0x${string}`
  readonly block: number
  /** Of storage: in which the block lies. */
  readonly period: number
  readonly isDone: boolean
  /** Whether what is said of it, signature included, hashes to its name. */
  readonly isItself: boolean
}

/** A period's seed as the beacon keeps it, and what it follows from; `undefined` where there is none. */
export type SeedEvidence = PrevrandaoSeedEvidence | DrandSeedEvidence

export interface PrevrandaoSeedEvidence {
  readonly source: 'prevrandao'
  readonly kept: Uint8Array | undefined
  readonly inHeader: Uint8Array | undefined
}

export interface DrandSeedEvidence {
  readonly source: 'drand'
  readonly kept: Uint8Array | undefined
  /** The round that follows from the time in the header of the designated block. */
  readonly round: number | undefined
  /** Of the network of drand whose rounds the beacon takes. */
  readonly publicKey: `0x${string}`
  /** Of the round, as it was brought. */
  readonly signature: `0x${string}` | undefined
}

export interface ProofEvidence {
  readonly kind: 'proof'
  readonly transaction: EvidenceTransaction
  readonly operator: Address
  readonly period: number
  readonly seed: SeedEvidence
  /** How many samples the kind asks for. */
  readonly samples: number
  readonly answers: readonly SampleProof[]
  /** The operator's deals as they were challenged, at the proof and at the period's first block. */
  readonly promised: readonly PromisedPieces[]
  readonly promisedAtFirst: readonly PromisedPieces[]
  /** Whether the contract says that it was proven. */
  readonly isSaid: boolean
}

export interface RevisionEvidence {
  readonly kind: 'revision'
  readonly transaction: EvidenceTransaction
  readonly post: RevisionPost
  readonly customerSigner: Address
  readonly operatorSigner: Address
  readonly unitsMax: number
  readonly endPeriod: number
  /** The newest numbers before the block and after it, and the root after it. */
  readonly numberBefore: number
  readonly numberAfter: number
  readonly rootAfter: Uint8Array
  readonly isSaid: boolean
  /** For whom revisions are signed: chain and contract. */
  readonly domain: { readonly chainId: number; readonly address: Address }
}

export interface MissEvidence {
  readonly kind: 'miss'
  readonly transaction: EvidenceTransaction
  readonly operator: Address
  readonly period: number
  /** Whether the operator said it itself. */
  readonly isAdmitted: boolean
  readonly reportWindowPeriods: number
  readonly seed: SeedEvidence
  /** What it answered for in that period, and whether it still owed an answer when the period ended. */
  readonly livePieces: number
  readonly wasOwing: boolean
  /** Proofs of that period that the contract has taken. */
  readonly proofs: number
  readonly missesInWindow: number
  /** What stood behind the kind in the block before, and what was taken of it, in 10^-18 of a token. */
  readonly provisionBefore: bigint
  readonly slashed: bigint
  readonly perEventBps: number
}

export interface FraudEvidence {
  readonly kind: 'fraud'
  readonly transaction: EvidenceTransaction
  readonly pair: ContradictingRevisions
  readonly operator: Address
  /** The key that signed for it then. */
  readonly operatorSigner: Address
  /** Whether the deal was open, and whether fraud under it had been proven, in the block before. */
  readonly wasOpen: boolean
  readonly wasProven: boolean
  readonly isSaid: boolean
  /** What stood behind the kind in the block before, and what was taken of it, in 10^-18 of a token. */
  readonly provisionBefore: bigint
  readonly slashed: bigint
  readonly perEventBps: number
  /** For whom revisions are signed: chain and contract. */
  readonly domain: { readonly chainId: number; readonly address: Address }
}

/** A question of a customer that was asked, answered, or not answered in time. */
export interface QuestionEvidence {
  readonly kind: 'question'
  readonly transaction: EvidenceTransaction
  readonly step: 'asked' | 'answered' | 'unanswered'
  readonly dealId: DealId
  readonly operator: Address
  /** Who asked, and who may: the deal's customer and its key. */
  readonly asker: Address
  readonly customer: Address
  readonly customerSigner: Address
  /** As the contract held it in the block before; of one that is asked, in this one. */
  readonly places: readonly LeafPlace[]
  readonly lastBlock: number
  /** Blocks that an answer has. */
  readonly answerBlocks: number
  /** What was effective in this block. */
  readonly root: Uint8Array
  readonly pieces: number
  /** None but of an answer. */
  readonly answers: readonly LeafAnswer[]
  /** Whether the contract says so. */
  readonly isSaid: boolean
  /** What stood behind the kind in the block before, and what was taken of it, in 10^-18 of a token. */
  readonly provisionBefore: bigint
  readonly slashed: bigint
  readonly perEventBps: number
  /** With this one; 0 where it was counted no more, as the operator was evicted. */
  readonly missesInWindow: number
}
