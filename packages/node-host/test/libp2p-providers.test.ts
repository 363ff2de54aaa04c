import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KadDHT } from '@libp2p/kad-dht'
import { peerIdFromString } from '@libp2p/peer-id'
import { multiaddr } from '@multiformats/multiaddr'
import type { PeerId } from '@nupeerstack/protocol'
import { createIdentity } from '../src/identity/identity.ts'
import { silentLogger } from '../src/monitoring/logger.ts'
import { findProviders } from '../src/network/libp2p-providers.ts'

const digest = new Uint8Array(32).fill(4)
const [self, other, third] = [createIdentity().peerId, createIdentity().peerId, createIdentity().peerId] as const
const signal = new AbortController().signal

/** A DHT that names these, one after another, and then fails where told. */
function dhtOf(peers: readonly { peerId: PeerId; addresses: readonly string[] }[], error?: Error) {
  let named = 0
  const dht = {
    async *findProviders() {
      for (const { peerId, addresses } of peers) {
        named++
        const providers = [{ id: peerIdFromString(peerId), multiaddrs: addresses.map((text) => multiaddr(text)) }]
        yield { name: 'PROVIDER', providers }
      }
      if (error !== undefined) throw error
    },
  } as unknown as Pick<KadDHT, 'findProviders'>
  return { dht, named: () => named }
}

test('a provider is named once, with its addresses as we keep them, and this peer not at all', async () => {
  const address = '/ip4/10.0.0.1/tcp/4001'
  const { dht } = dhtOf([
    { peerId: self, addresses: [address] },
    { peerId: other, addresses: [address, `${address}/p2p/${other}`] },
    { peerId: other, addresses: [address] },
  ])
  const found = await findProviders({ dht, self, log: silentLogger }, { digest, limit: 5 }, signal)
  assert.deepEqual(found, [{ peerId: other, addresses: [address] }])
})

test('a record that names many addresses does not make us dial them all', async () => {
  const addresses = Array.from({ length: 40 }, (_, index) => `/ip4/10.0.0.${index}/tcp/4001`)
  const { dht } = dhtOf([{ peerId: other, addresses }])
  const [provider] = await findProviders({ dht, self, log: silentLogger }, { digest, limit: 5 }, signal)
  assert.equal(provider?.addresses.length, 16)
})

test('a search ends when it has found enough, and keeps what it found when it fails', async () => {
  const both = [other, third].map((peerId) => ({ peerId, addresses: [] }))
  const enough = dhtOf(both)
  assert.equal(
    (await findProviders({ dht: enough.dht, self, log: silentLogger }, { digest, limit: 1 }, signal)).length,
    1,
  )
  assert.equal(enough.named(), 1)
  const failing = dhtOf(both, new Error('no more peers'))
  assert.equal(
    (await findProviders({ dht: failing.dht, self, log: silentLogger }, { digest, limit: 9 }, signal)).length,
    2,
  )
})
