import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { connect as connectTcp, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { payloadBytesMax, WireError } from '@nupeerstack/protocol'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import { createIdentity } from '../src/identity/identity.ts'
import { createMetrics } from '../src/monitoring/metrics.ts'
import { createPeerContext } from '../src/network/libp2p-certificate.ts'
import { handshake } from '../src/network/tls-handshake.ts'
import type { Network } from '../src/port/network.ts'
import { defaultNetworkLimits, type NetworkLimits } from '../src/port/network-limits.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import { carriedBy, soon, startAsker, startPeer, testAccount } from './peers.ts'
import { directPort } from './rogue-peers.ts'

const header = new Uint8Array([1, 2, 3])
const direct = { port: 0 }

async function startNode(t: TestContext, choices: Parameters<typeof startPeer>[1] = {}): Promise<Network> {
  const node = await startPeer(t, { direct, ...choices })
  node.handle('test/echo/1', async ({ payload, account }) => ({
    header: Buffer.from(String(account)),
    payload: [payload.slice()],
  }))
  node.start()
  return node
}

const takenSockets = new Set<Socket>()
subscribe('net.server.socket', (message) => takenSockets.add((message as { readonly socket: Socket }).socket))

test('requests of an introduced peer move to the direct connection, and are the same account there', async (t) => {
  const metrics = createMetrics()
  const node = await startNode(t, { metrics })
  const asker = await startAsker(t, node, 'direct')
  for (const size of [0, 1, 65_536, 262_145, payloadBytesMax]) {
    const payload = [randomBytes(size)]
    const answer = await asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
    assert.equal(Buffer.compare(answer.payload, payload[0]!), 0)
    assert.equal(Buffer.from(answer.header).toString(), testAccount().account)
  }
  assert.match(metrics.text(), /nupeer_connections\{carrier="direct"\} 1/)
  assert.deepEqual(asker.links(), [{ peerId: node.peerId, carrier: 'direct' }])
})

test('a stranger, and who asks a peer without a direct port, stay with libp2p', async (t) => {
  const open = await startNode(t)
  const closed = await startPeer(t)
  closed.start()
  const stranger = await startPeer(t, { listen: [] })
  const customer = await startPeer(t, { listen: [], introducer: testAccount().introducer })
  for (let round = 0; round < 20; round++) {
    await stranger.request(peerAddress(open), { method: 'test/echo/1', header, signal: soon() })
    const refused = customer.request(peerAddress(closed), { method: 'test/echo/1', header, signal: soon() })
    await assert.rejects(refused, (error: unknown) => error instanceof WireError && error.code === 'unknown-method')
  }
  assert.equal(stranger.links()[0]?.carrier, 'libp2p')
  assert.equal(customer.links()[0]?.carrier, 'libp2p')
})

test('a direct connection that breaks leaves the requests to libp2p, and is made again after its pause', async (t) => {
  let now = Date.now()
  const node = await startNode(t)
  const asker = await startAsker(t, node, 'direct', { runtime: { ...systemRuntime, clock: clockOf(() => now) } })
  cut(await directPort(t, node))
  await carriedBy('libp2p', asker, node)
  const answer = await asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
  assert.deepEqual([...answer.payload], [])
  assert.equal(asker.links()[0]?.carrier, 'libp2p')
  now += defaultNetworkLimits.directRedialMs[0]
  await carriedBy('direct', asker, node)
})

test('while libp2p is gone the direct connection carries on', async (t) => {
  const node = await startNode(t)
  const asker = await startAsker(t, node, 'direct')
  const port = Number(/tcp\/(\d+)/.exec(node.addresses[0] ?? '')?.[1])
  cut(port)
  for (let round = 0; round < 20; round++) {
    await asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
  }
  assert.equal(asker.links()[0]?.carrier, 'direct')
})

/** Cuts all connections that a port of this process has taken. */
function cut(port: number): void {
  for (const socket of takenSockets) if (socket.localPort === port) socket.destroy()
}

/** A TLS connection to the direct port of a peer, with a certificate of a fresh identity unless told otherwise. */
async function knock(
  t: TestContext,
  node: Network,
  choices: { readonly ALPNProtocols?: string[]; readonly isAnonymous?: boolean } = {},
): Promise<{ socket: TLSSocket; closed: Promise<void> }> {
  const port = await directPort(t, node)
  const { ALPNProtocols = ['nupeer/requests/1'], isAnonymous = false } = choices
  const certificate = isAnonymous ? {} : { secureContext: await createPeerContext(createIdentity()) }
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ALPNProtocols, ...certificate })
  t.after(() => socket.destroy())
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.on('error', () => {})
  socket.resume()
  return { socket, closed }
}

