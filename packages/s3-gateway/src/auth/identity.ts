/**
 * Who is asking. The brand is known to this file alone, so an identity is a value that the verifier has made and nobody
 * else can write down.
 */
import type { Policy } from '../policy/policy-document.ts'

declare const brand: unique symbol
/** Someone whose signature was verified, or nobody. */
export type Identity = UserIdentity | AnonymousIdentity

export interface UserIdentity {
  readonly [brand]: 'Identity'
  readonly kind: 'user'
  readonly accessKeyId: string
  readonly userId: string
  /** What the key and the session are limited to: each must allow what is done. */
  readonly bounds: readonly Policy[]
  /** Whether it signed with the credentials of a session. */
  readonly isTemporary: boolean
}

export interface AnonymousIdentity {
  readonly [brand]: 'Identity'
  readonly kind: 'anonymous'
  readonly bounds: readonly []
}
