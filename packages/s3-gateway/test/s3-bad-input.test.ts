/** Requests that are forged, damaged, cut off or senseless: each is refused in the words of S3, and nothing is stored. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { after, beforeEach, describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { proves } from '../compatibility/proves.ts'
import { plainChunks, signChunks } from './sigv4-signer.ts'
import { type Answer, mainUser, type SignedRequest, startTestGateway } from './test-gateway.ts'

let storedBefore = 0
// Nothing is freed meanwhile, so that what is stored can be counted.
const gateway = await startTestGateway({ freeing: { delayMs: 3_600_000, everyMs: 3_600_000 } })
after(() => gateway[Symbol.asyncDispose]())
beforeEach(() => {
  storedBefore = gateway.parts.size
})

/** The answer is this error, whole and well-formed, and nothing was stored. */
async function assertRefused(answer: Promise<Answer>, code: string, status: number): Promise<Answer> {
  const found = await answer
  assert.deepEqual([found.code, found.status], [code, status], found.body)
  assert.equal(found.headers['content-type'], 'application/xml')
  assert.ok(found.body.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>'))
  const id = found.headers['x-amz-request-id']
  assert.ok(id && found.body.includes(`<RequestId>${id}</RequestId>`))
  assert.match(found.body, /<Resource>\//)
  assert.doesNotMatch(found.body, /node:|\.ts|secret/)
  assert.equal(gateway.parts.size, storedBefore)
  assert.equal((await gateway.send({ method: 'HEAD', path: '/bucket/key' })).status, 404)
  return found
}

const put = (more: Partial<SignedRequest> = {}): Promise<Answer> =>
  gateway.send({ method: 'PUT', path: '/bucket/key', body: 'hello', ...more })

const base64 = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('base64')

const crc32Base64 = (text: string): string => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text))
  return bytes.toString('base64')
}

