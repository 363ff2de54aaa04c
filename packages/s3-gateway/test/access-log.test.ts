/** The access log of a gateway, read back when the gateway has ended. */

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createLogger, silentLogger } from '@nupeerstack/node-host'
import { systemTimers } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { openAccessLog } from '../src/observers/access-log.ts'
import { openLineFile } from '../src/observers/line-file.ts'
import { redactUrl } from '../src/observers/redact-url.ts'
import { presign } from './sigv4-signer.ts'
import { mainUser, startTestGateway, type TestGateway } from './test-gateway.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'nupeer-access-log-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

type Line = Readonly<Record<string, unknown>>

let count = 0
/** The lines that a gateway writes while `use` sends it requests. */
async function linesOf(use: (gateway: TestGateway) => Promise<unknown>): Promise<readonly Line[]> {
  const path = join(folder, `${count++}.log`)
  {
    await using gateway = await startTestGateway({
      accessLog: { to: 'file', path, sizeBytesMax: 1_000_000, filesMax: 2 },
    })
    await use(gateway)
  }
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const text = readFileSync(path, 'utf8')
  assert.ok(text.endsWith('\n'))
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

const host = (gateway: TestGateway) => ({ host: gateway.host })

describe('the access log', () => {
  test('says of each request who asked for what, how it ended and what it moved', async () => {
    const before = Date.now()
    const [put, get, missing] = await linesOf(async (gateway) => {
      const headers = { 'user-agent': 'test "agent" 1' }
      await gateway.send({ method: 'PUT', path: '/bucket/a%20b', body: 'hello', headers })
      await gateway.send({ method: 'GET', path: '/bucket/a%20b', query: [['x-id', 'GetObject']] })
      await gateway.send({ method: 'GET', path: '/missing/k' })
    })
    const { time, requestId, firstByteMs, totalMs, ...facts } = put ?? {}
    assert.deepEqual(facts, {
      remoteAddress: '127.0.0.1',
      user: 'main',
      accessKeyId: 'AKMAIN',
      operation: 'PutObject',
      bucket: 'bucket',
      key: 'a b',
      method: 'PUT',
      url: '/bucket/a%20b',
      status: 200,
      bytesIn: 5,
      bytesOut: 0,
      userAgent: 'test "agent" 1',
    })
    assert.match(String(requestId), /^[0-9A-Z]{16}$/)
    assert.ok(Date.parse(String(time)) >= before && Date.parse(String(time)) <= Date.now())
    assert.ok(Number(firstByteMs) >= 0 && Number(firstByteMs) <= Number(totalMs))
    assert.deepEqual([get?.operation, get?.bytesOut, get?.url], ['GetObject', 5, '/bucket/a%20b?x-id=GetObject'])
    assert.deepEqual([missing?.status, missing?.code, missing?.bucket], [404, 'NoSuchBucket', 'missing'])
    assert.ok(Number(missing?.bytesOut) > 100, 'the document of the error')
  })

  test('tells the key that somebody claimed from the one that signed', async () => {
    const [line] = await linesOf((gateway) =>
      gateway.send({ method: 'GET', path: '/bucket/k', signer: { ...mainUser, secretAccessKey: 'wrong' } }),
    )
    assert.deepEqual(
      [line?.status, line?.code, line?.accessKeyId, line?.user],
      [403, 'SignatureDoesNotMatch', 'AKMAIN', undefined],
    )
  })

  test('has no signature and no token that would open anything', async () => {
    let signature = ''
    const lines = await linesOf(async (gateway) => {
      const signed = presign(
        mainUser,
        {
          method: 'GET',
          path: '/bucket',
          query: [['prefix', 'x']],
          headers: host(gateway),
          now: new Date(),
        },
        60,
      )
      signature = signed.signature
      assert.equal((await gateway.sendRaw('GET', signed.url, host(gateway))).status, 200)
      await gateway.sendRaw(
        'GET',
        '/bucket/k?AWSAccessKeyId=AKMAIN&Expires=99999999999&Signature=s3cr3t',
        host(gateway),
      )
      await gateway.sendRaw('GET', '/bucket/k?X-Amz-Security-Token=s3cr3t', host(gateway))
    })
    assert.match(String(lines[0]?.url), /^\/bucket\?.*prefix=x.*&X-Amz-Signature=REDACTED$/)
    assert.ok(!JSON.stringify(lines).includes(signature))
    assert.ok(!JSON.stringify(lines).includes('s3cr3t'))
  })

  test('may go to the daemon’s own log', async () => {
    const written: string[] = []
    const log = createLogger({ write: (line) => written.push(line) })
    await using accessLog = openAccessLog({ log, timers: systemTimers }, { to: 'log' })
    const response = { statusCode: 200, destroyed: false, writableFinished: true }
    accessLog.add({ id: 'ID', beganMs: 0, url: '/', request: { headers: {} }, response } as never)
    assert.match(written[0] ?? '', /"event":"request","requestId":"ID"|"requestId":"ID"/)
  })
})

describe('a URL in a log', () => {
  test('keeps no secret, however its name is written', () => {
    const names = ['X-Amz-Signature', 'Signature', 'x-amz-security-token', 'x-amz-server-side-encryption-customer-key']
    const anyCase = (name: string) =>
      fc
        .array(fc.nat(2), { minLength: name.length, maxLength: name.length })
        .map((how) =>
          [...name]
            .map((letter, i) =>
              how[i] === 0
                ? letter
                : how[i] === 1
                  ? letter.toUpperCase()
                  : `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
            )
            .join(''),
        )
    fc.assert(
      fc.property(fc.constantFrom(...names).chain(anyCase), fc.constantFrom('', 'a=b&'), (name, before) => {
        assert.equal(redactUrl(`/b/k?${before}${name}=TOPSECRET`, 1_000), `/b/k?${before}${name}=REDACTED`)
      }),
    )
    assert.equal(redactUrl('/b/Signature=x?%zz=TOPSECRET&a', 1_000), '/b/Signature=x?%zz=REDACTED&a')
  })

  test('is cut', () => {
    assert.equal(redactUrl(`/${'x'.repeat(100)}`, 10), `/${'x'.repeat(9)}…`)
  })
})

describe('a file of lines', () => {
  test('is put aside when it is large, and the oldest is dropped', async () => {
    const path = join(folder, 'rotated')
    for (let i = 0; i < 5; i++) {
      await using file = openLineFile(
        { log: silentLogger, timers: systemTimers },
        { path, sizeBytesMax: 10, filesMax: 3 },
      )
      file.add(`line ${i} of five`)
    }
    const names = readdirSync(folder).filter((name) => name.startsWith('rotated'))
    assert.deepEqual(names.sort(), ['rotated.1', 'rotated.2'])
    assert.equal(readFileSync(`${path}.1`, 'utf8'), 'line 4 of five\n')
    assert.equal(readFileSync(`${path}.2`, 'utf8'), 'line 3 of five\n')
  })

  test('loses lines rather than memory where the disk does not keep up, and says so', async () => {
    const warnings: string[] = []
    const log = createLogger({ write: (line) => warnings.push(line) })
    const path = join(folder, 'slow')
    {
      await using file = openLineFile({ log, timers: systemTimers }, { path, sizeBytesMax: 1e9, filesMax: 2 })
      for (let i = 0; i < 10; i++) file.add('x'.repeat(1024 * 1024))
    }
    assert.match(warnings.join(), /"lost":[56]/)
    assert.ok(statSync(path).size >= 4 * 1024 * 1024)
  })

  test('that cannot be written harms nobody', async () => {
    const warnings: string[] = []
    const log = createLogger({ write: (line) => warnings.push(line) })
    {
      await using file = openLineFile(
        { log, timers: systemTimers },
        { path: join(folder, 'none/x'), sizeBytesMax: 1e9, filesMax: 2 },
      )
      file.add('x')
    }
    assert.match(warnings.join(), /log-lines-not-written.*ENOENT/)
  })
})
