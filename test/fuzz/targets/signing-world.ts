/** Who may sign, and what a signature is checked with: two users, a session, a clock that stands. */
import { clockOf, createSeededRandomness, systemClock } from '@nupeerstack/runtime'
import type { AuthenticationDependencies } from '../../../packages/s3-gateway/src/auth/authentication.ts'
import { createSessions } from '../../../packages/s3-gateway/src/auth/sessions.ts'
import { createSignatureFailures } from '../../../packages/s3-gateway/src/auth/signature-failures.ts'
import { createSigningKeys } from '../../../packages/s3-gateway/src/signatures/signing-keys.ts'
import { createCredentialBook } from '../../../packages/s3-gateway/test/credential-book.ts'
import type { Signer } from '../../../packages/s3-gateway/test/sigv4-signer.ts'

export const now = new Date('2026-11-24T10:00:00Z')
export const signer: Signer = { accessKeyId: 'AKONE', secretAccessKey: 'secret+/=1', region: 'us-east-1' }
export const sessions = createSessions({ randomness: createSeededRandomness(5) }, new Uint8Array(32).fill(3))
export const signingConfig = { regions: ['us-east-1'] }

/** Who fails without end is told to wait; here everybody fails. */
export function signingDependencies(): AuthenticationDependencies {
  return {
    credentials: createCredentialBook([
      { ...signer, userId: 'one' },
      { accessKeyId: 'AKTWO', secretAccessKey: 'another', userId: 'two' },
    ]),
    sessions,
    signingKeys,
    failures: createSignatureFailures({ perKeyMax: 1e9, perNetworkMax: 1e9, waitMsMax: 0 }, systemClock),
    clock: clockOf(() => now.getTime()),
  }
}
const signingKeys = createSigningKeys()
