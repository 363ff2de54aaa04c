/**
 * Forced answers: what a customer asks about its own deal on the chain, with a deposit, and its operator answers there within a
 * window or is punished for as for a miss (`ForcedAnswers.sol`). Amounts are in wei of the chain's own coin.
 */
import type { Address, DealId } from '@nupeerstack/protocol'
import type { Receipt } from './receipt.ts'

/** Leaves in one question: they fit in a word of the chain. */
export const questionLeavesMax = 5

export interface QuestionCalls {
  readonly address: Address
  /** Blocks after a question in which its answer is taken. */
  readonly answerBlocks: number
  /** What a question about so many leaves takes now, with room for a rise of the fees until it is mined. */
  depositFor(leaves: number): Promise<bigint>
  /** Asks about up to `questionLeavesMax` leaves, in pieces that the effective revision spans. Once per deal and period. */
  ask(dealId: DealId, places: readonly LeafPlace[], depositWei: bigint): Promise<Receipt>
  /** The open question about a deal. */
  question(dealId: DealId): Promise<Question | undefined>
  /** How the question about a deal has ended that was asked after that block; `undefined` where none has, or was given up. */
  endingSince(dealId: DealId, block: number): Promise<'answered' | 'unanswered' | undefined>
  /** Those that are open to an operator. */
  questionsTo(operator: Address): Promise<readonly Question[]>
  /** One answer for each place. Whoever brings them gets the deposit. */
  answer(dealId: DealId, answers: readonly LeafAnswer[]): Promise<Receipt>
  /** The window is over: the operator is punished, the deposit returns to whoever asked. */
  expire(dealId: DealId): Promise<Receipt>
  /** The window is over: the deposit returns to this account, which had asked, and nobody is punished. For a kind that takes no report. */
  reclaim(dealId: DealId): Promise<Receipt>
  /** What has returned to an account. */
  returned(account: Address): Promise<bigint>
  /** Pays it out to this one. */
  withdrawReturned(): Promise<Receipt>
}

export interface LeafPlace {
  readonly piece: number
  /** Within the piece. */
  readonly leaf: number
}

export interface Question {
  readonly dealId: DealId
  readonly places: readonly LeafPlace[]
  /** The last block that takes an answer. */
  readonly lastBlock: number
  readonly depositWei: bigint
}

export interface LeafAnswer {
  /** 32 bytes; of a freed piece zeros. */
  readonly leaf: Uint8Array
  /** From the leaf up to the deal root; of a freed piece from its node in the deal tree. */
  readonly path: readonly Uint8Array[]
}
