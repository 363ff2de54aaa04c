/**
 * A signature that stands in the query: presigned URLs of SigV4, and of SigV2, which boto3 still makes. They are good until they
 * expire, and what a presigner moved into the query counts as headers.
 */
import { parsePayloadMode, unsignedPayload } from '../body/payload-mode.ts'
import { textToHeader } from '../http/headers.ts'
import type { Query, QueryParameter } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'
import { parsePresignedQuery } from '../signatures/signature-claim.ts'
import { checkSigV2Coverage, isSigV2Valid, parseSigV2Query } from '../signatures/sigv2-query.ts'
import type {
  Authentication,
  AuthenticationConfig,
  AuthenticationDependencies,
  UnverifiedRequest,
} from './authentication.ts'
import { credentialOf, nobody, refusal } from './claimed-signer.ts'
import { identityOf } from './make-identity.ts'
import { readings } from './url-readings.ts'
import { checkRegion, skewMsMax, verifySigV4 } from './verify-sigv4.ts'

/** What belongs to the signature itself, and checksums: SDKs presign the checksum of a body they do not have. */
const notHeaders =
  /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256|checksum-.*|sdk-checksum-algorithm)$/

export function authenticatePresigned(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  request: UnverifiedRequest,
  parsed: Query,
): Authentication {
  const claim = parsePresignedQuery(parsed, request.headers.get('x-amz-content-sha256') ?? unsignedPayload)
  checkRegion(claim, config.regions)
  const now = dependencies.clock.unixMs()
  if (claim.signedAtMs > now + skewMsMax) {
    throw new S3Error('AccessDenied', { message: 'Request is not valid yet' })
  }
  checkExpiry(claim.signedAtMs + claim.expiresSeconds * 1_000, now)
  const token = parsed.get('X-Amz-Security-Token') ?? request.headers.get('x-amz-security-token')
  const { identity, query, signing } = verifySigV4(dependencies, request, claim, token, parsed)
  const payload = parsePayloadMode(claim.payloadHash, signing)
  if (payload.kind !== 'unsigned' && payload.kind !== 'signed') {
    throw new S3Error('InvalidRequest', { message: 'A presigned URL cannot be used with a chunked payload signature.' })
  }
  return { identity, query, payload, headers: request.headers.withDefaults(headersInQuery(query)) }
}

export function authenticateSigV2(
  dependencies: AuthenticationDependencies,
  request: UnverifiedRequest,
  parsed: Query,
): Authentication {
  const claim = parseSigV2Query(parsed)
  const token = parsed.get('x-amz-security-token') ?? request.headers.get('x-amz-security-token')
  const signer = { accessKeyId: claim.accessKeyId, network: request.network }
  const credential = credentialOf(dependencies, signer, token)
  const { secretAccessKey } = credential ?? nobody
  for (const { path, query } of readings(request.target, parsed)) {
    const read = { ...request, target: { ...request.target, rawPath: path }, query }
    if (!isSigV2Valid(claim, secretAccessKey, read) || credential === undefined) continue
    dependencies.failures.held(signer)
    checkSigV2Coverage(query)
    checkExpiry(claim.expiresAtMs, dependencies.clock.unixMs())
    return {
      identity: identityOf(credential),
      query,
      payload: { kind: 'unsigned' },
      headers: request.headers.withDefaults(headersInQuery(query)),
    }
  }
  throw refusal(dependencies, signer, credential)
}

function checkExpiry(expiresAtMs: number, nowMs: number): void {
  if (nowMs <= expiresAtMs) return
  throw new S3Error('AccessDenied', {
    message: 'Request has expired',
    facts: { Expires: new Date(expiresAtMs).toISOString(), ServerTime: new Date(nowMs).toISOString() },
  })
}

function* headersInQuery(query: Query): Generator<[string, string]> {
  for (const { name, value } of query.parameters as readonly QueryParameter[]) {
    const lower = name.toLowerCase()
    const isAmz = lower.startsWith('x-amz-') && !notHeaders.test(lower)
    if (isAmz || name === 'content-type' || name === 'content-md5') yield [lower, textToHeader(value)]
  }
}
