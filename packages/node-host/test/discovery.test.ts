import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Network } from '../src/port/network.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import { startPeer } from './peers.ts'

const digestOf = (text: string): Uint8Array => createHash('sha256').update(text).digest()

async function findOne(network: Network, digest: Uint8Array) {
  const signal = AbortSignal.timeout(20_000)
  while (!signal.aborted) {
    const attempt = AbortSignal.any([signal, AbortSignal.timeout(1_000)])
    const [found] = await network.findProviders(digest, 1, attempt)
    if (found !== undefined) return found
  }
  return undefined
}

test('a peer finds who holds something through a third, and can ask there', async (t) => {
  const meeting = await startPeer(t, { dht: 'server' })
  const bootstrap = [...meeting.addresses]
  const holder = await startPeer(t, { dht: 'server', bootstrap, limits: { announcementGatherMs: 10 } })
  const seeker = await startPeer(t, { dht: 'client', listen: [], registry: async () => [peerAddress(meeting)] })
  const header = new Uint8Array([1])
  holder.handle('test/echo/1', async () => ({ header }))
  holder.start()

  const digests = Array.from({ length: 5 }, (_, i) => digestOf(`shard ${i}`))
  holder.provide(digests)
  for (const digest of digests) {
    const found = await findOne(seeker, digest)
    assert.equal(found?.peerId, holder.peerId)
    assert.deepEqual(found?.addresses, peerAddress(holder).addresses)
  }
  const found = await findOne(seeker, digests[0] ?? new Uint8Array())
  assert.ok(found)
  await seeker.request(found, { method: 'test/echo/1', header, signal: AbortSignal.timeout(5_000) })
  assert.deepEqual(await seeker.findProviders(digestOf('nobody has this'), 1, AbortSignal.timeout(1_000)), [])
})

test('a peer without the DHT announces and finds nothing, at no cost', async (t) => {
  const peer = await startPeer(t, { dht: 'off' })
  peer.provide([digestOf('a shard')])
  assert.deepEqual(await peer.findProviders(digestOf('a shard'), 1, AbortSignal.timeout(1_000)), [])
})
