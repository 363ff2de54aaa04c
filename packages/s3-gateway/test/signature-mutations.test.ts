/**
 * Random changes to signed requests. Whatever is accepted after a change must mean what was signed: the same method, object,
 * parameters and covered headers. Every way to sign is tried, 5,000 changes in all.
 */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { clockOf, systemClock, systemRuntime } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { authenticate } from '../src/auth/authenticate.ts'
import { authenticateForm } from '../src/auth/authenticate-form.ts'
import type { Authentication } from '../src/auth/authentication.ts'
import { createSessions } from '../src/auth/sessions.ts'
import { createSignatureFailures, defaultSignatureFailureLimits } from '../src/auth/signature-failures.ts'
import { Headers } from '../src/http/headers.ts'
import { parseRequestTarget } from '../src/http/object-ref.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { createSigningKeys } from '../src/signatures/signing-keys.ts'
import { createCredentialBook } from './credential-book.ts'
import { presign, type Signer, sha256, signHeaders } from './sigv4-signer.ts'

const now = new Date('2026-11-24T10:00:00Z')
const signer: Signer = { accessKeyId: 'AKONE', secretAccessKey: 'secret+/=1', region: 'us-east-1' }
const sessions = createSessions(systemRuntime, new Uint8Array(32).fill(3))
const dependencies = {
  credentials: createCredentialBook([
    { ...signer, userId: 'one' },
    { accessKeyId: 'AKTWO', secretAccessKey: 'another', userId: 'two' },
  ]),
  sessions,
  signingKeys: createSigningKeys(),
  failures: createSignatureFailures(defaultSignatureFailureLimits, systemClock),
  clock: clockOf(() => now.getTime()),
}
const config = { regions: ['us-east-1'] }

type Wire = { readonly method: string; readonly url: string; readonly headers: readonly (readonly [string, string])[] }

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

function wireOf({ url, headers: signed }: { url: string; headers: Record<string, string> }, method: string): Wire {
  return { method, url, headers: Object.entries(signed) }
}

function withHeader(): Wire {
  return wireOf(signHeaders(signer, { method: 'PUT', path, query, headers, payloadHash: sha256('x'), now }), 'PUT')
}

function withSession(): Wire {
  const parent = { accessKeyId: signer.accessKeyId } as Parameters<typeof sessions.issue>[0]
  const { accessKeyId, secretAccessKey, token } = sessions.issue(parent, {
    expiresAtMs: now.getTime() + 60_000,
    policy: JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } }),
  })
  const request = {
    method: 'GET',
    path,
    query,
    headers: { ...headers, 'x-amz-security-token': token },
    payloadHash: sha256(''),
    now,
  }
  return wireOf(signHeaders({ ...signer, accessKeyId, secretAccessKey }, request), 'GET')
}

function presigned(): Wire {
  return wireOf(presign(signer, { method: 'GET', path, query, headers: { host: headers.host }, now }, 600), 'GET')
}

function presignedInTheOldWay(): Wire {
  const expires = String(Math.floor(now.getTime() / 1_000) + 600)
  const text = `GET\n\n\n${expires}\n/bucket${path}?versionId=null`
  const signature = createHmac('sha1', signer.secretAccessKey).update(text).digest('base64')
  const more = `AWSAccessKeyId=${signer.accessKeyId}&Expires=${expires}&Signature=${encodeURIComponent(signature)}`
  return { method: 'GET', url: `${path}?versionId=null&${more}`, headers: [['host', headers.host]] }
}

