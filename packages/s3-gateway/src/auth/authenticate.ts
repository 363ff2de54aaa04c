/**
 * The one verifier. It runs before routing, and what it returns is the only proof of who is asking: an `Identity` cannot
 * be made anywhere else. A request carries exactly one signature, in the header, in a presigned query (SigV4), in
 * boto3's older presigned query (SigV2), or in the fields of a form. A request that carries none at all is nobody's; it may do what a bucket opens to
 * everybody. Nothing falls through from a failed parse: whatever looks like a signature must hold.
 */
import { createHash, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { SizeRange } from '../body/form-body.ts'
import { type ChunkSigning, type PayloadMode, parsePayloadMode, unsignedPayload } from '../body/payload-mode.ts'
import { type Headers, textToHeader } from '../http/headers.ts'
import type { RequestTarget } from '../http/object-ref.ts'
import { parseQuery, type Query, type QueryParameter } from '../http/query.ts'
import { uriDecode, uriEncodePath } from '../http/uri-encoding.ts'
import { S3Error, type S3ErrorFacts } from '../s3/s3-error.ts'
import { canonicalRequest, stringToSign } from '../signatures/canonical-request.ts'
import { parseFormClaim } from '../signatures/form-claim.ts'
import { parseAuthorizationHeader, parsePresignedQuery, type SignatureClaim } from '../signatures/signature-claim.ts'
import { hmacSha256, type SigningKeys } from '../signatures/signing-keys.ts'
import { checkSigV2Coverage, isSigV2Valid, parseSigV2Query } from '../signatures/sigv2-query.ts'
import type { Credential, CredentialBook } from './credentials.ts'
import { checkForm, parseFormPolicy } from './form-policy.ts'
import type { Identity, UserIdentity } from './identity.ts'
import type { Sessions } from './sessions.ts'
import type { SignatureFailures, Signer } from './signature-failures.ts'

export type UnverifiedRequest = Sender & {
  readonly method: string
  readonly target: RequestTarget
  readonly headers: Headers
}

export type Sender = {
  /** From where it comes; `undefined` where that speaks for many. */
  readonly network: string | undefined
}

export type Authentication = {
  readonly identity: Identity
  readonly payload: PayloadMode
  /** The query in the reading that the signature vouches for. */
  readonly query: Query
  /** The headers, and what a presigner moved from there into the query. */
  readonly headers: Headers
}

export type AuthenticationDependencies = {
  readonly credentials: CredentialBook
  readonly sessions: Sessions
  readonly signingKeys: SigningKeys
  readonly failures: SignatureFailures
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export type AuthenticationConfig = {
  /** Regions that a signature may name, the gateway's own first. */
  readonly regions: readonly string[]
}

const anonymous = { kind: 'anonymous', bounds: [] } as unknown as Identity
/** AWS's tolerance for clocks that differ. */
const skewMsMax = 15 * 60 * 1_000
/** Signs for keys that do not exist, so that guessing one takes as long as a wrong signature. */
const nobody: Credential = { accessKeyId: '', secretAccessKey: 'there is no such credential here', userId: '' }

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
  if (authorization !== undefined) return authenticateHeader(dependencies, config, request, authorization)
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
): Authentication {
  const payloadHash = request.headers.get('x-amz-content-sha256')
  const claim = parseAuthorizationHeader(authorization, request.headers, 's3', payloadHash)
  checkRegion(claim, config.regions)
  checkSkew(claim, dependencies.clock())
  const token = request.headers.get('x-amz-security-token')
  const { identity, query, signing } = verify(dependencies, request, claim, token)
  return { identity, query, headers: request.headers, payload: parsePayloadMode(claim.payloadHash, signing) }
}

/**
 * Verifies a request to the token service. Its clients sign the hash of the body without naming it in a header, so the body
 * must be there already.
 */
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
  checkSkew(claim, dependencies.clock())
  return verify(dependencies, request, claim, request.headers.get('x-amz-security-token')).identity
}

