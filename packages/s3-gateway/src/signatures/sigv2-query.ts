/**
 * SigV2 in the query: what boto3 still makes of `generate_presigned_url` where the region is unset or us-east-1. The
 * signature covers method, expiry, `x-amz-*` values and the path, yet of the query only a list of names. So a request
 * whose query would change what is done, and is not covered, is refused.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Headers, textToHeader } from '../http/headers.ts'
import type { RequestTarget } from '../http/object-ref.ts'
import type { Query } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'

export type SigV2Claim = {
  readonly accessKeyId: string
  readonly expiresText: string
  readonly expiresAtMs: number
  readonly signature: Uint8Array
}

/** Names that take part in the signature (Amazon S3 Developer Guide, "Signing and authenticating REST requests"). */
// biome-ignore format: a list of words reads better in lines
const signedNames: ReadonlySet<string> = new Set([
  'accelerate', 'acl', 'analytics', 'cors', 'delete', 'inventory', 'lifecycle', 'location', 'logging', 'metrics',
  'notification', 'object-lock', 'partNumber', 'policy', 'replication', 'requestPayment', 'response-cache-control',
  'response-content-disposition', 'response-content-encoding', 'response-content-language', 'response-content-type',
  'response-expires', 'restore', 'tagging', 'torrent', 'uploadId', 'uploads', 'versionId', 'versioning', 'versions',
  'website',
])

/** Names that only narrow a listing, or say nothing to us. */
// biome-ignore format: a list of words reads better in lines
const harmlessNames: ReadonlySet<string> = new Set([
  'AWSAccessKeyId', 'Expires', 'Signature', 'content-md5', 'content-type', 'delimiter', 'encoding-type',
  'fetch-owner', 'continuation-token', 'key-marker', 'list-type', 'marker', 'max-keys', 'max-parts', 'max-uploads',
  'part-number-marker', 'prefix', 'start-after', 'upload-id-marker', 'version-id-marker', 'x-id',
])

export function parseSigV2Query(query: Query): SigV2Claim {
  const accessKeyId = query.get('AWSAccessKeyId')
  const expiresText = query.get('Expires')
  const signature = query.get('Signature')
  if (!accessKeyId || !expiresText || !signature || !/^\d{1,12}$/.test(expiresText)) {
    throw new S3Error('AccessDenied', {
      message: 'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    })
  }
  return {
    accessKeyId,
    expiresText,
    expiresAtMs: Number(expiresText) * 1_000,
    signature: Buffer.from(signature, 'base64'),
  }
}

export function isSigV2Valid(
  claim: SigV2Claim,
  secretAccessKey: string,
  request: {
    readonly method: string
    readonly target: RequestTarget
    readonly headers: Headers
    readonly query: Query
  },
): boolean {
  return resourcesOf(request.target, request.query).some((resource) => {
    const expected = createHmac('sha1', secretAccessKey)
      .update(stringToSign(claim, request, resource), 'latin1')
      .digest()
    return claim.signature.length === expected.length && timingSafeEqual(claim.signature, expected)
  })
}

/**
 * Throws S3Error where the query holds a name that the signature does not cover and that might matter, or one twice, for
 * then the value that was signed might not be the one that is heeded.
 */
export function checkSigV2Coverage(query: Query): void {
  const seen = new Set<string>()
  for (const { name } of query.parameters) {
    const isRepeated = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    if (isRepeated) throw new S3Error('AccessDenied', { message: `The query parameter ${name} is given twice` })
    if (signedNames.has(name) || harmlessNames.has(name) || isAmzName(name)) continue
    throw new S3Error('AccessDenied', {
      message: 'There were query parameters present in the request which were not signed',
    })
  }
}

/** As latin-1, which gives back the very bytes: headers are so already, and what the query holds is signed decoded, in UTF-8. */
function stringToSign(
  claim: SigV2Claim,
  { method, headers, query }: Parameters<typeof isSigV2Valid>[2],
  resource: string,
): string {
  const value = (name: string): string => headers.get(name) ?? textToHeader(query.get(name) ?? '')
  return [
    method,
    value('content-md5'),
    value('content-type'),
    claim.expiresText,
    `${canonicalAmzHeaders(headers, query)}${resource}`,
  ].join('\n')
}

/** `x-amz-*` from the headers, and from the query where a presigner put them. */
function canonicalAmzHeaders(headers: Headers, query: Query): string {
  const values = new Map<string, string>()
  for (const { name, value } of query.parameters) {
    if (isAmzName(name)) values.set(name.toLowerCase(), textToHeader(value))
  }
  for (const [name, value] of headers.entries()) if (isAmzName(name)) values.set(name, value)
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .join('')
}

/** The path with its bucket; boto3 signs that of a bucket with a slash behind it, sent or not. */
function resourcePaths({ rawPath, hostBucket, ref }: RequestTarget): string[] {
  const path = hostBucket === undefined ? rawPath : `/${hostBucket}${rawPath}`
  return ref.kind === 'bucket' && !path.endsWith('/') ? [path, `${path}/`] : [path]
}

/** The path with the part of the query that is signed; where a value is empty, its `=` may be there or not. */
function resourcesOf(target: RequestTarget, { parameters }: Query): string[] {
  const signed = parameters.filter(({ name }) => signedNames.has(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const paths = resourcePaths(target)
  if (signed.length === 0) return paths
  const write = (empty: '' | '=') =>
    signed.map(({ name, value }) => (value === '' ? `${name}${empty}` : `${name}=${textToHeader(value)}`)).join('&')
  return paths.flatMap((path) => [`${path}?${write('')}`, `${path}?${write('=')}`])
}

function isAmzName(name: string): boolean {
  return name.toLowerCase().startsWith('x-amz-')
}
