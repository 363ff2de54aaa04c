/**
 * A signing scheme that checks each signature once, and what it has signed itself not at all: a revision is checked by its node, by its
 * customer, by whoever looks at their books, and by the chain when it is estimated, when it is mined, and mined again.
 */
import { type Address, addressOfPrivateKey, type SigningScheme, type StatementForm } from '@nupeerstack/protocol'

/** Checks that are remembered, the oldest of which are forgotten. */
const rememberedMax = 4_096

export function withRememberedChecks<Statement>(
  scheme: SigningScheme<Statement>,
  form: StatementForm<Statement>,
): SigningScheme<Statement> {
  const known = new Map<string, boolean>()
  const accounts = new Map<string, Address>()

  function remember(name: string, isSigned: boolean): boolean {
    known.set(name, isSigned)
    for (const oldest of known.keys()) {
      if (known.size <= rememberedMax) break
      known.delete(oldest)
    }
    return isSigned
  }

  function accountOf(privateKey: Uint8Array): Address {
    const key = Buffer.from(privateKey).toString('hex')
    const account = accounts.get(key) ?? addressOfPrivateKey(privateKey)
    accounts.set(key, account)
    return account
  }

  /** By what is signed of it: whoever asks may have more fields, or others' numbers. */
  function nameOf(account: Address, statement: Statement, signature: Uint8Array): string {
    return JSON.stringify([account, form.values(statement), Buffer.from(signature).toString('hex')], asText)
  }

  return {
    sign(statement, privateKey) {
      const signature = scheme.sign(statement, privateKey)
      remember(nameOf(accountOf(privateKey), statement, signature), true)
      return signature
    },
    isSignedBy(account, statement, signature) {
      const name = nameOf(account, statement, signature)
      return known.get(name) ?? remember(name, scheme.isSignedBy(account, statement, signature))
    },
  }
}

function asText(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
