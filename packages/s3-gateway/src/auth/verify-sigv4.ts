/** Verifies a SigV4 signature, wherever in a request it stood (AWS, "Signature Version 4 for API requests"). */
import { timingSafeEqual } from 'node:crypto'
import type { ChunkSigning } from '../body/payload-mode.ts'
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'
import { canonicalRequest, stringToSign } from '../signatures/canonical-request.ts'
import type { SignatureClaim } from '../signatures/signature-claim.ts'
import { hmacSha256 } from '../signatures/signing-keys.ts'
import type { AuthenticationDependencies, UnverifiedRequest } from './authentication.ts'
import { credentialOf, nobody, refusal } from './claimed-signer.ts'
import type { UserIdentity } from './identity.ts'
import { identityOf } from './make-identity.ts'
import { readings } from './url-readings.ts'

/** AWS's tolerance for clocks that differ. */
export const skewMsMax = 15 * 60 * 1_000

export interface VerifiedRequest {
  readonly identity: UserIdentity
  /** In the reading that the signature vouches for. */
  readonly query: Query
  /** What a chain of signed chunks begins with. */
  readonly signing: ChunkSigning
}

/** `token` is a session's, `parsed` the query to the letter. Throws S3Error where the signature does not hold. */
export function verifySigV4(
  dependencies: AuthenticationDependencies,
  request: UnverifiedRequest,
  claim: SignatureClaim,
  token: string | undefined,
  parsed: Query,
): VerifiedRequest {
  checkSignedHeaders(claim, request.headers)
  const signer = { accessKeyId: claim.accessKeyId, network: request.network }
  const credential = credentialOf(dependencies, signer, token)
  const signingKey = dependencies.signingKeys.derive(credential ?? nobody, claim)
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`
  const claimed = Buffer.from(claim.signature, 'hex')

  for (const { path, query } of readings(request.target, parsed)) {
    const canonical = canonicalRequest({
      method: request.method,
      path,
      query,
      headers: request.headers,
      signedHeaders: claim.signedHeaders,
      payloadHash: claim.payloadHash,
    })
    const expected = hmacSha256(signingKey, stringToSign(claim.timestamp, scope, canonical))
    if (!timingSafeEqual(claimed, expected) || credential === undefined) continue
    dependencies.failures.held(signer)
    const signing = { signingKey, timestamp: claim.timestamp, scope, seedSignature: claim.signature }
    return { identity: identityOf(credential), query, signing }
  }
  throw refusal(dependencies, signer, credential, { SignatureProvided: claim.signature })
}

/** The gateway's own regions; a signature for another one is good elsewhere. */
export function checkRegion(claim: { readonly region: string }, regions: readonly string[]): void {
  if (regions.includes(claim.region)) return
  const [expected = ''] = regions
  throw new S3Error('AuthorizationHeaderMalformed', {
    message: `The authorization header is malformed; the region '${claim.region}' is wrong; expecting '${expected}'`,
    facts: { Region: expected },
  })
}

/** A request that is signed in its header is good for as long as clocks may differ. */
export function checkSkew(claim: SignatureClaim, now: number): void {
  if (Math.abs(now - claim.signedAtMs) > skewMsMax) {
    throw new S3Error('RequestTimeTooSkewed', {
      facts: {
        RequestTime: claim.timestamp,
        ServerTime: new Date(now).toISOString(),
        MaxAllowedSkewMilliseconds: String(skewMsMax),
      },
    })
  }
}

/** `host` and every `x-amz-*` header must be covered, or a third party could add to a request. */
function checkSignedHeaders(claim: SignatureClaim, headers: Headers): void {
  const signed = new Set(claim.signedHeaders)
  const unsigned = [...headers.names()].filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signed.has(name),
  )
  if (unsigned.length > 0) {
    throw new S3Error('AccessDenied', {
      message: 'There were headers present in the request which were not signed',
      facts: { HeadersNotSigned: unsigned.join(', ') },
    })
  }
}
