/**
 * Signatures, wherever a request carries them. Requests that are signed are changed: what is still accepted must mean what was
 * signed, and who signed nothing is nobody.
 */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { authenticate } from '../../../packages/s3-gateway/src/auth/authenticate.ts'
import type { Authentication } from '../../../packages/s3-gateway/src/auth/authentication.ts'
import { parseRequestTarget } from '../../../packages/s3-gateway/src/http/object-ref.ts'
import { presign, sha256, signHeaders } from '../../../packages/s3-gateway/test/sigv4-signer.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { headersOf } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'
import { now, sessions, signer, signingConfig, signingDependencies } from './signing-world.ts'

const query = [
  ['prefix', 'a b+c'],
  ['versionId', 'null'],
] as const
const headers = {
  host: 'bucket.localhost:9000',
  'x-amz-meta-a': 'one  two',
  'x-amz-acl': 'private',
  'content-type': 'text/plain',
  range: 'bytes=0-9',
}
const path = '/some%20key/%C3%A4%2Fb'

interface SignedParts {
  readonly url: string
  readonly headers: Record<string, string>
}

const written = (method: string, { url, headers: all }: SignedParts): string =>
  `${method} ${url}\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}`

const withHeader = written(
  'PUT',
  signHeaders(signer, { method: 'PUT', path, query, headers, payloadHash: sha256('x'), now }),
)
const presigned = written(
  'GET',
  presign(signer, { method: 'GET', path, query, headers: { host: headers.host }, now }, 600),
)
const issued = sessions.issue({ accessKeyId: signer.accessKeyId } as never, {
  expiresAtMs: now.getTime() + 60_000,
  policy: JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } }),
})
const withSession = written(
  'GET',
  signHeaders(
    { ...signer, accessKeyId: issued.accessKeyId, secretAccessKey: issued.secretAccessKey },
    {
      method: 'GET',
      path,
      query,
      headers: { ...headers, 'x-amz-security-token': issued.token },
      payloadHash: sha256(''),
      now,
    },
  ),
)
const inTheOldWay = written('GET', { url: oldUrl(), headers: { host: headers.host } })

function oldUrl(): string {
  const expires = String(Math.floor(now.getTime() / 1_000) + 600)
  const text = `GET\n\n\n${expires}\n/bucket${path}?versionId=null`
  const signature = createHmac('sha1', signer.secretAccessKey).update(text).digest('base64')
  return `${path}?versionId=null&AWSAccessKeyId=${signer.accessKeyId}&Expires=${expires}&Signature=${encodeURIComponent(signature)}`
}

function verify(input: Buffer): Authentication & { readonly meaning: string } {
  const text = input.toString('latin1')
  const end = text.indexOf('\n')
  const [method = '', url = ''] = (end < 0 ? text : text.slice(0, end)).split(' ', 2)
  const all = headersOf(input.subarray(end < 0 ? input.length : end + 1))
  const target = parseRequestTarget(url, all.get('host'), ['localhost'])
  const authentication = authenticate(signingDependencies(), signingConfig, {
    method,
    target,
    headers: all,
    network: undefined,
  })
  return { ...authentication, meaning: meaningOf(method, target.ref, authentication) }
}

/** What operations get to see of what a signature covers. */
function meaningOf(
  method: string,
  ref: unknown,
  { identity, query: parsed, headers: all, payload }: Authentication,
): string {
  // What says who signed and until when; and, in the old way, what only narrows a listing.
  const isSignature = /^(x-amz-signature|signature|x-amz-date|x-amz-expires|expires)$/i
  const isOld = parsed.has('AWSAccessKeyId')
  const isListing = (name: string): boolean =>
    isOld &&
    /^(prefix|delimiter|marker|max-keys|x-id|fetch-owner|start-after|key-marker|list-type|encoding-type|continuation-token|.*-marker|max-.*)$/.test(
      name,
    )
  const parameters = parsed.parameters
    .filter(({ name }) => !isSignature.test(name) && !isListing(name))
    .map(({ name, value }) => [name, value])
  // Only these are covered in every case; a client may send others unsigned. The old way names a bucket and not its host.
  const covered = [...all.entries()].filter(([name]) => (name === 'host' && !isOld) || name.startsWith('x-amz-'))
  const trimmed = covered.map(([name, value]) => [name, value.trim().replace(/[ \t]+/g, ' ')])
  const who = identity.kind === 'user' ? [identity.userId, identity.bounds] : 'nobody'
  return JSON.stringify({
    method,
    ref,
    who,
    kind: payload.kind,
    parameters: parameters.sort(),
    headers: trimmed.sort(),
  })
}

function signedTarget(name: string, seed: string, words: readonly string[], parsers: readonly string[]): FuzzTarget {
  const { meaning } = verify(Buffer.from(seed, 'latin1'))
  return {
    name,
    parsers,
    form: 'lines',
    seeds: [Buffer.from(seed, 'latin1')],
    words,
    bytesMax: 32 * 1024,
    isRefusal: isS3Refusal,
    run(input) {
      const { identity, meaning: found } = verify(input)
      // Who takes the whole signature off is nobody.
      if (identity.kind === 'user') assert.equal(found, meaning)
      return identity.kind
    },
  }
}

const headerWords = [
  'x-amz-acl: public-read',
  'x-amz-copy-source: b/k',
  'x-amz-tagging: a=b',
  'x-amz-content-sha256: UNSIGNED-PAYLOAD',
  'x-amz-date: 20261124T100001Z',
  'host: other.localhost',
  'Credential=',
  'SignedHeaders=',
  'aws4_request',
]
const queryWords = [
  'acl',
  'uploads',
  'partNumber=1',
  'X-Amz-Expires=604800',
  'X-Amz-Signature=',
  'response-content-type=x',
  'x-amz-acl=public-read',
  'Expires=1',
  '%2F',
  '+',
]

export const signatures: readonly FuzzTarget[] = [
  signedTarget('signed-in-header', withHeader, headerWords, [
    's3-gateway/src/signatures/signature-claim.ts parseAuthorizationHeader',
    's3-gateway/src/signatures/signature-claim.ts parseTimestamp',
    's3-gateway/src/signatures/signature-claim.ts parseCredential',
    's3-gateway/src/body/payload-mode.ts parsePayloadMode',
  ]),
  signedTarget('signed-by-session', withSession, headerWords, []),
  signedTarget('presigned', presigned, queryWords, [
    's3-gateway/src/signatures/signature-claim.ts parsePresignedQuery',
  ]),
  signedTarget('presigned-in-the-old-way', inTheOldWay, queryWords, [
    's3-gateway/src/signatures/sigv2-query.ts parseSigV2Query',
  ]),
]

export const sessionTokens: FuzzTarget = {
  name: 'session-tokens',
  parsers: [],
  form: 'text',
  seeds: [issued.token, issued.token.slice(0, 40)],
  bytesMax: 12 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const token = input.toString('latin1')
    const session = sessions.open(token)
    // Base64 has spellings that say the same.
    if (session !== undefined) assert.ok(Buffer.from(token, 'base64url').equals(Buffer.from(issued.token, 'base64url')))
    return session === undefined
  },
}
