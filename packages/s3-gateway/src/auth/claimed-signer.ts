/**
 * Whose secret a request should have been signed with, and what is said where it was not. Both are the same whatever the
 * signature covers, and a key that does not exist takes as long as a wrong signature.
 */
import { S3Error, type S3ErrorFacts } from '../s3/s3-error.ts'
import type { AuthenticationDependencies } from './authentication.ts'
import type { Credential } from './credentials.ts'
import type { Signer } from './signature-failures.ts'

/** Signs for keys that do not exist, so that guessing one takes as long as a wrong signature. */
export const nobody: Credential = { accessKeyId: '', secretAccessKey: 'there is no such credential here', userId: '' }

/**
 * The secret that a request should have been signed with; with a token it is a session's. Throws S3Error, also where the
 * signer has failed so often that it must wait.
 */
export function credentialOf(
  dependencies: AuthenticationDependencies,
  signer: Signer,
  token: string | undefined,
): Credential | undefined {
  const credential = findCredential(dependencies, signer.accessKeyId, token)
  dependencies.failures.check(signer, credential !== undefined)
  return credential
}

/** What is said where a signature does not hold, which is counted. */
export function refusal(
  { failures }: AuthenticationDependencies,
  signer: Signer,
  credential: Credential | undefined,
  facts: S3ErrorFacts = {},
): S3Error {
  failures.failed(signer, credential !== undefined)
  return new S3Error(credential === undefined ? 'InvalidAccessKeyId' : 'SignatureDoesNotMatch', {
    facts: { AWSAccessKeyId: signer.accessKeyId, ...facts },
  })
}

function findCredential(
  { credentials, sessions, clock }: AuthenticationDependencies,
  accessKeyId: string,
  token: string | undefined,
): Credential | undefined {
  if (token === undefined) return credentials.find(accessKeyId)
  const session = sessions.open(token)
  const parent = session && credentials.find(session.parentAccessKeyId)
  if (session?.accessKeyId !== accessKeyId || parent === undefined) throw new S3Error('InvalidToken')
  if (clock.unixMs() > session.expiresAtMs) throw new S3Error('ExpiredToken')
  const { secretAccessKey, bounds } = session
  return {
    accessKeyId,
    secretAccessKey,
    userId: parent.userId,
    bounds: [...(parent.bounds ?? []), ...bounds],
    isTemporary: true,
  }
}
