import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { describe, test } from 'node:test'
import { createAddressReader } from '../src/http/client-address.ts'
import { startTestGateway } from './test-gateway.ts'

const read = (trusted: string[], peer: string | undefined, forwarded?: string) =>
  createAddressReader(trusted)({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage)

describe('the address of a client', () => {
  const cases: [string, Parameters<typeof read>, string | undefined, string | undefined][] = [
    ['is the connection’s', [[], '203.0.113.7'], '203.0.113.7', '203.0.113.7'],
    ['is not what it says itself', [[], '203.0.113.7', '198.51.100.1'], '203.0.113.7', '203.0.113.7'],
    ['is what a trusted proxy says', [['10.0.0.0/8'], '10.1.2.3', '198.51.100.1'], '198.51.100.1', '198.51.100.1'],
    [
      'is what the last stranger was',
      [['10.0.0.0/8'], '10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9'],
      '198.51.100.1',
      '198.51.100.1',
    ],
    ['is the proxy’s where it says nothing', [['10.0.0.0/8'], '10.1.2.3'], '10.1.2.3', undefined],
    ['is the proxy’s where it says nonsense', [['10.0.0.0/8'], '10.1.2.3', 'unknown'], '10.1.2.3', undefined],
    ['on this machine speaks for many', [[], '127.0.0.1'], '127.0.0.1', undefined],
    ['of IPv4 is one, also on a socket for both', [[], '::ffff:203.0.113.7'], '203.0.113.7', '203.0.113.7'],
    ['of IPv6 is one of many in its network', [[], '2001:db8::1'], '2001:db8::1', '2001:db8:0:0'],
    ['of IPv6 in full', [[], '2001:db8:1:2:3:4:5:6'], '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['may be gone', [[], undefined], undefined, undefined],
  ]
  for (const [what, given, address, network] of cases) {
    test(what, () => assert.deepEqual(read(...given), { address, network, isForwardedSecurely: false }))
  }

  test('is told with how it called the proxy, by a trusted one only', async () => {
    const put = { method: 'PUT', path: '/bucket' } as const
    const statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::bucket/*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' }, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    }
    const body = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    for (const [trustedProxies, status] of [
      [['127.0.0.1'], 200],
      [[], 403],
    ] as const) {
      await using gateway = await startTestGateway({ trustedProxies })
      await gateway.send({ ...put, query: [['policy', '']], body })
      await gateway.send({ method: 'PUT', path: '/bucket/k', body: 'x' })
      const said = { host: gateway.host, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' }
      assert.equal((await gateway.sendRaw('GET', '/bucket/k', said)).status, status)
      assert.equal((await gateway.sendRaw('GET', '/bucket/k', { ...said, 'x-forwarded-proto': 'http' })).status, 403)
    }
  })

  test('is not read through what is no network', () => {
    // A slash with nothing behind it would be the network of everybody.
    for (const network of [
      'proxy.example',
      '10.0.0.0/',
      '10.0.0.0/33',
      '10.0.0.0/0x8',
      '10.0.0.0/8/9',
      '::1/129',
      'fe80::1%eth0',
    ]) {
      assert.throws(() => createAddressReader([network]), /is neither/, network)
    }
  })
})
