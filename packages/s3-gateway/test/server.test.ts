/** The HTTP edge: Expect, connections that stay or are given up, load, closing, bucket names in hosts. */
import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import { createMetrics } from '@nupeerstack/node-host'
import { proves } from '../compatibility/proves.ts'
import { mainUser, otherUser, type SignedRequest, startTestGateway, type TestGateway } from './test-gateway.ts'

const unsigned = { payloadHash: 'UNSIGNED-PAYLOAD' } as const

/** A signed request as text, with more headers that are not signed. */
function wire(gateway: TestGateway, request: SignedRequest, more: readonly string[] = [], body = ''): string {
  const { url, headers } = gateway.sign(request)
  const lines = [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...more]
  return `${request.method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

const get = (path: string): SignedRequest => ({ method: 'GET', path, ...unsigned })
const put = (path: string): SignedRequest => ({ method: 'PUT', path, ...unsigned })

/** The status lines in what a server sent, in order. */
const statuses = (text: string): string[] => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '')

/** A connection that is written to step by step. */
function open(gateway: TestGateway): Socket & { until(pattern: RegExp): Promise<string>; text(): string } {
  const socket = connect(gateway.gateway.port, '127.0.0.1').setEncoding('latin1')
  let text = ''
  socket.on('data', (chunk: string) => {
    text += chunk
  })
  return Object.assign(socket, {
    text: () => text,
    until: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(text)) return
          socket.off('data', look).off('close', onClose)
          resolve(text)
        }
        const onClose = (): void => reject(new Error(`closed before ${pattern}: ${text}`))
        socket.on('data', look).on('close', onClose)
        look()
      }),
  })
}

describe('Expect: 100-continue', () => {
  proves('Expect: 100-continue, after the signature')
  test('is answered when the signature holds, and the body follows', async () => {
    await using gateway = await startTestGateway()
    const socket = open(gateway)
    socket.write(wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: 100-Continue']))
    await socket.until(/^HTTP\/1\.1 100 Continue\r\n\r\n/)
    socket.write('hello')
    await socket.until(/HTTP\/1\.1 200 OK[\s\S]*\r\n\r\n/)
    socket.destroy()
    assert.equal((await gateway.send({ method: 'GET', path: '/bucket/k' })).body, 'hello')
  })

  proves('Expect: 100-continue, after the signature')
  test('is not answered where the request is refused: its end is, and the connection closes', async () => {
    await using gateway = await startTestGateway()
    for (const request of [
      { ...put('/bucket/k'), signer: { ...mainUser, secretAccessKey: 'wrong' } },
      put('/missing/k'),
      { ...put('/bucket/k'), headers: { 'if-match': '"x"' } },
    ]) {
      const text = await gateway.converse(wire(gateway, request, ['Content-Length: 5', 'Expect: 100-continue']))
      assert.equal(statuses(text).length, 1)
      assert.match(text, /^HTTP\/1\.1 40[34]/)
      assert.match(text, /connection: close/i)
    }
  })

  test('of anything else changes nothing', async () => {
    await using gateway = await startTestGateway()
    const text = await gateway.converse(
      wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: miracles', 'Connection: close'], 'hello'),
    )
    assert.deepEqual(statuses(text), ['200'])
  })
})

describe('a connection', () => {
  test('stays after errors, and the next answer is the next request’s', async () => {
    await using gateway = await startTestGateway()
    const bad = { ...put('/bucket/k'), signer: { ...mainUser, secretAccessKey: 'wrong' } }
    const requests = [
      wire(gateway, bad, ['Content-Length: 5'], 'hello'),
      wire(gateway, { ...get('/bucket/missing'), method: 'HEAD' }),
      wire(gateway, get('/bucket/missing')),
      wire(gateway, { method: 'PUT', path: '/bucket/k', payloadHash: '0'.repeat(64) }, ['Content-Length: 5'], 'hello'),
      wire(gateway, put('/bucket/k'), ['Content-Length: 5'], 'world'),
      wire(gateway, { ...get('/bucket/k'), method: 'HEAD' }),
      wire(gateway, get('/bucket/k'), ['Connection: close']),
    ]
    const socket = open(gateway)
    for (const [index, request] of requests.entries()) {
      socket.write(request)
      await socket.until(new RegExp(`(HTTP/1\\.1 [^]*?\\r\\n\\r\\n[^]*){${index + 1}}$`))
    }
    await socket.until(/\r\n\r\nworld$/)
    assert.deepEqual(statuses(socket.text()), ['403', '404', '404', '400', '200', '200', '200'])
  })

  test('that is refused a large body is told why', async () => {
    await using gateway = await startTestGateway()
    const body = Buffer.alloc(8 * 1024 * 1024)
    const signer = { ...mainUser, secretAccessKey: 'wrong' }
    const answer = await gateway.send({ method: 'PUT', path: '/bucket/k', body, signer })
    assert.equal(answer.code, 'SignatureDoesNotMatch')
    assert.equal(gateway.parts.writesStarted, 0)
  })

  test('is refused where two parsers could differ on where a request ends', async () => {
    await using gateway = await startTestGateway()
    const smuggled = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    for (const more of [
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked', 'Content-Length: 5'],
      ['Transfer-Encoding: gzip'],
      ['Transfer-Encoding: chunked, identity'],
      ['Transfer-Encoding : chunked'],
      ['Transfer-Encoding: xchunked'],
      ['Content-Length: 5', 'Content-Length: 6'],
      ['Content-Length: -1'],
      ['Content-Length: +5'],
      ['Content-Length: '],
      ['Content-Length: 5x'],
    ]) {
      const text = await gateway.converse(wire(gateway, put('/bucket/k'), more, `0\r\n\r\n${smuggled}`))
      assert.match(text, /^HTTP\/1\.1 (400|501) /, `${more}: ${text}`)
      assert.equal(statuses(text).length, 1, `${more}: ${text}`)
    }
    assert.equal(gateway.parts.size, 0)
  })

  test('that speaks no HTTP, or too much of it, gets an error in XML', async () => {
    await using gateway = await startTestGateway()
    const cases: [string, string][] = [
      ['hello\r\n\r\n', 'BadRequest'],
      ['GET / HTTP/1.1\r\n\r\n', 'BadRequest'],
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 'RequestHeaderSectionTooLarge'],
      [
        `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'X: y\r\n'.repeat(120)}\r\n`,
        'RequestHeaderSectionTooLarge',
      ],
      [`GET /${'x'.repeat(17_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 'InvalidURI'],
      ['GET /bucket/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'InvalidURI'],
    ]
    for (const [bytes, code] of cases) {
      const text = await gateway.converse(bytes)
      assert.match(text, /^HTTP\/1\.1 400 /)
      if (code !== 'BadRequest' || text.includes('<')) assert.match(text, new RegExp(`<Code>${code}</Code>`))
    }
  })

  test('that sends its body too slowly, or stops, is given up', async () => {
    const throughput = { idleMsMax: 60, windowMs: 40, bytesPerSecondMin: 1_000_000 }
    await using gateway = await startTestGateway({ limits: { throughput } })
    const idle = open(gateway)
    idle.write(wire(gateway, put('/bucket/k'), ['Content-Length: 100'], 'x'))
    await idle.until(/<Code>RequestTimeout<\/Code>/)
    idle.destroy()
    const slow = open(gateway)
    slow.write(wire(gateway, put('/bucket/k'), ['Content-Length: 100000'], 'x'))
    const drip = setInterval(() => slow.write('x'), 5)
    await slow.until(/<Code>RequestTimeout<\/Code>/)
    clearInterval(drip)
    slow.destroy()
    assert.equal(gateway.parts.size, 0)
  })

  test('that stops reading its answer is given up', async () => {
    const metrics = createMetrics()
    await using gateway = await startTestGateway({ limits: { answerStalledMsMax: 60 } }, undefined, Date.now, metrics)
    // More than the system's buffers hold.
    const sizeBytes = 32 * 1024 * 1024
    const body = Buffer.alloc(sizeBytes)
    assert.equal((await gateway.send({ method: 'PUT', path: '/bucket/k', body })).status, 200)
    const reader = connect(gateway.gateway.port, '127.0.0.1').pause()
    reader.write(wire(gateway, get('/bucket/k')))
    const isOver = () => /nupeer_s3_requests_total\{operation="GetObject"/.test(metrics.text())
    while (!isOver()) await new Promise((resolve) => setImmediate(resolve))
    let receivedBytes = 0
    reader.on('data', (chunk) => {
      receivedBytes += chunk.length
    })
    reader.on('error', () => undefined).resume()
    await new Promise((resolve) => reader.on('close', resolve))
    assert.ok(receivedBytes < sizeBytes, String(receivedBytes))
  })
})

