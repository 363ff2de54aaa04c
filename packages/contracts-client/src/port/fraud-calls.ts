/** Signed fraud: two revisions of one deal under one number, both signed by its operator, brought to the chain (`SignedFraud.sol`). */
import type { Address, DealId } from '@nupeerstack/protocol'
import type { Receipt } from './receipt.ts'

export interface FraudCalls {
  readonly address: Address
  /** Has the operator of a deal punished, by which whoever brings it earns. Once a deal, while it is open. */
  prove(pair: ContradictingRevisions): Promise<Receipt>
  /** Whether somebody has, of a deal. */
  isProven(dealId: DealId): Promise<boolean>
}

/** Both with a valid signature of the operator's key, and of different contents. */
export interface ContradictingRevisions {
  readonly dealId: DealId
  readonly number: number
  readonly states: readonly [OperatorSignedState, OperatorSignedState]
}

export interface OperatorSignedState {
  readonly root: Uint8Array
  readonly pieces: number
  readonly operatorSignature: Uint8Array
}
