/**
 * The one verifier. It runs before routing, and what it returns is the only proof of who is asking: an `Identity` cannot
 * be made anywhere else. A request carries exactly one signature:
 *
 *   none at all ────────────── nobody's: it may do what a bucket opens to everybody
 *   Authorization header ───── here
 *   query, SigV4 or SigV2 ──── authenticate-query.ts
 *   fields of a form ───────── authenticate-form.ts, once the form is read
 *   to the token service ───── authenticate-sts.ts, once the body is read
 *
 * Nothing falls through from a failed parse: whatever looks like a signature must hold.
 */
import { createSecretKey } from 'node:crypto'
import { type PayloadMode, parsePayloadMode } from '../body/payload-mode.ts'
import { parseQuery, type Query } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'
import { parseAuthorizationHeader } from '../signatures/signature-claim.ts'
import { authenticatePresigned, authenticateSigV2 } from './authenticate-query.ts'
import type {
  Authentication,
  AuthenticationConfig,
  AuthenticationDependencies,
  UnverifiedRequest,
} from './authentication.ts'
import { anonymous } from './make-identity.ts'
import { checkRegion, checkSkew, verifySigV4 } from './verify-sigv4.ts'

/** Verifies a request. Throws S3Error with the code that AWS gives. */
export function authenticate(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  request: UnverifiedRequest,
): Authentication {
  const query = parseQuery(request.target.rawQuery, '+')
  const authorization = request.headers.get('authorization')
  const isPresigned = query.parameters.some(({ name }) => name === 'X-Amz-Algorithm' || name === 'X-Amz-Signature')
  const isSigV2 = query.has('AWSAccessKeyId') || query.has('Signature')
  if (Number(authorization !== undefined) + Number(isPresigned) + Number(isSigV2) > 1) {
    throw new S3Error('InvalidArgument', {
      message:
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    })
  }
  if (authorization !== undefined) return authenticateHeader(dependencies, config, request, authorization, query)
  if (isPresigned) return authenticatePresigned(dependencies, config, request, query)
  if (isSigV2) return authenticateSigV2(dependencies, request, query)
  return admitAnonymous(request, query)
}

/** A request that carries nothing of a signature. One that was half signed is refused. */
function admitAnonymous({ headers }: UnverifiedRequest, query: Query): Authentication {
  const isHalfSigned = query.parameters.some(({ name }) =>
    /^X-Amz-(Credential|Date|Expires|SignedHeaders)$/i.test(name),
  )
  if (isHalfSigned || headers.has('x-amz-security-token')) throw new S3Error('AccessDenied')
  return { identity: anonymous, query, headers, payload: unsignedMode(headers.get('x-amz-content-sha256')) }
}

/** Without a signature there is none to begin a chain of chunks with. */
function unsignedMode(declared: string | undefined): PayloadMode {
  if (declared === undefined) return { kind: 'unsigned' }
  const none = { signingKey: createSecretKey(new Uint8Array()), timestamp: '', scope: '', seedSignature: '' }
  const payload = parsePayloadMode(declared, none)
  if (payload.kind === 'chunked-signed') throw new S3Error('AccessDenied')
  return payload
}

function authenticateHeader(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  request: UnverifiedRequest,
  authorization: string,
  parsed: Query,
): Authentication {
  const payloadHash = request.headers.get('x-amz-content-sha256')
  const claim = parseAuthorizationHeader(authorization, request.headers, 's3', payloadHash)
  checkRegion(claim, config.regions)
  checkSkew(claim, dependencies.clock.unixMs())
  const token = request.headers.get('x-amz-security-token')
  const { identity, query, signing } = verifySigV4(dependencies, request, claim, token, parsed)
  return { identity, query, headers: request.headers, payload: parsePayloadMode(claim.payloadHash, signing) }
}
