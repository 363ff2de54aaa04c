/**
 * Temporary credentials. All that is known of one is sealed into its token, which the client sends along: there is no state,
 * and every gateway of the same root key takes it. A session may do what its key may do, where its own policy allows it
 * too; it ends by itself, and at once with its key.
 */
import type { Randomness } from '@nupeerstack/runtime'
import { type Policy, parseIdentityPolicy } from '../policy/policy-document.ts'
import { createAccessKeyId, createSecretAccessKey } from './access-key.ts'
import type { UserIdentity } from './identity.ts'
import { createSealer } from './sealer.ts'

export type Session = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** The key whose rights it has. */
  readonly parentAccessKeyId: string
  readonly expiresAtMs: number
  readonly bounds: readonly Policy[]
}

export type IssuedSession = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly token: string
  readonly expiresAtMs: number
}

export interface Sessions {
  /** `policy` was parsed before: see `parseIdentityPolicy`. */
  issue(
    parent: UserIdentity,
    options: { readonly expiresAtMs: number; readonly policy: string | undefined },
  ): IssuedSession
  /** What a token says, `undefined` where we have not made it. Whether it has expired is for the caller to judge. */
  open(token: string): Session | undefined
}

const label = 'session token 1'
/** Opened tokens kept: a client uses one for an hour. */
const keptMax = 1_024
/** A policy of 2,048 characters in UTF-8 and base64, and room. */
const tokenCharactersMax = 12 * 1_024

type Sealed = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly parentAccessKeyId: string
  readonly expiresAtMs: number
  readonly policy?: string
}

export function createSessions({ randomness }: { readonly randomness: Randomness }, rootKey: Uint8Array): Sessions {
  const sealer = createSealer({ randomness }, rootKey, 'nupeer session tokens 1')
  const kept = new Map<string, Session>()

  return {
    issue({ accessKeyId: parentAccessKeyId }, { expiresAtMs, policy }) {
      const accessKeyId = createAccessKeyId('ASIA', randomness.bytes)
      const secretAccessKey = createSecretAccessKey(randomness.bytes)
      const sealed: Sealed = {
        accessKeyId,
        secretAccessKey,
        parentAccessKeyId,
        expiresAtMs,
        ...(policy !== undefined && { policy }),
      }
      const token = Buffer.from(sealer.seal(JSON.stringify(sealed), label)).toString('base64url')
      return { accessKeyId, secretAccessKey, token, expiresAtMs }
    },
    open(token) {
      const known = kept.get(token)
      if (known !== undefined || token.length > tokenCharactersMax) return known
      const text = sealer.open(Buffer.from(token, 'base64url'), label)
      if (text === undefined) return undefined
      const { policy, ...session }: Sealed = JSON.parse(text)
      const opened: Session = { ...session, bounds: policy === undefined ? [] : [parseIdentityPolicy(policy)] }
      const oldest = kept.size >= keptMax ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(token, opened)
      return opened
    },
  }
}
