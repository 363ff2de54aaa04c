/**
 * What a statement says when it is signed: a text that names the type and its fields, and the fields' values in that order.
 * It says nothing of how they become bytes and of which keys sign; that is a `SigningScheme`'s.
 */
import type { Address } from './ids.ts'

export interface StatementForm<Statement> {
  /** In the words of EIP-712: `Offer(address operator,…)`. */
  readonly typeText: string
  values(statement: Statement): readonly TypedValue[]
}

export type TypedValue =
  | { readonly type: 'uint'; readonly value: bigint }
  | { readonly type: 'address'; readonly value: Address }
  | { readonly type: 'bytes32'; readonly value: Uint8Array }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
