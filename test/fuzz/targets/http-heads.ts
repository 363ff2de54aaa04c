/** The head of a request: its line, its target, its query, and from where it comes. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { Duplex } from 'node:stream'
import { createAddressReader } from '../../../packages/s3-gateway/src/http/client-address.ts'
import { parseObjectPath, parseRequestTarget } from '../../../packages/s3-gateway/src/http/object-ref.ts'
import { parseQuery } from '../../../packages/s3-gateway/src/http/query.ts'
import { uriDecode, uriEncode } from '../../../packages/s3-gateway/src/http/uri-encoding.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import { readHead } from '../../../packages/s3-gateway/src/server/admit-request.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isS3Refusal, neverRefuses } from './refusals.ts'

const headBytesMax = 32 * 1024

export const requestTarget: FuzzTarget = {
  name: 'request-target',
  parsers: [
    's3-gateway/src/http/object-ref.ts parseRequestTarget',
    's3-gateway/src/http/object-ref.ts parseObjectPath',
    's3-gateway/src/http/query.ts parseQuery',
  ],
  form: 'text',
  seeds: [
    '/bucket/some%20key/%C3%A4?prefix=a+b&acl',
    'http://host/b/k',
    '/',
    '/b?x=%00',
    '/b//../%2e%2e/k?versionId=null',
  ],
  words: ['%ff', '%c3', '%00', '%2f', '%E2%82%AC', '?', '&', '=', '+', 'http://'],
  bytesMax: 16 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const url = input.toString('latin1')
    const { ref, rawPath, rawQuery } = parseRequestTarget(url, 'bucket.localhost:9000', ['localhost'])
    assert.ok(ref.kind !== 'service' && ref.bucket === 'bucket')
    if (ref.kind === 'object') assert.ok(Buffer.byteLength(ref.key) <= 1_024 && !ref.key.includes('\0'))
    const direct = parseObjectPath(rawPath)
    // What an object is called leads back to it.
    if (direct.kind === 'object')
      assert.deepEqual(parseObjectPath(`/${uriEncode(direct.bucket)}/${uriEncode(direct.key)}`), direct)
    const { parameters } = parseQuery(rawQuery, '+')
    const again = parameters.map(({ name, value }) => `${uriEncode(name)}=${uriEncode(value)}`).join('&')
    assert.deepEqual(
      parseQuery(again, '+').parameters.filter(({ name, value }) => name !== '' || value !== ''),
      parameters.filter(({ name, value }) => name !== '' || value !== ''),
    )
    return ref
  },
}

export const percentEncoding: FuzzTarget = {
  name: 'percent-encoding',
  parsers: [],
  form: 'text',
  seeds: ['a%20b', '%C3%A4', 'ä', '%F0%9F%97%9D', '%ED%A0%80'],
  bytesMax: 16 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const text = uriDecode(input.toString('latin1'))
    assert.ok(text.isWellFormed())
    assert.equal(uriDecode(uriEncode(text)), text)
    // Whoever encodes by the standard means the same.
    assert.equal(decodeURIComponent(uriEncode(text)), text)
    return text === ''
  },
}

/** Bytes through the parser of HTTP that the gateway has, with its settings, up to where it reads the head. */
const server = createServer({ maxHeaderSize: headBytesMax, insecureHTTPParser: false, requireHostHeader: true })
let heard: (request: IncomingMessage) => void = () => {}
const hear = (request: IncomingMessage, response: { end(): void }): void => {
  heard(request)
  response.end()
}
server.on('request', hear).on('checkContinue', hear).on('checkExpectation', hear)
server.on('clientError', (_error, socket) => socket.destroy())

export const httpHead: FuzzTarget = {
  name: 'http-head',
  parsers: ['s3-gateway/src/server/admit-request.ts readHead'],
  form: 'lines',
  seeds: [
    'GET /bucket/key?x=y HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\n\r\n',
    'PUT /b/k HTTP/1.1\r\nHost: b.localhost:9000\r\nContent-Length: 3\r\nx-amz-meta-a: b\r\n\r\nabc',
    'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    'GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.0\r\n\r\n',
  ],
  words: [
    'Transfer-Encoding: chunked\r\n',
    'Content-Length: 5\r\n',
    'Expect: 100-continue\r\n',
    'HTTP/1.0',
    'Host:',
    ' \r\n',
    'chunked, gzip',
  ],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  expensive: { why: 'a connection is made for each', inputsMax: 3_000 },
  async run(input) {
    const heads: unknown[] = []
    let refusal: unknown
    heard = (request) => {
      try {
        const head = readHead({ request, url: request.url ?? '', network: undefined } as never, ['localhost'])
        heads.push(head.target.ref.kind)
      } catch (error) {
        refusal = error
      }
    }
    const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
    const closed = new Promise((resolve) => socket.on('close', resolve))
    server.emit(
      'connection',
      Object.assign(socket, { setTimeout() {}, setNoDelay() {}, setKeepAlive() {}, remoteAddress: '127.0.0.1' }),
    )
    socket.push(input)
    socket.push(null)
    await new Promise((resolve) => setImmediate(resolve))
    socket.destroy()
    await closed
    if (refusal !== undefined) throw refusal
    if (heads.length === 0) throw new S3Error('BadRequest')
    return heads.join()
  },
}

export const clientAddresses: FuzzTarget = {
  name: 'client-addresses',
  parsers: [],
  form: 'lines',
  seeds: [
    '10.0.0.1\n203.0.113.9, 10.0.0.2',
    '::ffff:10.0.0.1\n2001:db8::1',
    'fe80::1%eth0\nfe80::2%eth0',
    '127.0.0.1\n',
  ],
  words: ['10.0.0.3', '::1', '1:2:3:4:5:6:7.8.9.10', '::'],
  bytesMax: headBytesMax,
  isRefusal: neverRefuses,
  run(input) {
    const [remoteAddress = '', ...forwarded] = input.toString('latin1').split('\n')
    // A socket says an address, or none.
    const socket = { remoteAddress: isIP(remoteAddress) === 0 ? undefined : remoteAddress }
    const headers = { 'x-forwarded-for': forwarded.join(', '), 'x-forwarded-proto': 'https' }
    const { address, network, isForwardedSecurely } = readAddress({ socket, headers } as never)
    assert.ok(address === undefined || isIP(address) !== 0)
    // Only a proxy that is trusted may speak for others.
    if (!remoteAddress.replace(/^::ffff:/i, '').startsWith('10.')) {
      assert.ok(!isForwardedSecurely)
      assert.equal(address, socket.remoteAddress?.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, ''))
    }
    if (network?.includes(':')) assert.equal(network.split(':').length, 4)
    return [address === undefined, network === undefined].join()
  },
}
const readAddress = createAddressReader(['10.0.0.0/8'])
