import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import type { Libp2p, Stream } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p, type Libp2pOptions } from 'libp2p'
import { createIdentity } from '../src/identity/identity.ts'
import { libp2pPrivateKey } from '../src/identity/libp2p-keys.ts'
import { createPeerContext } from '../src/network/libp2p-certificate.ts'
import { tlsOverSocket } from '../src/network/libp2p-tls.ts'
import { soon } from './peers.ts'

type EncrypterFactory = NonNullable<Libp2pOptions['connectionEncrypters']>[number]

/** A libp2p peer with these encrypters that sends back whatever comes on `/echo`. */
async function startEcho(t: TestContext, kinds: readonly ('ours' | 'stock' | 'noise')[]): Promise<Libp2p> {
  const identity = createIdentity()
  const secureContext = await createPeerContext(identity)
  const factories = { ours: tlsOverSocket(secureContext), stock: tls(), noise: noise() }
  const node = await createLibp2p({
    privateKey: libp2pPrivateKey(identity.privateKey),
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: kinds.map((kind) => factories[kind] as EncrypterFactory),
    streamMuxers: [yamux()],
    connectionGater: { denyDialMultiaddr: () => false },
  })
  t.after(() => node.stop())
  await node.handle('/echo', async (stream: Stream) => {
    for await (const data of stream) if (!stream.send(data)) await stream.onDrain()
  })
  return node
}

async function happens(event: 'peer:connect' | 'peer:disconnect', ...nodes: readonly Libp2p[]): Promise<void> {
  await Promise.all(
    nodes.map((node) => new Promise<void>((resolve) => node.addEventListener(event, () => resolve(), { once: true }))),
  )
}

/** Sends the bytes over a new connection and returns what comes back, and how the connection is encrypted. */
async function exchange(
  from: Libp2p,
  to: Libp2p,
  bytes: Uint8Array,
): Promise<{ echo: Uint8Array; encryption: string }> {
  const connection = await from.dial(to.getMultiaddrs(), { signal: soon() })
  const stream = await connection.newStream('/echo', { signal: soon() })
  const chunks: Uint8Array[] = []
  let received = 0
  const whole = new Promise<void>((resolve) => {
    stream.addEventListener('message', ({ data }) => {
      chunks.push(data.slice())
      received += data.byteLength
      if (received >= bytes.length) resolve()
    })
  })
  for (let at = 0; at < bytes.length; at += 100_000) {
    if (!stream.send(bytes.subarray(at, at + 100_000))) await stream.onDrain({ signal: soon() })
  }
  await whole
  const left = happens('peer:disconnect', from, to)
  await connection.close()
  await left
  return { echo: Buffer.concat(chunks), encryption: connection.encryption ?? '' }
}

const pairs = [
  ['ours', 'stock'],
  ['stock', 'ours'],
  ['ours', 'ours'],
] as const
for (const [dialer, listener] of pairs) {
  test(`TLS of a dialer (${dialer}) and of a listener (${listener}) understand each other`, async (t) => {
    const from = await startEcho(t, [dialer])
    const to = await startEcho(t, [listener])
    const bytes = randomBytes(3_000_000)
    const { echo, encryption } = await exchange(from, to, bytes)
    assert.equal(Buffer.compare(echo, bytes), 0)
    assert.equal(encryption, '/tls/1.0.0')
  })
}

test('a peer that has noise alone is spoken to over noise, either way', async (t) => {
  const ours = await startEcho(t, ['ours', 'noise'])
  const other = await startEcho(t, ['noise'])
  const bytes = randomBytes(100_000)
  for (const [from, to] of [
    [ours, other],
    [other, ours],
  ] as const) {
    const { echo, encryption } = await exchange(from, to, bytes)
    assert.equal(Buffer.compare(echo, bytes), 0)
    assert.equal(encryption, '/noise')
  }
})

test('another peer at the address is refused', async (t) => {
  const from = await startEcho(t, ['ours'])
  for (const kind of ['ours', 'stock'] as const) {
    const to = await startEcho(t, [kind])
    const expected = (await startEcho(t, [kind])).peerId
    const address = String(to.getMultiaddrs()[0]).replace(/\/p2p\/.*/, `/p2p/${expected}`)
    await assert.rejects(from.dial(multiaddr(address), { signal: soon() }), { name: 'EncryptionFailedError' })
    assert.equal(from.getConnections().length, 0)
  }
})

test('a connection that ends, by either side or by force, ends on both', async (t) => {
  const from = await startEcho(t, ['ours'])
  const to = await startEcho(t, ['ours'])
  const ends = [
    (near: Libp2p) => near.getConnections()[0]?.close(),
    (near: Libp2p) => near.getConnections()[0]?.abort(new Error('enough')),
  ]
  for (const end of ends) {
    for (const near of [from, to]) {
      const met = happens('peer:connect', from, to)
      await from.dial(to.getMultiaddrs(), { signal: soon() })
      await met
      const left = happens('peer:disconnect', from, to)
      await end(near)
      await left
    }
  }
})
