/** Statements signed as EIP-712 typed data with secp256k1 keys: what an EVM contract checks. */
import { type SigningDomain, typedDataDigest } from './eip712.ts'
import { addressOfPrivateKey, recoverSigner, signDigest } from './signature.ts'
import type { AccountSigner, SigningScheme } from './signing-scheme.ts'
import type { StatementForm } from './statement-form.ts'

/** `domain` is that of the contract that checks. */
export function eip712Scheme<Statement>(
  domain: SigningDomain,
  form: StatementForm<Statement>,
): SigningScheme<Statement> {
  const digest = (statement: Statement) => typedDataDigest(domain, form, statement)
  return {
    sign: (statement, privateKey) => signDigest(digest(statement), privateKey),
    isSignedBy: (account, statement, signature) => recoverSigner(digest(statement), signature) === account,
  }
}

export function createAccountSigner(privateKey: Uint8Array): AccountSigner {
  return {
    account: addressOfPrivateKey(privateKey),
    sign: (scheme, statement) => scheme.sign(statement, privateKey),
  }
}