describe('a busy gateway', () => {
  test('tells further uploads to slow down', async () => {
    await using gateway = await startTestGateway({ limits: { uploadsInFlightMax: 1 } })
    const first = open(gateway)
    first.write(wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: 100-continue']))
    await first.until(/100 Continue/)
    const second = await gateway.send({ method: 'PUT', path: '/bucket/other', body: 'x' })
    assert.deepEqual([second.status, second.code, second.headers['retry-after']], [503, 'SlowDown', '1'])
    first.write('hello')
    await first.until(/200 OK/)
    first.destroy()
    assert.equal((await gateway.send({ method: 'PUT', path: '/bucket/other', body: 'x' })).status, 200)
  })

  test('tells further requests to slow down', async () => {
    await using gateway = await startTestGateway({ limits: { requestsInFlightMax: 1 } })
    const first = open(gateway)
    first.write(wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: 100-continue']))
    await first.until(/100 Continue/)
    assert.equal((await gateway.send({ method: 'GET', path: '/' })).code, 'SlowDown')
    first.destroy()
  })

  test('tells those to slow down who take all for one key or from one network', async () => {
    const limits = { requestsOfKeyMax: 1, requestsOfNetworkMax: 2 }
    await using gateway = await startTestGateway({ limits, trustedProxies: ['127.0.0.1'] })
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    const hold = async (request: SignedRequest) => {
      const socket = open(gateway)
      socket.write(wire(gateway, request, ['Content-Length: 5', 'Expect: 100-continue']))
      await socket.until(/100 Continue/)
      return socket
    }
    const first = await hold({ ...put('/bucket/k'), ...from('203.0.113.7') })
    const second = await gateway.send({ ...get('/bucket'), ...from('203.0.113.8') })
    assert.deepEqual([second.status, second.code, second.headers['retry-after']], [503, 'SlowDown', '1'])
    const third = await gateway.send({ ...get('/'), ...from('203.0.113.8'), signer: otherUser })
    assert.equal(third.status, 200, 'another key goes on')
    const visitor = open(gateway)
    visitor.write('POST / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.7\r\nExpect: 100-continue\r\n')
    visitor.write('Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\n')
    await visitor.until(/100 Continue/)
    assert.equal((await gateway.send({ ...get('/'), ...from('203.0.113.7'), signer: otherUser })).code, 'SlowDown')
    first.write('hello')
    await first.until(/200 OK/)
    assert.equal((await gateway.send({ ...get('/bucket'), ...from('203.0.113.7') })).status, 200)
    first.destroy()
    visitor.destroy()
  })

  test('that closes lets requests under way end', async () => {
    const gateway = await startTestGateway()
    const socket = open(gateway)
    socket.write(wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: 100-continue']))
    await socket.until(/100 Continue/)
    const closed = gateway[Symbol.asyncDispose]()
    socket.write('hello')
    assert.match(await socket.until(/HTTP\/1\.1 200 OK[\s\S]*\r\n\r\n/), /200 OK/)
    await closed
  })

  test('that closes cuts what does not end', async () => {
    const gateway = await startTestGateway({ limits: { drainMs: 20 } })
    const socket = open(gateway)
    socket.write(wire(gateway, put('/bucket/k'), ['Content-Length: 5', 'Expect: 100-continue']))
    await socket.until(/100 Continue/)
    const cut = new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined))
    await gateway[Symbol.asyncDispose]()
    await cut
    assert.equal(gateway.parts.size, 0)
  })
})

describe('a virtual host', () => {
  proves('Bucket in the host name')
  test('names the bucket, and the path the whole key', async () => {
    await using gateway = await startTestGateway()
    const host = `bucket.localhost:${gateway.gateway.port}`
    const request = { headers: { host }, path: '/bucket/key' } as const
    assert.equal((await gateway.send({ method: 'PUT', ...request, body: 'virtual' })).status, 200)
    assert.equal((await gateway.send({ method: 'GET', ...request })).body, 'virtual')
    assert.equal((await gateway.send({ method: 'GET', path: '/bucket/bucket/key' })).body, 'virtual')
    const listed = await gateway.send({ method: 'GET', headers: { host }, path: '/' })
    assert.match(listed.body, /<Name>bucket<\/Name>[\s\S]*<Key>bucket\/key<\/Key>/)
  })
})