function verify({ method, url, headers: pairs }: Wire): Authentication & { readonly meaning: string } {
  // HTTP takes blanks off both ends of a value.
  const all = new Headers(pairs.flatMap(([name, value]) => [name, value.trim()]))
  const target = parseRequestTarget(url, all.get('host'), ['localhost'])
  const authentication = authenticate(dependencies, config, { method, target, headers: all, network: undefined })
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
  const isListing = (name: string): boolean => parsed.has('AWSAccessKeyId') && name === 'prefix'
  const parameters = parsed.parameters
    .filter(({ name }) => !isSignature.test(name) && !isListing(name))
    .map(({ name, value }) => [name, value])
  const isOld = parsed.has('AWSAccessKeyId')
  // Only these are covered in every case; a client may send others unsigned. The old way names a bucket and not its host.
  const covered = [...all.entries()].filter(([name]) => (name === 'host' && !isOld) || name.startsWith('x-amz-'))
  const trimmed = covered.map(([name, value]) => [name, value.trim().replace(/[ \t]+/g, ' ')])
  const who = identity.kind === 'user' ? [identity.userId, identity.bounds] : 'nobody'
  const { kind } = payload
  return JSON.stringify({ method, ref, who, kind, parameters: parameters.sort(), headers: trimmed.sort() })
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~%+&=?;,: "\t'
const change = fc.record({
  kind: fc.constantFrom(
    'character',
    'insert',
    'remove',
    'swap',
    'method',
    'add-header',
    'drop-header',
    'add-query',
    'drop-query',
    'twice',
  ),
  where: fc.nat(),
  at: fc.nat(),
  letter: fc.constantFrom(...alphabet),
  name: fc.constantFrom(
    'x-amz-acl',
    'x-amz-copy-source',
    'x-amz-meta-b',
    'x-amz-tagging',
    'x-amz-security-token',
    'host',
    'x-amz-date',
    'x-amz-content-sha256',
  ),
  parameter: fc.constantFrom(
    'acl',
    'uploads',
    'prefix',
    'versionId',
    'X-Amz-Expires',
    'X-Amz-Signature',
    'partNumber',
    'x-amz-acl',
    'response-content-type',
    'Expires',
  ),
  value: fc.constantFrom('', 'public-read', 'x', '1', 'null', 'UNSIGNED-PAYLOAD', '604800'),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function mutate(wire: Wire, { kind, where, at, letter, name, parameter, value }: Change): Wire {
  const edit = (text: string): string => {
    const i = text.length === 0 ? 0 : at % text.length
    if (kind === 'insert') return text.slice(0, i) + letter + text.slice(i)
    if (kind === 'remove') return text.slice(0, i) + text.slice(i + 1)
    if (kind === 'swap') return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2)
    return text.slice(0, i) + letter + text.slice(i + 1)
  }
  const [start = '', search = ''] = wire.url.split('?', 2)
  const pairs = search.split('&')
  const spot = where % (wire.headers.length + 1)
  switch (kind) {
    case 'method':
      return { ...wire, method: wire.method === 'GET' ? 'DELETE' : 'GET' }
    case 'add-header':
      return { ...wire, headers: [...wire.headers, [name, value]] }
    case 'drop-header':
      return { ...wire, headers: wire.headers.filter((_, i) => i !== spot) }
    case 'add-query':
      return { ...wire, url: `${wire.url}${search === '' ? '?' : '&'}${parameter}=${value}` }
    case 'drop-query':
      return { ...wire, url: `${start}?${pairs.filter((_, i) => i !== where % pairs.length).join('&')}` }
    case 'twice':
      return { ...wire, url: `${wire.url}&${pairs[where % pairs.length] ?? ''}` }
    default:
      if (spot === wire.headers.length) return { ...wire, url: edit(wire.url) }
      return { ...wire, headers: wire.headers.map(([field, text], i) => [field, i === spot ? edit(text) : text]) }
  }
}

describe('a change to a signed request', () => {
  for (const [how, make] of Object.entries({ withHeader, withSession, presigned, presignedInTheOldWay })) {
    it(`is refused, or means nothing: ${how}`, () => {
      const wire = make()
      const { meaning } = verify(wire)
      let refused = 0
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const mutated = changes.reduce(mutate, wire)
          try {
            const { meaning: found, identity } = verify(mutated)
            // Who takes the whole signature off is nobody.
            if (identity.kind === 'user') assert.equal(found, meaning, JSON.stringify(mutated))
          } catch (error) {
            if (!(error instanceof S3Error)) throw error
            refused += 1
          }
        }),
        { numRuns: 1_100 },
      )
      assert.ok(refused > 900, `only ${refused} changes were refused`)
    })
  }

  it('is refused in a form’s policy and signature', () => {
    const document = { expiration: '2026-11-24T11:00:00Z', conditions: [{ bucket: 'b' }, { key: 'k' }] }
    const policy = Buffer.from(JSON.stringify(document)).toString('base64')
    const signature = createHmac('sha1', signer.secretAccessKey).update(policy).digest('base64')
    const fields = { bucket: 'b', key: 'k', awsaccesskeyid: signer.accessKeyId, policy, signature }
    const check = (all: Record<string, string>) =>
      authenticateForm(dependencies, config, new Map(Object.entries(all)), { network: undefined })
    assert.equal(check(fields).identity.kind, 'user')
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(fields)),
        fc.nat(),
        fc.constantFrom(...alphabet),
        (field, at, letter) => {
          const original = fields[field as keyof typeof fields]
          const i = at % original.length
          const changed = original.slice(0, i) + letter + original.slice(i + 1)
          // The last letter of base64 has bits that say nothing.
          const isSame = field === 'signature' && Buffer.from(changed, 'base64').equals(Buffer.from(original, 'base64'))
          fc.pre(changed !== original && !isSame)
          assert.throws(() => check({ ...fields, [field]: changed }), S3Error)
        },
      ),
      { numRuns: 600 },
    )
  })
})
