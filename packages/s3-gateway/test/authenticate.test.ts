/** Who signed a request, by header, by URL or not at all: AWS’s published examples, and what must not pass. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { clockOf, systemClock, systemRuntime } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { proves } from '../compatibility/proves.ts'
import { authenticate } from '../src/auth/authenticate.ts'
import type { AuthenticationDependencies } from '../src/auth/authentication.ts'
import { createSessions } from '../src/auth/sessions.ts'
import { createSignatureFailures, defaultSignatureFailureLimits } from '../src/auth/signature-failures.ts'
import { Headers } from '../src/http/headers.ts'
import { parseRequestTarget } from '../src/http/object-ref.ts'
import { S3Error, type S3ErrorCode } from '../src/s3/s3-error.ts'
import { createSigningKeys } from '../src/signatures/signing-keys.ts'
import { createCredentialBook } from './credential-book.ts'
import { emptyHash, presign, type Signer, signHeaders } from './sigv4-signer.ts'

const vectors = JSON.parse(readFileSync(new URL('vectors/sigv4.json', import.meta.url), 'utf8'))
const now = new Date('2026-11-24T10:00:00Z')
const signer: Signer = { accessKeyId: 'AK1', secretAccessKey: 'secret+/=1', region: 'us-east-1' }

function dependenciesAt(date: Date, credential: Omit<Signer, 'region'> = signer): AuthenticationDependencies {
  return {
    credentials: createCredentialBook([{ ...credential, userId: 'user' }]),
    sessions: createSessions(systemRuntime, new Uint8Array(32)),
    signingKeys: createSigningKeys(),
    failures: createSignatureFailures(defaultSignatureFailureLimits, systemClock),
    clock: clockOf(() => date.getTime()),
  }
}

type Wire = { method: string; url: string; headers: Record<string, string> }

function verify(wire: Wire, dependencies = dependenciesAt(now), regions = ['eu-1', 'us-east-1']) {
  const headers = new Headers(Object.entries(wire.headers).flat())
  const target = parseRequestTarget(wire.url, headers.get('host'), ['localhost'])
  return authenticate(dependencies, { regions }, { method: wire.method, target, headers, network: undefined })
}

function refusal(wire: Wire, dependencies = dependenciesAt(now)): S3Error {
  try {
    verify(wire, dependencies)
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
  throw new Error('the request was accepted')
}

function assertRefused(wire: Wire, code: S3ErrorCode, dependencies = dependenciesAt(now)): void {
  assert.equal(refusal(wire, dependencies).code, code)
}

function signedGet(overrides: Partial<Parameters<typeof signHeaders>[1]> = {}, by = signer): Wire {
  const method = overrides.method ?? 'GET'
  const signed = signHeaders(by, {
    method,
    path: '/bucket/key',
    headers: { host: 'localhost:9000' },
    payloadHash: emptyHash,
    now,
    ...overrides,
  })
  return { method, url: signed.url, headers: signed.headers }
}

function presignedGet(expiresSeconds = 60, overrides: Partial<Parameters<typeof presign>[1]> = {}): Wire {
  const signed = presign(
    signer,
    { method: 'GET', path: '/bucket/key', headers: { host: 'localhost:9000' }, now, ...overrides },
    expiresSeconds,
  )
  return { method: overrides.method ?? 'GET', url: signed.url, headers: signed.headers }
}

const later = (ms: number): AuthenticationDependencies => dependenciesAt(new Date(now.getTime() + ms))

describe('the published examples of AWS', () => {
  for (const vector of [...vectors.requests, ...vectors.chunked]) {
    proves('SigV4 in the header', 'SigV4 in a presigned URL')
    test(`${vector.name} is accepted`, () => {
      const { identity } = verify(vector, dependenciesAt(new Date(vectors.now), vectors))
      assert(identity.kind === 'user')
      assert.equal(identity.userId, 'user')
      assert.equal(identity.accessKeyId, vectors.accessKeyId)
    })
  }
})

describe('a signature in the headers', () => {
  proves('UNSIGNED-PAYLOAD')
  test('is accepted with its payload mode', () => {
    assert.deepEqual(verify(signedGet()).payload, { kind: 'signed', sha256Hex: emptyHash })
    assert.deepEqual(verify(signedGet({ payloadHash: 'UNSIGNED-PAYLOAD' })).payload, { kind: 'unsigned' })
    assert.deepEqual(verify(signedGet({ payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' })).payload, {
      kind: 'chunked-unsigned-trailer',
    })
  })

  test('holds for keys of any characters, and never for another key', () => {
    const keys = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((key) => !key.includes('\0'))
    fc.assert(
      fc.property(keys, keys, (key, another) => {
        const encode = (text: string): string =>
          encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        const wire = signedGet({ path: `/bucket/${encode(key)}` })
        assert.equal(verify(wire).identity.kind, 'user')
        if (another !== key) assertRefused({ ...wire, url: `/bucket/${encode(another)}` }, 'SignatureDoesNotMatch')
      }),
      { numRuns: 200 },
    )
  })

  test('fails when any character of what it covers is changed', () => {
    const wire = signedGet({
      path: '/bucket/some%20key',
      query: [
        ['prefix', 'a b'],
        ['list-type', '2'],
      ],
      headers: { host: 'localhost:9000', 'x-amz-meta-a': 'one  two', range: 'bytes=0-9' },
    })
    const fields = [
      'url',
      'host',
      'x-amz-meta-a',
      'range',
      'x-amz-date',
      'x-amz-content-sha256',
      'authorization',
      'method',
    ]
    const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~'
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), fc.nat(), (field, position, letter) => {
        const original = field === 'url' ? wire.url : field === 'method' ? wire.method : (wire.headers[field] ?? '')
        const at = position % original.length
        const changed = original.slice(0, at) + alphabet.charAt(letter % alphabet.length) + original.slice(at + 1)
        fc.pre(changed !== original && changed.toLowerCase() !== original.toLowerCase())
        const mutated: Wire =
          field === 'url'
            ? { ...wire, url: changed }
            : field === 'method'
              ? { ...wire, method: changed }
              : { ...wire, headers: { ...wire.headers, [field]: changed } }
        assert.throws(() => verify(mutated), S3Error)
      }),
      { numRuns: 400 },
    )
  })

  test('does not cover headers that it does not name', () => {
    const wire = signedGet()
    assertRefused({ ...wire, headers: { ...wire.headers, 'x-amz-acl': 'private' } }, 'AccessDenied')
    const withoutHost = signedGet({ headers: {} })
    assertRefused({ ...withoutHost, headers: { ...withoutHost.headers, host: 'localhost' } }, 'AccessDenied')
  })

  test('is refused 15 minutes before and after its time', () => {
    assert.ok(verify(signedGet(), later(14 * 60_000)))
    assert.ok(verify(signedGet(), later(-14 * 60_000)))
    assertRefused(signedGet(), 'RequestTimeTooSkewed', later(15 * 60_000 + 1_000))
    assertRefused(signedGet(), 'RequestTimeTooSkewed', later(-15 * 60_000 - 1_000))
  })

  test('is refused for an unknown key, a wrong secret and a foreign region', () => {
    assertRefused(signedGet({}, { ...signer, accessKeyId: 'AK2' }), 'InvalidAccessKeyId')
    assertRefused(signedGet({}, { ...signer, secretAccessKey: 'other' }), 'SignatureDoesNotMatch')
    const foreign = refusal(signedGet({}, { ...signer, region: 'mars-1' }))
    assert.equal(foreign.code, 'AuthorizationHeaderMalformed')
    assert.equal(foreign.facts.Region, 'eu-1')
    assert.ok(verify(signedGet({}, { ...signer, region: 'eu-1' })))
  })

  test('is refused where its header is not well-formed', () => {
    const wire = signedGet()
    const authorization = wire.headers.authorization ?? ''
    const changes: [string, S3ErrorCode][] = [
      [authorization.replace('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA512'), 'InvalidRequest'],
      [authorization.replace('AWS4-HMAC-SHA256', 'Bearer'), 'InvalidArgument'],
      ['AWS AK1:c2lnbmF0dXJl', 'InvalidRequest'],
      [authorization.replace('/s3/', '/ec2/'), 'AuthorizationHeaderMalformed'],
      [authorization.replace('aws4_request', 'aws5_request'), 'AuthorizationHeaderMalformed'],
      [authorization.replace('20261124', '20261123'), 'AuthorizationHeaderMalformed'],
      [authorization.replace('Credential=', 'Credentials='), 'AuthorizationHeaderMalformed'],
      [authorization.replace(/SignedHeaders=[^,]*, /, ''), 'AuthorizationHeaderMalformed'],
      [authorization.replace(/, Signature=.*/, ''), 'AuthorizationHeaderMalformed'],
      [`${authorization}, Signature=${'0'.repeat(64)}`, 'AuthorizationHeaderMalformed'],
      [authorization.replace(/Signature=.*/, 'Signature=abc'), 'SignatureDoesNotMatch'],
      [authorization + 'x'.repeat(9_000), 'AuthorizationHeaderMalformed'],
    ]
    for (const [changed, code] of changes) {
      assertRefused({ ...wire, headers: { ...wire.headers, authorization: changed } }, code)
    }
  })

  test('needs x-amz-content-sha256, in a form that S3 knows', () => {
    const { 'x-amz-content-sha256': _, ...headers } = signedGet().headers
    assertRefused({ ...signedGet(), headers }, 'InvalidRequest')
    assertRefused(signedGet({ payloadHash: 'nonsense' }), 'InvalidArgument')
    assertRefused(signedGet({ payloadHash: 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD' }), 'NotImplemented')
  })

  test('stands alone: two signatures are refused', () => {
    const wire = signedGet()
    assertRefused({ ...wire, url: presignedGet().url }, 'InvalidArgument')
    assertRefused({ ...wire, url: '/bucket/key?AWSAccessKeyId=AK1&Expires=1&Signature=x' }, 'InvalidArgument')
  })

  test('covers repeated headers in their order', () => {
    const signed = signedGet({ headers: { host: 'h', 'x-amz-meta-a': 'one,two' } })
    const rawHeaders = Object.entries(signed.headers).flatMap(([name, value]) =>
      name === 'x-amz-meta-a' ? [name, 'one', name, 'two'] : [name, value],
    )
    const target = parseRequestTarget(signed.url, 'h', [])
    const request = { method: 'GET', target, headers: new Headers(rawHeaders), network: undefined }
    assert.ok(authenticate(dependenciesAt(now), { regions: ['us-east-1'] }, request))
  })

  test('holds for a client that sends characters bare and signs them encoded', () => {
    const wire = signedGet({ path: '/bucket/a%21b%28c%29' })
    assert.ok(verify({ ...wire, url: '/bucket/a!b(c)' }))
  })

  test('decides how a plus in the query is read', () => {
    const blank = signedGet({ path: '/bucket', query: [['prefix', 'a b']] })
    assert.equal(verify({ ...blank, url: blank.url.replace('%20', '+') }).query.get('prefix'), 'a b')
    const plus = signedGet({ path: '/bucket', query: [['prefix', 'a+b']] })
    assert.equal(verify({ ...plus, url: plus.url.replace('%2B', '+') }).query.get('prefix'), 'a+b')
  })
})

describe('a presigned URL', () => {
  proves('SigV4 in a presigned URL')
  test('is accepted until it expires', () => {
    assert.deepEqual(verify(presignedGet()).payload, { kind: 'unsigned' })
    assert.ok(verify(presignedGet(), later(60_000)))
    const expired = refusal(presignedGet(), later(61_000))
    assert.deepEqual([expired.code, expired.status, expired.message], ['AccessDenied', 403, 'Request has expired'])
    assertRefused(presignedGet(), 'AccessDenied', later(-16 * 60_000))
  })

  test('lives a week at most, and a second at least', () => {
    assert.ok(verify(presignedGet(604_800)))
    for (const seconds of [604_801, 0, -7]) {
      const { code, status } = refusal(presignedGet(seconds))
      assert.deepEqual([code, status], ['AuthorizationQueryParametersError', 400])
    }
  })

  test('needs each of its parameters', () => {
    const { url, ...rest } = presignedGet()
    for (const name of ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature']) {
      const without = url.replace(new RegExp(`X-Amz-${name}=[^&]*&?`), '')
      assertRefused({ ...rest, url: without }, 'AuthorizationQueryParametersError')
    }
  })

  test('covers every parameter beside the signature', () => {
    const wire = presignedGet(60, { query: [['versionId', 'null']] })
    for (const change of [
      ['null', 'other'],
      ['Expires=60', 'Expires=61'],
      ['/bucket/key', '/bucket/other'],
    ] as const) {
      assertRefused({ ...wire, url: wire.url.replace(change[0], change[1]) }, 'SignatureDoesNotMatch')
    }
    assertRefused({ ...wire, url: `${wire.url}&response-content-type=text/html` }, 'SignatureDoesNotMatch')
  })

  test('gives headers that its signer moved into the query, but no checksum of a body it did not have', () => {
    const { headers } = verify(
      presignedGet(60, {
        method: 'PUT',
        query: [
          ['x-amz-meta-a', 'ü'],
          ['x-amz-checksum-crc32', 'AAAAAA=='],
          ['x-amz-sdk-checksum-algorithm', 'CRC32'],
        ],
      }),
    )
    assert.equal(Buffer.from(headers.get('x-amz-meta-a') ?? '', 'latin1').toString(), 'ü')
    assert.equal(headers.get('x-amz-checksum-crc32'), undefined)
    assert.equal(headers.get('x-amz-sdk-checksum-algorithm'), undefined)
  })

  test('cannot carry a temporary credential that we did not give out', () => {
    assertRefused(presignedGet(60, { query: [['X-Amz-Security-Token', 'token']] }), 'InvalidToken')
  })
})

describe('nobody', () => {
  const plain = { method: 'GET', url: '/bucket/key', headers: { host: 'localhost' } }

  test('is who carries nothing of a signature', () => {
    assert.equal(verify(plain).identity.kind, 'anonymous')
  })

  test('is not who carries half of one', () => {
    for (const name of ['X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders', 'x-amz-expires']) {
      assertRefused({ ...plain, url: `/bucket/key?${name}=1` }, 'AccessDenied')
    }
    const chunked = { ...plain.headers, 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }
    assertRefused({ ...plain, headers: chunked }, 'AccessDenied')
  })
})
