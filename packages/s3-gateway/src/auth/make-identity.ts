/** Makes identities. The verifiers beside it are the only ones who may: a test holds everybody else to it. */
import type { Credential } from './credentials.ts'
import type { AnonymousIdentity, UserIdentity } from './identity.ts'

/** Of a request that carries nothing of a signature. */
export const anonymous = { kind: 'anonymous', bounds: [] } as unknown as AnonymousIdentity

/** Of somebody whose signature held. */
export function identityOf({ accessKeyId, userId, bounds, isTemporary }: Credential): UserIdentity {
  return {
    kind: 'user',
    accessKeyId,
    userId,
    bounds: bounds ?? [],
    isTemporary: isTemporary ?? false,
  } as unknown as UserIdentity
}
