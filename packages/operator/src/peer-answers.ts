/**
 * What a service does for another operator of its kind whose chain is away: it knows the challenge from the chain, asks that node for the
 * answer and brings it, from its own purse. And what it answers when it is itself asked.
 */
import type { Receipt } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'

export interface PeerAnswers {
  /** Wire method by which nodes ask each other: `storage/answer/1`. */
  readonly method: string
  /** The header that asks an operator's node for its answer in this period, `undefined` where there is none to give. */
  challengeOf(operator: Address, period: number): Promise<Uint8Array | undefined>
  /** The header that answers. Throws ProtocolError, or WireError where it cannot be answered. */
  answer(challenge: Uint8Array): Promise<Uint8Array>
  /**
   * Sends the answer to the chain, once it was checked: one that the contract would refuse costs nothing. Returns `undefined` for such a
   * one. Throws ProtocolError, ChainError.
   */
  bring(operator: Address, period: number, challenge: Uint8Array, answer: Uint8Array): Promise<Receipt | undefined>
}