function checkSkew(claim: SignatureClaim, now: number): void {
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

function authenticatePresigned(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  request: UnverifiedRequest,
  parsed: Query,
): Authentication {
  const claim = parsePresignedQuery(parsed, request.headers.get('x-amz-content-sha256') ?? unsignedPayload)
  checkRegion(claim, config.regions)
  const now = dependencies.clock()
  if (claim.signedAtMs > now + skewMsMax) {
    throw new S3Error('AccessDenied', { message: 'Request is not valid yet' })
  }
  checkExpiry(claim.signedAtMs + claim.expiresSeconds * 1_000, now)
  const token = parsed.get('X-Amz-Security-Token') ?? request.headers.get('x-amz-security-token')
  const { identity, query, signing } = verify(dependencies, request, claim, token)
  const payload = parsePayloadMode(claim.payloadHash, signing)
  if (payload.kind !== 'unsigned' && payload.kind !== 'signed') {
    throw new S3Error('InvalidRequest', { message: 'A presigned URL cannot be used with a chunked payload signature.' })
  }
  return { identity, query, payload, headers: request.headers.withDefaults(headersInQuery(query)) }
}

function authenticateSigV2(
  dependencies: AuthenticationDependencies,
  request: UnverifiedRequest,
  parsed: Query,
): Authentication {
  const claim = parseSigV2Query(parsed)
  const token = parsed.get('x-amz-security-token') ?? request.headers.get('x-amz-security-token')
  const signer = { accessKeyId: claim.accessKeyId, network: request.network }
  const credential = credentialOf(dependencies, signer, token)
  const { secretAccessKey } = credential ?? nobody
  for (const { path, query } of readings(request.target)) {
    const read = { ...request, target: { ...request.target, rawPath: path }, query }
    if (!isSigV2Valid(claim, secretAccessKey, read) || credential === undefined) continue
    dependencies.failures.held(signer)
    checkSigV2Coverage(query)
    checkExpiry(claim.expiresAtMs, dependencies.clock())
    return {
      identity: identityOf(credential),
      query,
      payload: { kind: 'unsigned' },
      headers: request.headers.withDefaults(headersInQuery(query)),
    }
  }
  throw refusal(dependencies, signer, credential)
}

/**
 * Verifies a browser's form: the signature covers its policy, and the policy its fields. A form without both is nobody's.
 * Returns also the sizes that the policy allows.
 */
export function authenticateForm(
  dependencies: AuthenticationDependencies,
  config: AuthenticationConfig,
  fields: ReadonlyMap<string, string>,
  { network }: Sender,
): { readonly identity: Identity; readonly range: SizeRange | undefined } {
  const policy = fields.get('policy')
  const claim = parseFormClaim(fields)
  if (policy === undefined && claim === undefined) return { identity: anonymous, range: undefined }
  if (policy === undefined || claim === undefined) {
    throw new S3Error('InvalidArgument', {
      message: `Bucket POST must contain a field named '${policy === undefined ? 'policy' : 'signature'}'.  If it is specified, please check the order of the fields.`,
    })
  }
  const { signingKeys, failures, clock } = dependencies
  if (claim.kind === 'v4') checkRegion(claim, config.regions)
  const signer = { accessKeyId: claim.accessKeyId, network }
  const credential = credentialOf(dependencies, signer, fields.get('x-amz-security-token'))
  const tried = credential ?? nobody
  const expected =
    claim.kind === 'v4'
      ? hmacSha256(signingKeys.derive(tried, claim), policy)
      : createHmac('sha1', tried.secretAccessKey).update(policy, 'latin1').digest()
  const isValid = claim.signature.length === expected.length && timingSafeEqual(claim.signature, expected)
  if (credential === undefined || !isValid) throw refusal(dependencies, signer, credential)
  failures.held(signer)
  return { identity: identityOf(credential), range: checkForm(parseFormPolicy(policy), fields, clock()) }
}

/**
 * The secret that a request should have been signed with; with a token it is a session's. Throws S3Error, also where the
 * signer has failed so often that it must wait.
 */
function credentialOf(
  dependencies: AuthenticationDependencies,
  signer: Signer,
  token: string | undefined,
): Credential | undefined {
  const credential = findCredential(dependencies, signer.accessKeyId, token)
  dependencies.failures.check(signer, credential !== undefined)
  return credential
}

/** What is said where a signature does not hold, which is counted. */
function refusal(
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
  if (clock() > session.expiresAtMs) throw new S3Error('ExpiredToken')
  const { secretAccessKey, bounds } = session
  return {
    accessKeyId,
    secretAccessKey,
    userId: parent.userId,
    bounds: [...(parent.bounds ?? []), ...bounds],
    isTemporary: true,
  }
}

function verify(
  dependencies: AuthenticationDependencies,
  request: UnverifiedRequest,
  claim: SignatureClaim,
  token: string | undefined,
): { identity: UserIdentity; query: Query; signing: ChunkSigning } {
  checkSignedHeaders(claim, request.headers)
  const signer = { accessKeyId: claim.accessKeyId, network: request.network }
  const credential = credentialOf(dependencies, signer, token)
  const signingKey = dependencies.signingKeys.derive(credential ?? nobody, claim)
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`
  const claimed = Buffer.from(claim.signature, 'hex')

  for (const { path, query } of readings(request.target)) {
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

/**
 * How a client may have meant its URL when it signed. First to the letter: the path as sent, `+` a plus. Some send
 * characters bare that they sign encoded, or write a blank in a query as `+`. Whichever reading verifies is the one that
 * handlers see, so what is done is always what was signed.
 */
function* readings(target: RequestTarget): Generator<{ path: string; query: Query }> {
  const encodedPath = uriEncodePath(uriDecode(target.rawPath))
  const paths = encodedPath === target.rawPath ? [target.rawPath] : [target.rawPath, encodedPath]
  const pluses = target.rawQuery.includes('+') ? (['+', ' '] as const) : (['+'] as const)
  for (const plus of pluses) {
    const query = parseQuery(target.rawQuery, plus)
    for (const path of paths) yield { path, query }
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

function checkRegion(claim: { readonly region: string }, regions: readonly string[]): void {
  if (regions.includes(claim.region)) return
  const [expected = ''] = regions
  throw new S3Error('AuthorizationHeaderMalformed', {
    message: `The authorization header is malformed; the region '${claim.region}' is wrong; expecting '${expected}'`,
    facts: { Region: expected },
  })
}

function checkExpiry(expiresAtMs: number, nowMs: number): void {
  if (nowMs <= expiresAtMs) return
  throw new S3Error('AccessDenied', {
    message: 'Request has expired',
    facts: { Expires: new Date(expiresAtMs).toISOString(), ServerTime: new Date(nowMs).toISOString() },
  })
}

/** What belongs to the signature itself, and checksums: SDKs presign the checksum of a body they do not have. */
const notHeaders =
  /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256|checksum-.*|sdk-checksum-algorithm)$/

function* headersInQuery(query: Query): Generator<[string, string]> {
  for (const { name, value } of query.parameters as readonly QueryParameter[]) {
    const lower = name.toLowerCase()
    const isAmz = lower.startsWith('x-amz-') && !notHeaders.test(lower)
    if (isAmz || name === 'content-type' || name === 'content-md5') yield [lower, textToHeader(value)]
  }
}

function identityOf({ accessKeyId, userId, bounds, isTemporary }: Credential): UserIdentity {
  return {
    kind: 'user',
    accessKeyId,
    userId,
    bounds: bounds ?? [],
    isTemporary: isTemporary ?? false,
  } as unknown as UserIdentity
}