test('who shows no certificate, speaks another protocol or no TLS at all is turned away', async (t) => {
  const node = await startNode(t)
  const callers = [
    await knock(t, node, { isAnonymous: true }),
    await knock(t, node, { ALPNProtocols: ['h2'] }),
    await knock(t, node, { ALPNProtocols: ['libp2p'] }),
  ]
  await Promise.all(callers.map(({ closed }) => closed))
  const port = await directPort(t, node)
  const plain = connectTcp(port, '127.0.0.1', () => plain.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
  await new Promise<void>((resolve) => plain.on('error', () => {}).on('close', () => resolve()))
  await startAsker(t, node, 'direct')
})

const limited = (t: TestContext, limits: Partial<NetworkLimits>) => startNode(t, { limits })

test('a handshake that is not finished in time ends', async (t) => {
  const node = await limited(t, { dialTimeoutMs: 200 })
  const port = await directPort(t, node)
  const silent = connectTcp(port, '127.0.0.1')
  await new Promise<void>((resolve) => silent.on('error', () => {}).on('close', () => resolve()))
})

test('a stranger that says nothing is left', async (t) => {
  const node = await limited(t, { strangerIdleMs: 100 })
  const { socket, closed } = await knock(t, node)
  await handshake(socket, soon())
  await closed
})

test('direct connections count among all that a host takes', async (t) => {
  const node = await limited(t, { connectionsMax: 3 })
  const first = await knock(t, node)
  await handshake(first.socket, soon())
  const second = await knock(t, node)
  await second.closed
  assert.equal(first.socket.destroyed, false)
})

test('more connections in a second than one address may open are turned away', async (t) => {
  const node = await limited(t, { connectionsPerSecondMax: 3 })
  const port = await directPort(t, node)
  let refused = 0
  const sockets = Array.from({ length: 10 }, () => connectTcp(port, '127.0.0.1'))
  t.after(() => sockets.map((socket) => socket.destroy()))
  const seven = new Promise<void>((resolve) => {
    for (const socket of sockets) socket.on('error', () => {}).on('close', () => ++refused === 7 && resolve())
  })
  await seven
})

test('a peer that breaks the protocol over the direct connection is banned on both carriers', async (t) => {
  const node = await limited(t, { banMs: 60_000 })
  const identity = createIdentity()
  const customer = await startPeer(t, { listen: [], introducer: testAccount().introducer, identity })
  const port = await directPort(t, node)
  const secureContext = await createPeerContext(identity)
  const dial = () =>
    connect({
      host: '127.0.0.1',
      port,
      rejectUnauthorized: false,
      ALPNProtocols: ['nupeer/requests/1'],
      secureContext,
    }).on('error', () => {})
  const socket = dial()
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  await handshake(socket, soon())
  socket.write('garbage, at some length')
  await closed
  const again = dial().resume()
  await new Promise<void>((resolve) => again.on('close', () => resolve()))
  for (const signal = soon(); ; ) {
    const ask = customer.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
    if ((await ask.then(() => 'answered').catch(() => 'refused')) === 'refused') break
    signal.throwIfAborted()
  }
})

test('a port that is taken is one clear sentence', async (t) => {
  const node = await startNode(t)
  const port = await directPort(t, node)
  await assert.rejects(startPeer(t, { direct: { port } }), { name: 'ListenError', code: 'address-in-use' })
})
