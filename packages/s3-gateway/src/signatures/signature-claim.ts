/**
 * What a request claims about itself before anything is verified: which key signed it, when, for which scope, over which
 * headers. Header and query carry the same claim in two spellings; both are parsed here and nowhere else.
 */
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import { S3Error, type S3ErrorCode } from '../s3/s3-error.ts'
import type { SigningService } from './signing-keys.ts'

export type SignatureClaim = {
  readonly accessKeyId: string
  readonly date: string
  readonly region: string
  readonly service: SigningService
  /** `20130524T000000Z`, which starts with `date`. */
  readonly timestamp: string
  readonly signedAtMs: number
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly payloadHash: string
}

export type PresignedClaim = SignatureClaim & { readonly expiresSeconds: number }

export const sigV4Algorithm = 'AWS4-HMAC-SHA256'
/** AWS's longest life of a presigned URL: seven days. */
const expiresSecondsMax = 604_800
/** Above any real header of this kind: access key, scope, thirty signed headers. */
const authorizationCharactersMax = 8 * 1_024

/**
 * Parses `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. `payloadHash` is what the body
 * hashes to, or is said to.
 */
export function parseAuthorizationHeader(
  authorization: string,
  headers: Headers,
  service: SigningService,
  payloadHash: string | undefined,
): SignatureClaim {
  const malformed = (message: string): S3Error =>
    new S3Error('AuthorizationHeaderMalformed', { message: `The authorization header is malformed; ${message}.` })

  if (authorization.length > authorizationCharactersMax) throw malformed('it is too long')
  const blank = authorization.indexOf(' ')
  const algorithm = blank < 0 ? authorization : authorization.slice(0, blank)
  if (algorithm !== sigV4Algorithm) throw unsupportedAuthorization(algorithm)

  const fields = new Map<string, string>()
  for (const field of authorization.slice(blank + 1).split(',')) {
    const equals = field.indexOf('=')
    const name = field.slice(0, equals).trim()
    if (equals < 0 || fields.has(name)) throw malformed('its fields are not a list of name=value')
    fields.set(name, field.slice(equals + 1).trim())
  }
  const credential = fields.get('Credential')
  const signedHeaders = fields.get('SignedHeaders')
  const signature = fields.get('Signature')
  if (credential === undefined) throw malformed('the Credential is missing')
  if (signedHeaders === undefined) throw malformed('the SignedHeaders are missing')
  if (signature === undefined || fields.size !== 3) throw malformed('the Signature is missing or fields are unknown')

  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', { message: 'Missing required header for this request: x-amz-content-sha256' })
  }
  const scope = parseCredential(credential, service, malformed)
  const { timestamp, signedAtMs } = parseDateHeaders(headers)
  if (!timestamp.startsWith(scope.date)) throw malformed(`the Credential's date does not match the request's`)
  return {
    ...scope,
    timestamp,
    signedAtMs,
    signedHeaders: parseSignedHeaders(signedHeaders, malformed),
    signature: parseSignature(signature),
    payloadHash,
  }
}

/** Parses `X-Amz-Algorithm`, `X-Amz-Credential`, … of a presigned URL. */
export function parsePresignedQuery(query: Query, unsignedPayload: string): PresignedClaim {
  const malformed = (message: string): S3Error => new S3Error('AuthorizationQueryParametersError', { message })

  const required = (name: string): string => {
    const value = query.get(name)
    if (value !== undefined && value !== '') return value
    throw malformed(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    )
  }

  if (required('X-Amz-Algorithm') !== sigV4Algorithm) {
    throw malformed(`X-Amz-Algorithm only supports "${sigV4Algorithm}"`)
  }
  const scope = parseCredential(required('X-Amz-Credential'), 's3', (message) =>
    malformed(`Error parsing X-Amz-Credential; ${message}.`),
  )
  const timestamp = required('X-Amz-Date')
  const signedAtMs = parseTimestamp(timestamp)
  if (signedAtMs === undefined)
    throw malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  if (!timestamp.startsWith(scope.date))
    throw malformed('Invalid credential date. This date is not the same as X-Amz-Date.')
  const expires = required('X-Amz-Expires')
  if (!/^-?\d{1,15}$/.test(expires)) throw malformed('X-Amz-Expires should be a number')
  const expiresSeconds = Number(expires)
  if (expiresSeconds < 1) throw malformed('X-Amz-Expires must be positive')
  if (expiresSeconds > expiresSecondsMax) {
    throw malformed(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${expiresSecondsMax} seconds`,
    )
  }
  return {
    ...scope,
    timestamp,
    signedAtMs,
    expiresSeconds,
    signedHeaders: parseSignedHeaders(required('X-Amz-SignedHeaders'), (message) => malformed(message)),
    signature: parseSignature(required('X-Amz-Signature')),
    payloadHash: query.get('X-Amz-Content-Sha256') ?? unsignedPayload,
  }
}

export function parseCredential(
  credential: string,
  service: SigningService,
  malformed: (message: string) => S3Error,
): { accessKeyId: string; date: string; region: string; service: SigningService } {
  const match = /^([^/]{1,128})\/(\d{8})\/([^/]{1,64})\/([^/]*)\/([^/]*)$/.exec(credential)
  if (match === null) {
    throw malformed(`the Credential is not of the form <key>/YYYYMMDD/<region>/${service}/aws4_request`)
  }
  const [, accessKeyId = '', date = '', region = '', named, terminator] = match
  if (named !== service) throw malformed(`incorrect service. This endpoint belongs to "${service}"`)
  if (terminator !== 'aws4_request') throw malformed('incorrect terminal. It must be "aws4_request"')
  return { accessKeyId, date, region, service }
}

function parseSignedHeaders(text: string, malformed: (message: string) => S3Error): string[] {
  const names = text.split(';')
  const isSorted = names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name)
  if (!isSorted || names.some((name) => !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name))) {
    throw malformed('the signed headers are not a sorted list of lower-case names')
  }
  return names
}

function parseSignature(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new S3Error('SignatureDoesNotMatch')
  return text
}

function parseDateHeaders(headers: Headers): { timestamp: string; signedAtMs: number } {
  const timestamp = headers.get('x-amz-date')
  if (timestamp !== undefined) {
    const signedAtMs = parseTimestamp(timestamp)
    if (signedAtMs !== undefined) return { timestamp, signedAtMs }
  }
  const httpDateMs = timestamp === undefined ? Date.parse(headers.get('date') ?? '') : Number.NaN
  if (Number.isNaN(httpDateMs)) {
    throw new S3Error('AccessDenied', { message: 'AWS authentication requires a valid Date or x-amz-date header' })
  }
  return { timestamp: formatTimestamp(httpDateMs), signedAtMs: httpDateMs }
}

export function parseTimestamp(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second] = match
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(ms) ? undefined : ms
}

function formatTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function unsupportedAuthorization(algorithm: string): S3Error {
  const code: S3ErrorCode = algorithm.startsWith('AWS') ? 'InvalidRequest' : 'InvalidArgument'
  return new S3Error(code, {
    message:
      code === 'InvalidRequest'
        ? `The authorization mechanism you have provided is not supported. Please use ${sigV4Algorithm}.`
        : 'Unsupported Authorization Type',
  })
}
