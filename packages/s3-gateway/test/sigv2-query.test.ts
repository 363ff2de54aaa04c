/** The older presigned URLs of boto3, by URLs that boto3 made. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { clockOf, systemClock, systemRuntime } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { authenticate } from '../src/auth/authenticate.ts'
import { createSessions } from '../src/auth/sessions.ts'
import { createSignatureFailures, defaultSignatureFailureLimits } from '../src/auth/signature-failures.ts'
import { Headers } from '../src/http/headers.ts'
import { parseRequestTarget } from '../src/http/object-ref.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { createSigningKeys } from '../src/signatures/signing-keys.ts'
import { createCredentialBook } from './credential-book.ts'

type Vector = { name: string; method: string; host: string; url: string }
const vectors = JSON.parse(readFileSync(new URL('vectors/sigv2.json', import.meta.url), 'utf8'))
const requests: Vector[] = vectors.requests
const expires = Date.parse(vectors.expires)

function verify({ method, host, url }: Omit<Vector, 'name'>, headers: Record<string, string> = {}, clockMs = expires) {
  const credentials = createCredentialBook([{ ...vectors, userId: 'user' }])
  return authenticate(
    {
      credentials,
      sessions: createSessions(systemRuntime, new Uint8Array(32)),
      signingKeys: createSigningKeys(),
      failures: createSignatureFailures(defaultSignatureFailureLimits, systemClock),
      clock: clockOf(() => clockMs),
    },
    { regions: ['us-east-1'] },
    {
      method,
      target: parseRequestTarget(url, host, ['localhost']),
      headers: new Headers(Object.entries({ host, ...headers }).flat()),
      network: undefined,
    },
  )
}

function named(name: string): Vector {
  const vector = requests.find((request) => request.name === name)
  assert.ok(vector)
  return vector
}

function refused(code: string): (error: unknown) => boolean {
  return (error) => error instanceof S3Error && error.code === code
}

describe('a URL that boto3 presigned in the old way', () => {
  for (const vector of requests) {
    proves('SigV2 in a presigned URL')
    test(`${vector.name} is accepted until it expires`, () => {
      assert.equal(verify(vector).identity.kind, 'user')
      assert.throws(() => verify(vector, {}, expires + 1), refused('AccessDenied'))
    })

    test(`${vector.name} is refused when it is changed`, () => {
      assert.throws(() => verify({ ...vector, method: 'POST' }), refused('SignatureDoesNotMatch'))
      assert.throws(
        () => verify({ ...vector, url: vector.url.replace('Expires=17', 'Expires=18') }),
        refused('SignatureDoesNotMatch'),
      )
      assert.throws(() => verify({ ...vector, url: vector.url.replace('/', '/x') }), refused('SignatureDoesNotMatch'))
      assert.throws(() => verify(vector, { 'x-amz-acl': 'public-read' }), refused('SignatureDoesNotMatch'))
    })
  }

  test('gives the headers in its query to the operation', () => {
    const { headers } = verify(named('put_object with headers'))
    assert.equal(headers.get('content-type'), 'text/plain')
    assert.equal(headers.get('x-amz-meta-color'), 'blue')
  })

  test('is accepted however its query is written on the way, and read as it was signed', () => {
    const { url, ...vector } = named('get_object, a name beyond ASCII')
    const question = url.indexOf('?')
    const [path, query] = [url.slice(0, question), url.slice(question + 1)]
    const bare = query.replace(/%[C-F][0-9A-F](%[89AB][0-9A-F])+/g, (escaped) =>
      Buffer.from(decodeURIComponent(escaped)).toString('latin1'),
    )
    assert.match(bare, /Ã©/)
    const written = {
      'a blank as +': query.replaceAll('%20', '+'),
      'as a form writes it': new URLSearchParams(query).toString(),
      'in small letters': query.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
      'UTF-8 that is not encoded': bare,
      'letters that need not be encoded': query.replace('attachment', '%61ttachment'),
      'names in another order': query.split('&').reverse().join('&'),
    }
    for (const [how, text] of Object.entries(written)) {
      assert.notEqual(text, query, how)
      const verified = verify({ ...vector, url: `${path}?${text}` })
      const expected = 'attachment; filename="é ü 漢字 😀 a+b.txt"'
      assert.equal(verified.query.get('response-content-disposition'), expected, how)
    }
    const latin1 = `${path}?${query.replaceAll('%C3%A9', '%E9')}`
    assert.throws(() => verify({ ...vector, url: latin1 }), refused('InvalidURI'))
  })

  test('gives a type beyond ASCII to the operation as a header would', () => {
    const { headers } = verify(named('put_object, a type beyond ASCII'))
    assert.equal(headers.get('content-type'), Buffer.from('text/é').toString('latin1'))
  })

  test('cannot be turned into another operation by what it does not cover', () => {
    const vector = named('get_object')
    for (const more of ['attributes', 'retention=', 'list-type=2&legal-hold']) {
      assert.throws(() => verify({ ...vector, url: `${vector.url}&${more}` }), refused('AccessDenied'))
    }
  })

  test('cannot be given a second value for what it covers', () => {
    const vector = named('put_object with headers')
    const url = vector.url.replace('?', '?x-amz-meta-color=red&')
    assert.throws(() => verify({ ...vector, url }), refused('AccessDenied'))
  })

  test('is refused without its parts', () => {
    const vector = named('get_object')
    for (const part of ['AWSAccessKeyId', 'Signature', 'Expires']) {
      const url = vector.url.replace(new RegExp(`${part}=[^&]*&?`), '')
      assert.throws(() => verify({ ...vector, url }), refused('AccessDenied'))
    }
  })
})
