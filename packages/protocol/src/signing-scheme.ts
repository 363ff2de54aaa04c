/**
 * How statements of one form are signed, for one place that checks them. It is the port between what parties agree on and the
 * ledger that holds them to it: who signs or checks has a scheme, and knows neither digests nor curves.
 */
import type { Address } from './ids.ts'

export interface SigningScheme<Statement> {
  /** The signature of the account that this private key belongs to. */
  sign(statement: Statement, privateKey: Uint8Array): Uint8Array
  /** Whether the account has signed just this. */
  isSignedBy(account: Address, statement: Statement, signature: Uint8Array): boolean
}

/** Signs in the name of one account: who has it does not have the key. */
export interface AccountSigner {
  readonly account: Address
  sign<Statement>(scheme: SigningScheme<Statement>, statement: Statement): Uint8Array
}