describe('a request by somebody else', () => {
  proves('SigV4 in the header')
  test('is refused: no signature, a wrong secret, an unknown key, another region', async () => {
    const signed = gateway.sign({ method: 'PUT', path: '/bucket/key', body: 'hello' })
    await assertRefused(gateway.sendRaw('PUT', '/bucket/key', { host: gateway.host }, 'hello'), 'AccessDenied', 403)
    const wrong = await assertRefused(
      put({ signer: { ...mainUser, secretAccessKey: 'wrong' } }),
      'SignatureDoesNotMatch',
      403,
    )
    assert.match(wrong.body, /<AWSAccessKeyId>AKMAIN<\/AWSAccessKeyId>/)
    await assertRefused(put({ signer: { ...mainUser, accessKeyId: 'AKNOBODY' } }), 'InvalidAccessKeyId', 403)
    await assertRefused(put({ signer: { ...mainUser, region: 'mars-1' } }), 'AuthorizationHeaderMalformed', 400)
    const moved = gateway.sendRaw('PUT', '/bucket/other', { ...signed.headers, 'content-length': '5' }, 'hello')
    await assertRefused(moved, 'SignatureDoesNotMatch', 403)
  })

  test('is refused where its clock is more than 15 minutes off', async () => {
    for (const minutes of [-16, 16]) {
      await assertRefused(put({ now: new Date(Date.now() + minutes * 60_000) }), 'RequestTimeTooSkewed', 403)
    }
  })

  test('is refused over HTTP wherever a signed byte is changed', async () => {
    const { url, headers } = gateway.sign({
      method: 'GET',
      path: '/bucket/key',
      query: [['response-content-type', 'text/plain']],
      headers: { 'x-amz-meta-a': 'value' },
    })
    const fields = ['url', 'authorization', 'x-amz-meta-a', 'x-amz-date', 'x-amz-content-sha256'] as const
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), fc.constantFrom(...letters), async (field, at, letter) => {
        const original = field === 'url' ? url : (headers[field] ?? '')
        const position = 1 + (at % (original.length - 1))
        const changed = original.slice(0, position) + letter + original.slice(position + 1)
        // %2f and %2F are one byte: it is what was signed.
        fc.pre(changed.replaceAll(/%2f/gi, '/') !== original.replaceAll(/%2f/gi, '/'))
        const answer =
          field === 'url'
            ? await gateway.sendRaw('GET', changed, headers)
            : await gateway.sendRaw('GET', url, { ...headers, [field]: changed })
        assert.ok([400, 403].includes(answer.status), `${answer.status} for ${changed}`)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a body that is not what was said of it', () => {
  const cases: [string, Partial<SignedRequest>, string][] = [
    [
      'another SHA-256',
      { payloadHash: createHash('sha256').update('other').digest('hex') },
      'XAmzContentSHA256Mismatch',
    ],
    ['another MD5', { headers: { 'content-md5': base64('md5', 'other') } }, 'BadDigest'],
    ['an MD5 that is none', { headers: { 'content-md5': 'nonsense' } }, 'InvalidDigest'],
    ['an MD5 of the wrong length', { headers: { 'content-md5': base64('sha1', 'hello') } }, 'InvalidDigest'],
    ['an empty MD5', { headers: { 'content-md5': '' } }, 'InvalidDigest'],
    ['another CRC32', { headers: { 'x-amz-checksum-crc32': crc32Base64('other') } }, 'BadDigest'],
    ['another SHA1', { headers: { 'x-amz-checksum-sha1': base64('sha1', 'other') } }, 'BadDigest'],
    ['another SHA256', { headers: { 'x-amz-checksum-sha256': base64('sha256', 'other') } }, 'BadDigest'],
    ['another CRC32C', { headers: { 'x-amz-checksum-crc32c': 'AAAAAA==' } }, 'BadDigest'],
    ['another CRC64NVME', { headers: { 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' } }, 'BadDigest'],
    ['a checksum that is none', { headers: { 'x-amz-checksum-crc32': 'bad' } }, 'BadDigest'],
    [
      'two checksums',
      { headers: { 'x-amz-checksum-crc32': crc32Base64('hello'), 'x-amz-checksum-sha1': base64('sha1', 'hello') } },
      'InvalidRequest',
    ],
    [
      'a checksum of another algorithm',
      { headers: { 'x-amz-checksum-crc32': crc32Base64('hello'), 'x-amz-sdk-checksum-algorithm': 'SHA256' } },
      'InvalidRequest',
    ],
    ['a checksum that is missing', { headers: { 'x-amz-sdk-checksum-algorithm': 'SHA256' } }, 'InvalidRequest'],
    ['a trailer that cannot follow', { headers: { 'x-amz-trailer': 'x-amz-checksum-crc32' } }, 'InvalidRequest'],
  ]
  for (const [name, request, code] of cases) {
    proves('Checksums: Content-MD5')
    test(`${name} is refused`, async () => {
      await assertRefused(put(request), code, 400)
    })
  }

  test('of a length that was not announced is refused', async () => {
    const { headers } = gateway.sign({ method: 'PUT', path: '/bucket/key', body: 'hello' })
    const lines = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    const answer = await gateway.converse(`PUT /bucket/key HTTP/1.1\r\n${lines}\r\n`, /<\/Error>/)
    assert.match(answer, /^HTTP\/1.1 411 [\s\S]*<Code>MissingContentLength<\/Code>/)
  })

  test('above 5 GiB is refused before it is sent', async () => {
    const { url, headers } = gateway.sign({ method: 'PUT', path: '/bucket/key', payloadHash: 'UNSIGNED-PAYLOAD' })
    const lines = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    const head = `PUT ${url} HTTP/1.1\r\n${lines}Content-Length: 5368709121\r\nExpect: 100-continue\r\n\r\n`
    const answer = await gateway.converse(head)
    assert.match(answer, /^HTTP\/1.1 400 [\s\S]*<Code>EntityTooLarge<\/Code>/)
  })

  test('that is cut off stores nothing', async () => {
    const { url, headers } = gateway.sign({ method: 'PUT', path: '/bucket/key', payloadHash: 'UNSIGNED-PAYLOAD' })
    const lines = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    const started = gateway.parts.writesStarted
    await new Promise<void>((resolve) => {
      const socket = connect(gateway.gateway.port, '127.0.0.1', () => {
        socket.write(`PUT ${url} HTTP/1.1\r\n${lines}Content-Length: 100000\r\n\r\n${'x'.repeat(5_000)}`)
        const poll = setInterval(() => {
          if (gateway.parts.writesStarted === started) return
          clearInterval(poll)
          socket.destroy()
        }, 1)
      })
      socket.on('close', () => resolve())
    })
    assert.equal((await gateway.send({ method: 'HEAD', path: '/bucket/key' })).status, 404)
    assert.equal(gateway.parts.size, storedBefore)
  })
})

describe('a body in aws-chunks', () => {
  const chunks = [Buffer.from('hello '), Buffer.from('world')]
  const text = 'hello world'
  const trailerName = 'x-amz-checksum-crc32'
  const trailer = `${trailerName}:${crc32Base64(text)}`

  function send(
    mode: 'unsigned' | 'signed' | 'signed-trailer',
    change: (body: Buffer) => Buffer,
    more: Record<string, string> = {},
    path = '/bucket/chunked',
  ) {
    const payloadHash = {
      unsigned: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      signed: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'signed-trailer': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
    }[mode]
    const headers: Record<string, string> = {
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': String(text.length),
    }
    if (mode !== 'signed') headers['x-amz-trailer'] = trailerName
    for (const [name, value] of Object.entries(more)) {
      if (value === '') delete headers[name]
      else headers[name] = value
    }
    const signed = gateway.sign({ method: 'PUT', path, headers, payloadHash })
    const whole =
      mode === 'unsigned'
        ? plainChunks(chunks, [trailer])
        : signChunks(signed, chunks, mode === 'signed' ? undefined : [trailer])
    const body = change(whole)
    return gateway.sendRaw('PUT', signed.url, { ...signed.headers, 'content-length': String(body.length) }, body)
  }

  const replaced =
    (from: string, to: string) =>
    (body: Buffer): Buffer => {
      const changed = body.toString('latin1').replace(from, to)
      assert.notEqual(changed, body.toString('latin1'))
      return Buffer.from(changed, 'latin1')
    }

  for (const mode of ['unsigned', 'signed', 'signed-trailer'] as const) {
    proves(
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    )
    test(`${mode}: is stored without its encoding, and its checksum is answered`, async () => {
      const answer = await send(mode, (body) => body)
      assert.equal(answer.status, 200, answer.body)
      assert.equal(answer.headers[trailerName], mode === 'signed' ? undefined : crc32Base64(text))
      const got = await gateway.send({ method: 'GET', path: '/bucket/chunked' })
      assert.deepEqual([got.body, got.headers['content-encoding']], [text, undefined])
      await gateway.send({ method: 'DELETE', path: '/bucket/chunked' })
    })

    test(`${mode}: may have an MD5 of what it decodes to`, async () => {
      assert.equal((await send(mode, (body) => body, { 'content-md5': base64('md5', text) })).status, 200)
      const wrong = await send(mode, (body) => body, { 'content-md5': base64('md5', 'other') })
      assert.equal(wrong.code, 'BadDigest')
      await gateway.send({ method: 'DELETE', path: '/bucket/chunked' })
    })

    proves(
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    )
    test(`${mode}: is refused where it was tampered with`, async () => {
      const code = mode === 'unsigned' ? 'BadDigest' : 'SignatureDoesNotMatch'
      const status = mode === 'unsigned' ? 400 : 403
      await assertRefused(send(mode, replaced('world', 'WORLD')), code, status)
      await assertRefused(send(mode, replaced('hello', 'HELLO')), code, status)
    })

    test(`${mode}: is refused where its length is another, or it ends too soon`, async () => {
      await assertRefused(
        send(mode, (body) => body, { 'x-amz-decoded-content-length': '12' }),
        'IncompleteBody',
        400,
      )
      await assertRefused(
        send(mode, (body) => body, { 'x-amz-decoded-content-length': '' }),
        'MissingContentLength',
        411,
      )
      await assertRefused(
        send(mode, (body) => body.subarray(0, 20)),
        'IncompleteBody',
        400,
      )
      await assertRefused(
        send(mode, (body) => body, { 'x-amz-decoded-content-length': 'many' }),
        'InvalidArgument',
        400,
      )
    })
  }

  test('is refused where a chunk’s signature is left out, or the last chunk is', async () => {
    const unsigned = (body: Buffer): Buffer => Buffer.from(body.toString().replace(/;chunk-signature=\w+/, ''))
    await assertRefused(send('signed', unsigned), 'SignatureDoesNotMatch', 403)
    const cut = (body: Buffer): Buffer => body.subarray(0, body.indexOf('\r\n0;') + 2)
    await assertRefused(send('signed', cut), 'IncompleteBody', 400)
  })

  test('is refused where the trailer is missing, another, wrong or given twice', async () => {
    const drop = (body: Buffer): Buffer => Buffer.from(body.toString().replace(`${trailer}\r\n`, ''))
    await assertRefused(send('unsigned', drop), 'MalformedTrailerError', 400)
    await assertRefused(send('unsigned', replaced('-crc32:', '-sha1:')), 'MalformedTrailerError', 400)
    await assertRefused(send('unsigned', replaced(crc32Base64(text), 'AAAAAA==')), 'BadDigest', 400)
    await assertRefused(send('unsigned', replaced(crc32Base64(text), 'bad')), 'InvalidRequest', 400)
    await assertRefused(send('unsigned', replaced(trailer, `${trailer}\r\n${trailer}`)), 'MalformedTrailerError', 400)
    await assertRefused(
      send('signed-trailer', replaced('trailer-signature:', 'trailer-signature:0')),
      'SignatureDoesNotMatch',
      403,
    )
    await assertRefused(
      send('unsigned', (body) => body, { 'x-amz-trailer': 'x-amz-meta-a' }),
      'InvalidRequest',
      400,
    )
    await assertRefused(
      send('unsigned', (body) => body, { [trailerName]: crc32Base64(text) }),
      'InvalidRequest',
      400,
    )
    await assertRefused(
      send('unsigned', (body) => body, { 'x-amz-sdk-checksum-algorithm': 'SHA256' }),
      'InvalidRequest',
      400,
    )
  })

  test('may go without any trailer where none is announced', async () => {
    const drop = (body: Buffer): Buffer => Buffer.from(body.toString().replace(`${trailer}\r\n`, ''))
    assert.equal((await send('unsigned', drop, { 'x-amz-trailer': '' })).status, 200)
    await gateway.send({ method: 'DELETE', path: '/bucket/chunked' })
  })

  test('may come in HTTP chunks without a Content-Length', async () => {
    const signed = gateway.sign({
      method: 'PUT',
      path: '/bucket/chunked',
      headers: { 'x-amz-decoded-content-length': String(text.length), 'x-amz-trailer': trailerName },
      payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    })
    const headers = { ...signed.headers, 'transfer-encoding': 'chunked' }
    const answer = await gateway.sendRaw('PUT', signed.url, headers, plainChunks(chunks, [trailer]))
    assert.equal(answer.status, 200, answer.body)
    assert.equal((await gateway.send({ method: 'GET', path: '/bucket/chunked' })).body, text)
    await gateway.send({ method: 'DELETE', path: '/bucket/chunked' })
  })

  test('is taken for objects only', async () => {
    await assertRefused(
      send('unsigned', (body) => body, {}, '/new-bucket'),
      'InvalidRequest',
      400,
    )
  })
})

describe('a request that makes no sense', () => {
  const cases: [string, SignedRequest, string, number][] = [
    [
      'a key of 1,025 bytes',
      { method: 'PUT', path: `/bucket/${'k'.repeat(1_025)}`, body: 'x' },
      'KeyTooLongError',
      400,
    ],
    ['a key that is no UTF-8', { method: 'PUT', path: '/bucket/%ff', body: 'x' }, 'InvalidURI', 400],
    ['a key with a NUL', { method: 'PUT', path: '/bucket/a%00', body: 'x' }, 'InvalidURI', 400],
    ['a bucket that does not exist', { method: 'PUT', path: '/missing/key', body: 'x' }, 'NoSuchBucket', 404],
    ['a bucket that cannot exist', { method: 'GET', path: '/a*b' }, 'InvalidBucketName', 400],
    [
      'malformed XML',
      { method: 'POST', path: '/bucket', query: [['delete', '']], body: '<Delete>' },
      'MalformedXML',
      400,
    ],
    ['no XML', { method: 'POST', path: '/bucket', query: [['delete', '']] }, 'MalformedXML', 400],
    ['another document', { method: 'PUT', path: '/new-bucket', body: '<Delete/>' }, 'MalformedXML', 400],
    [
      'too much XML',
      { method: 'PUT', path: '/new-bucket', body: `<a>${' '.repeat(70_000)}</a>` },
      'EntityTooLarge',
      400,
    ],
    [
      'an unknown storage class',
      { method: 'PUT', path: '/bucket/key', headers: { 'x-amz-storage-class': 'FAST' }, body: 'x' },
      'InvalidStorageClass',
      400,
    ],
    [
      'half a lock',
      { method: 'PUT', path: '/bucket/key', headers: { 'x-amz-object-lock-mode': 'COMPLIANCE' }, body: 'x' },
      'InvalidArgument',
      400,
    ],
    [
      'encryption that we do not do',
      { method: 'PUT', path: '/bucket/key', headers: { 'x-amz-server-side-encryption': 'aws:kms:dsse' }, body: 'x' },
      'NotImplemented',
      501,
    ],
    [
      'one tag twice',
      { method: 'PUT', path: '/bucket/key', headers: { 'x-amz-tagging': 'a=b&a=c' }, body: 'x' },
      'InvalidTag',
      400,
    ],
    [
      'a copy of nothing',
      { method: 'PUT', path: '/bucket/key', headers: { 'x-amz-copy-source': '' } },
      'InvalidArgument',
      400,
    ],
    ['a body where none belongs', { method: 'GET', path: '/bucket', body: 'x' }, 'InvalidRequest', 400],
    ['no version', { method: 'GET', path: '/bucket/key', query: [['versionId', 'abc']] }, 'InvalidArgument', 400],
    [
      'another version',
      { method: 'GET', path: '/bucket/key', query: [['versionId', 'x'.repeat(32)]] },
      'NoSuchVersion',
      404,
    ],
    ['a method on the service', { method: 'DELETE', path: '/' }, 'MethodNotAllowed', 405],
    ['a method on a bucket', { method: 'PATCH', path: '/bucket' }, 'MethodNotAllowed', 405],
    ['a method that fastify does not know', { method: 'PROPFIND', path: '/bucket' }, 'MethodNotAllowed', 405],
    ['a form', { method: 'POST', path: '/bucket', body: 'x' }, 'NotImplemented', 501],
    [
      'a part of no upload',
      { method: 'PUT', path: '/bucket/key', query: [['partNumber', '1']], body: 'x' },
      'NotImplemented',
      501,
    ],
  ]
  for (const [name, request, code, status] of cases) {
    test(`${name} is refused`, async () => {
      await assertRefused(gateway.send(request), code, status)
    })
  }

  const unknown = [
    'accelerate',
    'analytics',
    'intelligent-tiering',
    'inventory',
    'metrics',
    'replication',
    'requestPayment',
    'restore',
    'torrent',
    'whatever',
  ]
  for (const name of unknown) {
    test(`the sub-resource ?${name} is never taken for a listing, an object or a bucket`, async () => {
      for (const method of ['GET', 'PUT', 'DELETE', 'POST']) {
        for (const path of ['/bucket', '/bucket/key', '/new-bucket']) {
          const more = method === 'PUT' || method === 'POST' ? { body: '<x/>' } : {}
          await assertRefused(gateway.send({ method, path, query: [[name, '']], ...more }), 'NotImplemented', 501)
        }
      }
      assert.equal((await gateway.send({ method: 'HEAD', path: '/new-bucket' })).status, 404)
    })
  }

  test('is answered without a body where it is a HEAD', async () => {
    const { status, body } = await gateway.send({ method: 'HEAD', path: '/missing' })
    assert.deepEqual([status, body], [404, ''])
  })
})
