/** A signing scheme that checks each signature once: a transaction runs when it is estimated, when it is mined, and mined again. */
import type { SigningScheme } from '@nupeerstack/protocol'

/** Checks that are remembered, the oldest of which are forgotten. */
const rememberedMax = 4_096

export function withRememberedChecks<Statement>(scheme: SigningScheme<Statement>): SigningScheme<Statement> {
  const known = new Map<string, boolean>()
  return {
    ...scheme,
    isSignedBy(account, statement, signature) {
      const name = JSON.stringify([account, statement, Buffer.from(signature).toString('hex')], asText)
      const before = known.get(name)
      if (before !== undefined) return before
      const isSigned = scheme.isSignedBy(account, statement, signature)
      known.set(name, isSigned)
      for (const oldest of known.keys()) {
        if (known.size <= rememberedMax) break
        known.delete(oldest)
      }
      return isSigned
    },
  }
}

function asText(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
