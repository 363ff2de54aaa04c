/** Those whose signatures fail again and again, told apart by the address that a trusted proxy names. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createMetrics } from '@nupeerstack/node-host'
import { clockOf } from '@nupeerstack/runtime'
import { createSignatureFailures } from '../src/auth/signature-failures.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { type Answer, mainUser, otherUser, startTestGateway, type TestGateway } from './test-gateway.ts'

const limits = { signatureFailures: { perKeyMax: 3, perNetworkMax: 8, waitMsMax: 4_000 } }
const bad = { ...mainUser, secretAccessKey: 'wrong' }

type Stepped = { readonly clock: () => number; now: number }
const stepped = (): Stepped => {
  const clock = { now: Date.now(), clock: () => clock.now }
  return clock
}

/** A request as a proxy on this machine passes it on. */
function ask(gateway: TestGateway, from: string, signer = mainUser, now = new Date()): Promise<Answer> {
  const headers = { 'x-forwarded-for': `${from}` }
  return gateway.send({ method: 'GET', path: '/bucket', headers, signer, now })
}

function start(time: Stepped, more: object = {}): Promise<TestGateway> {
  return startTestGateway({ limits, trustedProxies: ['127.0.0.1'], ...more }, undefined, time.clock)
}

describe('a signature that does not hold', () => {
  test('again and again makes its key wait at that address, longer and longer, and nobody else', async () => {
    const time = stepped()
    await using gateway = await start(time)
    const at = (from: string, signer = mainUser) => ask(gateway, from, signer, new Date(time.now))
    for (let i = 0; i < 3; i++) assert.equal((await at('203.0.113.7', bad)).code, 'SignatureDoesNotMatch')
    const waits: (string | undefined)[] = []
    for (let i = 0; i < 4; i++) {
      const { status, code, headers } = await at('203.0.113.7')
      assert.deepEqual([status, code], [503, 'SlowDown'], 'not even the right secret is looked at')
      waits.push(headers['retry-after'])
      assert.equal((await at('203.0.113.8')).status, 200, 'the key goes on elsewhere')
      assert.equal((await at('203.0.113.7', otherUser)).code, 'AccessDenied', 'another key goes on there')
      time.now += Number(headers['retry-after']) * 1_000
      assert.equal((await at('203.0.113.7', bad)).code, 'SignatureDoesNotMatch')
    }
    assert.deepEqual(waits, ['1', '2', '4', '4'])
    time.now += 4_000
    assert.equal((await at('203.0.113.7')).status, 200)
    assert.equal((await at('203.0.113.7', bad)).code, 'SignatureDoesNotMatch', 'all is forgotten')
    assert.equal((await at('203.0.113.7')).status, 200)
  })

  test('for keys that do not exist makes an address wait, not those keys there that do', async () => {
    const time = stepped()
    await using gateway = await start(time)
    const guess = (i: number) => ask(gateway, '2001:db8::1', { ...bad, accessKeyId: `GUESS${i}` }, new Date(time.now))
    for (let i = 0; i < 8; i++) assert.equal((await guess(i)).code, 'InvalidAccessKeyId')
    assert.equal((await guess(9)).code, 'SlowDown')
    assert.equal((await ask(gateway, '2001:db8:0:0:9::1', { ...bad, accessKeyId: 'GUESS' })).code, 'SlowDown')
    assert.equal((await ask(gateway, '2001:db8::1')).status, 200)
    assert.equal((await ask(gateway, '2001:db8:1::1', { ...bad, accessKeyId: 'GUESS' })).code, 'InvalidAccessKeyId')
    time.now += 16 * 60_000
    assert.equal((await guess(10)).code, 'InvalidAccessKeyId', 'it is forgotten after a while')
  })

  test('is counted in every way to sign', async () => {
    const time = stepped()
    await using gateway = await start(time)
    const forwarded = { host: gateway.host, 'x-forwarded-for': '198.51.100.1' }
    const expires = Math.floor(time.now / 1_000) + 60
    const old = `/bucket?AWSAccessKeyId=AKMAIN&Expires=${expires}&Signature=AAAA`
    assert.equal((await gateway.sendRaw('GET', old, forwarded)).code, 'SignatureDoesNotMatch')
    assert.equal((await ask(gateway, '198.51.100.1', bad)).code, 'SignatureDoesNotMatch')
    const fields = { key: 'k', AWSAccessKeyId: 'AKMAIN', policy: 'e30=', signature: 'AAAA', file: 'x' }
    const form = Object.entries(fields).map(
      ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const post = () =>
      gateway.sendRaw(
        'POST',
        '/bucket',
        { ...forwarded, 'content-type': 'multipart/form-data; boundary=b' },
        `${form.join('')}--b--\r\n`,
      )
    assert.equal((await post()).code, 'SignatureDoesNotMatch')
    assert.equal((await post()).code, 'SlowDown')
    assert.equal((await gateway.sendRaw('GET', old, forwarded)).code, 'SlowDown')
    assert.equal((await ask(gateway, '198.51.100.1')).code, 'SlowDown')
  })

  test('costs nothing where the address speaks for many: this machine, and a proxy that names nobody', async () => {
    await using gateway = await startTestGateway({ limits })
    for (let i = 0; i < 5; i++) {
      assert.equal((await ask(gateway, '203.0.113.7', bad)).code, 'SignatureDoesNotMatch')
    }
    assert.equal((await ask(gateway, '203.0.113.7')).status, 200, 'what strangers forward counts for nothing')
  })

  test('is counted by its reason', async () => {
    const metrics = createMetrics()
    await using gateway = await startTestGateway({}, undefined, Date.now, metrics)
    await ask(gateway, '203.0.113.7', bad)
    await ask(gateway, '203.0.113.7', { ...bad, accessKeyId: 'GUESS' })
    await gateway.send({ method: 'GET', path: '/bucket', now: new Date(0) })
    await gateway.send({ method: 'GET', path: '/bucket', signer: otherUser })
    const lines = metrics.text().split('\n')
    assert.deepEqual(lines.filter((line) => line.startsWith('nupeer_s3_failed_signatures_total{')).sort(), [
      'nupeer_s3_failed_signatures_total{code="InvalidAccessKeyId"} 1',
      'nupeer_s3_failed_signatures_total{code="RequestTimeTooSkewed"} 1',
      'nupeer_s3_failed_signatures_total{code="SignatureDoesNotMatch"} 1',
    ])
  })
})

describe('the book of failures', () => {
  test('has a bound, and forgets who failed longest ago', () => {
    const failures = createSignatureFailures(
      { perKeyMax: 1, perNetworkMax: 1, waitMsMax: 60_000 },
      clockOf(() => 0),
    )
    const signer = (network: number) => ({ network: String(network), accessKeyId: 'K' })
    const waits = (network: number): boolean => {
      try {
        failures.check(signer(network), true)
        return false
      } catch (error) {
        return error instanceof S3Error
      }
    }
    for (let network = 0; network <= 10_000; network++) failures.failed(signer(network), true)
    assert.deepEqual([waits(0), waits(1), waits(10_000)], [false, true, true])
  })

  test('remembers no key that there is not: it may be as long as a header', () => {
    const failures = createSignatureFailures(
      { perKeyMax: 1, perNetworkMax: 9, waitMsMax: 60_000 },
      clockOf(() => 0),
    )
    const signer = { network: '203.0.113.7', accessKeyId: 'K'.repeat(30_000) }
    failures.failed(signer, false)
    failures.check(signer, true)
  })
})
