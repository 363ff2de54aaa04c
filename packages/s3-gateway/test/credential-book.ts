/** A book of credentials that never changes, for tests of the verifier alone. */
import type { Credential, CredentialBook } from '../src/auth/credentials.ts'

export function createCredentialBook(credentials: readonly Credential[]): CredentialBook {
  const byId = new Map(credentials.map((credential) => [credential.accessKeyId, credential]))
  const users = new Set(credentials.map(({ userId }) => userId))
  return {
    refresh: () => undefined,
    find: (accessKeyId) => byId.get(accessKeyId),
    isUser: (userId) => users.has(userId),
  }
}
