/**
 * A request to the token service, signed in its header. Its clients sign the hash of the body without naming it in a header, so
 * the body must be there already.
 */
import { createHash } from 'node:crypto'
import { parseQuery } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'
import { parseAuthorizationHeader } from '../signatures/signature-claim.ts'
import type { AuthenticationConfig, AuthenticationDependencies, UnverifiedRequest } from './authentication.ts'
import type { UserIdentity } from './identity.ts'
import { checkRegion, checkSkew, verifySigV4 } from './verify-sigv4.ts'

/** Throws S3Error, also where nobody signed. */
export function authenticateSts(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  request: UnverifiedRequest,
  body: Uint8Array,
): UserIdentity {
  const authorization = request.headers.get('authorization')
  if (authorization === undefined) throw new S3Error('MissingAuthenticationToken')
  const payloadHash = createHash('sha256').update(body).digest('hex')
  const claim = parseAuthorizationHeader(authorization, request.headers, 'sts', payloadHash)
  checkRegion(claim, config.regions)
  checkSkew(claim, dependencies.clock.unixMs())
  const token = request.headers.get('x-amz-security-token')
  return verifySigV4(dependencies, request, claim, token, parseQuery(request.target.rawQuery, '+')).identity
}
