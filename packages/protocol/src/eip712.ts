/**
 * EIP-712 typed data: what a wallet signs and what Solidity checks, computed here without a chain library so that
 * the lowest floor can sign and verify. Only the value types that our messages use: uint256-like, address, bytes32
 * and bytes.
 *
 * Source: https://eips.ethereum.org/EIPS/eip-712
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Address } from './ids.ts'
import type { StatementForm, TypedValue } from './statement-form.ts'

/** The contract that a signature is meant for: one signature never serves two contracts or two chains. */
export interface SigningDomain {
  readonly name: string
  readonly version: string
  readonly chainId: number
  readonly verifyingContract: Address
}

const domainType = 'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'

/** The 32 bytes to sign: keccak256(0x1901 ‖ domain separator ‖ struct hash). */
export function typedDataDigest<Statement>(
  domain: SigningDomain,
  { typeText, values }: StatementForm<Statement>,
  statement: Statement,
): Uint8Array {
  const separator = structHash(domainType, [
    { type: 'bytes32', value: keccakText(domain.name) },
    { type: 'bytes32', value: keccakText(domain.version) },
    { type: 'uint', value: BigInt(domain.chainId) },
    { type: 'address', value: domain.verifyingContract },
  ])
  return keccak_256(Buffer.concat([Buffer.from([0x19, 0x01]), separator, structHash(typeText, values(statement))]))
}

function structHash(typeText: string, values: readonly TypedValue[]): Uint8Array {
  return keccak_256(Buffer.concat([keccakText(typeText), ...values.map(encodeValue)]))
}

function encodeValue(item: TypedValue): Uint8Array {
  switch (item.type) {
    case 'uint':
      return Buffer.from(item.value.toString(16).padStart(64, '0'), 'hex')
    case 'address':
      return Buffer.from(item.value.slice(2).padStart(64, '0'), 'hex')
    case 'bytes32':
      return item.value
    case 'bytes':
      return keccak_256(item.value)
  }
}

function keccakText(value: string): Uint8Array {
  return keccak_256(new TextEncoder().encode(value))
}
