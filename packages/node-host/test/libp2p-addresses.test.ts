import assert from 'node:assert/strict'
import { test } from 'node:test'
import { multiaddr } from '@multiformats/multiaddr'
import { createIdentity } from '../src/identity/identity.ts'
import { dialable, isLoopback, listenHosts, remoteHost, withoutPeerId } from '../src/network/libp2p-addresses.ts'

const { peerId } = createIdentity()

test('hints that are no addresses are worth as much as no hints', () => {
  const addresses = ['/ip4/10.0.0.1/tcp/1', 'nonsense', '/ip4/300.0.0.1/tcp/1']
  assert.deepEqual(dialable({ peerId, addresses }).map(withoutPeerId), ['/ip4/10.0.0.1/tcp/1'])
})

test('a direct connection goes to where the TCP connection leads, by address or by name', () => {
  const hostOf = (text: string) => remoteHost({ remoteAddr: multiaddr(text) })
  assert.equal(hostOf('/ip4/10.0.0.1/tcp/1'), '10.0.0.1')
  assert.equal(hostOf(`/ip6/fe80::1/tcp/1/p2p/${peerId}`), 'fe80::1')
  assert.equal(hostOf('/dns4/node.example/tcp/1'), 'node.example')
  assert.equal(hostOf('/ip4/10.0.0.1/udp/1/quic-v1'), undefined)
})

test('each IP address is listened on once', () => {
  assert.deepEqual(listenHosts(['/ip4/0.0.0.0/tcp/1', '/ip4/0.0.0.0/tcp/2', '/ip6/::/tcp/1']), ['0.0.0.0', '::'])
  assert.deepEqual(['/ip4/127.0.0.1/tcp/1', '/ip6/::1/tcp/1', '/ip4/10.0.0.1/tcp/1'].map(isLoopback), [
    true,
    true,
    false,
  ])
})
