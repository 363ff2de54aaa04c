/** Who may sign: access keys, their secrets and the users they belong to. A user owns buckets and may have several keys. */

export type Credential = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly userId: string
}

export interface CredentialBook {
  find(accessKeyId: string): Credential | undefined
}

export function createCredentialBook(credentials: readonly Credential[]): CredentialBook {
  const byId = new Map(credentials.map((credential) => [credential.accessKeyId, credential]))
  return { find: (accessKeyId) => byId.get(accessKeyId) }
}
