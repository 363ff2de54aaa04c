/** Answers whose rest cannot be had: what a client sees of them on the wire, and what the operator is told. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { type PartRange, PartStoreError } from '@nupeerstack/client'
import { createMetrics, type LogFields, type Logger, silentLogger } from '@nupeerstack/node-host'
import { startTestGateway, type TestGateway } from './test-gateway.ts'

const body = randomBytes(3_000_000)
const brokenOff = 'nupeer_s3_broken_off_answers_total{operation="GetObject",code="ServiceUnavailable"} 1'

/** A gateway with an object whose reading ends with what `end` does, after `givenBytes`. */
async function startBreaking(givenBytes: number, end: () => Uint8Array, threads?: number) {
  const metrics = createMetrics()
  const logged: [event: string, fields: LogFields][] = []
  const warn = (event: string, fields: LogFields = {}): void => void logged.push([event, fields])
  const log: Logger = { ...silentLogger, warn, error: warn }
  const config = threads === undefined ? {} : { threads }
  const gateway = await startTestGateway(config, undefined, Date.now, metrics, log)
  await gateway.send({ method: 'PUT', path: '/bucket/key', body })
  const read = gateway.parts.read.bind(gateway.parts)
  gateway.parts.read = async function* (ranges: Iterable<PartRange>, signal: AbortSignal) {
    let left = givenBytes
    for await (const chunk of read(ranges, signal)) {
      yield chunk.subarray(0, left)
      left -= chunk.length
      if (left > 0) continue
      yield end()
      return
    }
  }
  return { gateway, metrics, logged, [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose]() }
}

const unavailable = (): never => {
  throw new PartStoreError('unavailable', 'fewer than 4 shards of a segment can be read')
}
const nothingMore = () => new Uint8Array()
const tooMuch = () => new Uint8Array(body.length)

/** Asks twice on one connection and returns what came until it was closed. */
async function conversation(gateway: TestGateway, version: string, ...more: string[]): Promise<Buffer> {
  const { url, headers } = gateway.sign({ method: 'GET', path: '/bucket/key', payloadHash: 'UNSIGNED-PAYLOAD' })
  const lines = [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...more]
  const request = `GET ${url} HTTP/${version}\r\n${lines.join('\r\n')}\r\n\r\n`
  return Buffer.from(await gateway.converse(request + request), 'latin1')
}

describe('an answer that is broken off', () => {
  for (const [what, end] of [
    ['the storage goes away', unavailable],
    ['there is less of it than there should be', nothingMore],
    ['there is more of it than there should be', tooMuch],
  ] as const) {
    for (const [version, ...more] of [
      ['1.1'],
      ['1.1', 'Connection: keep-alive', 'TE: trailers, chunked'],
      ['1.0', 'Connection: keep-alive'],
    ]) {
      test(`is short of its length and the last of its connection: ${what}, ${[version, ...more].join(', ')}`, async () => {
        await using broken = await startBreaking(1_000_000, end)
        const answer = await conversation(broken.gateway, version!, ...more)
        const headEnd = answer.indexOf('\r\n\r\n') + 4
        const head = answer.subarray(0, headEnd).toString('latin1')
        assert.match(head, /^HTTP\/1\.1 200 /)
        assert.match(head, new RegExp(`\r\ncontent-length: ${body.length}\r\n`, 'i'))
        assert.doesNotMatch(head, /transfer-encoding/i)
        const received = answer.subarray(headEnd)
        assert.ok(received.length > 0 && received.length <= 1_000_000, `${received.length} bytes`)
        assert.ok(received.equals(body.subarray(0, received.length)), 'the beginning of the object and nothing else')
      })
    }
  }

  for (const threads of [undefined, 2]) {
    test(`is an error to the AWS SDK, counted and logged, ${threads ?? 'no'} HTTP threads`, async () => {
      await using broken = await startBreaking(1_000_000, unavailable, threads)
      const { gateway, metrics, logged } = broken
      const { Body } = await gateway.client().send(new GetObjectCommand({ Bucket: 'bucket', Key: 'key' }))
      await assert.rejects(Body?.transformToByteArray() ?? assert.fail())
      while (!metrics.text().includes('operation="GetObject",status="200"')) await new Promise(setImmediate)
      assert.ok(metrics.text().includes(brokenOff), metrics.text())
      const [event, fields] = logged.find(([event]) => event === 'answer-broken-off') ?? assert.fail()
      assert.equal(event, 'answer-broken-off')
      assert.equal(fields.operation, 'GetObject')
      assert.equal(fields.code, 'ServiceUnavailable')
      assert.equal(fields.sentBytes, 1_000_000)
      assert.match(String(fields.reason), /fewer than 4 shards/)
    })
  }

  test('is not counted where it is the client who goes', async () => {
    const metrics = createMetrics()
    await using gateway = await startTestGateway({}, undefined, Date.now, metrics)
    await gateway.send({ method: 'PUT', path: '/bucket/key', body: Buffer.alloc(32 << 20) })
    const { url, headers } = gateway.sign({ method: 'GET', path: '/bucket/key' })
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    await gateway.converse(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, /HTTP\/1\.1 200/)
    while (!metrics.text().includes('operation="GetObject",status="200"')) await new Promise(setImmediate)
    assert.doesNotMatch(metrics.text(), /broken_off_answers_total\{/)
  })
})
