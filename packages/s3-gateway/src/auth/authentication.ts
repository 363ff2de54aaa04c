/** What is authenticated, with what, and what comes of it. */
import type { Clock } from '@nupeerstack/runtime'
import type { PayloadMode } from '../body/payload-mode.ts'
import type { Headers } from '../http/headers.ts'
import type { RequestTarget } from '../http/object-ref.ts'
import type { Query } from '../http/query.ts'
import type { SigningKeys } from '../signatures/signing-keys.ts'
import type { CredentialBook } from './credentials.ts'
import type { Identity } from './identity.ts'
import type { Sessions } from './sessions.ts'
import type { SignatureFailures } from './signature-failures.ts'

export interface UnverifiedRequest extends Sender {
  readonly method: string
  readonly target: RequestTarget
  readonly headers: Headers
}

export interface Sender {
  /** From where it comes; `undefined` where that speaks for many. */
  readonly network: string | undefined
}

export interface Authentication {
  readonly identity: Identity
  readonly payload: PayloadMode
  /** The query in the reading that the signature vouches for. */
  readonly query: Query
  /** The headers, and what a presigner moved from there into the query. */
  readonly headers: Headers
}

export interface AuthenticationDependencies {
  readonly credentials: CredentialBook
  readonly sessions: Sessions
  readonly signingKeys: SigningKeys
  readonly failures: SignatureFailures
  readonly clock: Clock
}

export interface AuthenticationConfig {
  /** Regions that a signature may name, the gateway's own first. */
  readonly regions: readonly string[]
}
