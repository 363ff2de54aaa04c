/** Peers that do on a request stream whatever a test wants, over either carrier. */

import { createServer } from 'node:net'
import type { TestContext } from 'node:test'
import { connect, TLSSocket } from 'node:tls'
import { multiaddr } from '@multiformats/multiaddr'
import { directResponse, hostMethods, parsePeerId } from '@nupeerstack/protocol'
import { createIdentity } from '../src/identity/identity.ts'
import { createPeerContext } from '../src/network/libp2p-certificate.ts'
import { requestProtocol } from '../src/network/libp2p-link-opener.ts'
import { createNode } from '../src/network/libp2p-node.ts'
import { handshake } from '../src/network/tls-handshake.ts'
import type { Carrier, Network, PeerAddress } from '../src/port/network.ts'
import { defaultNetworkLimits } from '../src/port/network-limits.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import { collectFrames, type WholeFrame } from './collected-frames.ts'
import { soon, startPeer } from './peers.ts'

export interface RogueStream {
  send(bytes: Uint8Array): void
  /** Reads no more. */
  pause(): void
  readonly frames: readonly WholeFrame[]
  /** The first bytes have come. */
  readonly answered: Promise<void>
  readonly ended: Promise<void>
}

export interface Rogue {
  /** Opens a request stream to a peer. */
  open(target: Network): Promise<RogueStream>
  /** Resolves when the peer has broken the connection, not only the stream. */
  readonly disconnected: Promise<void>
  stop(): Promise<void>
}

/** A peer that asks. */
export function startRogue(t: TestContext, carrier: Carrier): Promise<Rogue> {
  return carrier === 'direct' ? startDirectRogue(t) : startLibp2pRogue(t)
}

/** A peer that answers every request with the same bytes. */
export async function startLiar(t: TestContext, carrier: Carrier, bytes: Uint8Array): Promise<PeerAddress> {
  if (carrier === 'direct') return startDirectLiar(t, bytes)
  const node = await startRogueNode(t)
  await node.handle(requestProtocol, (stream) => void stream.send(bytes))
  return {
    peerId: parsePeerId(node.peerId.toString()),
    addresses: node.getMultiaddrs().map((address) => address.toString().replace(/\/p2p\/.*/, '')),
  }
}

/** The port on which a peer takes direct connections. */
export async function directPort(t: TestContext, node: Network): Promise<number> {
  const asker = await startPeer(t, { listen: [] })
  const request = { method: hostMethods.direct, header: new Uint8Array(), signal: soon() }
  return directResponse.parse((await asker.request(peerAddress(node), request)).header).port
}

async function startRogueNode(t: TestContext) {
  const identity = createIdentity()
  const { node } = await createNode(
    { identity, secureContext: await createPeerContext(identity), gater: {} },
    {
      listen: ['/ip4/127.0.0.1/tcp/0'],
      announce: [],
      dht: 'off',
      privateAddresses: true,
      limits: defaultNetworkLimits,
    },
  )
  t.after(() => node.stop())
  return node
}

async function startLibp2pRogue(t: TestContext): Promise<Rogue> {
  const node = await startRogueNode(t)
  return {
    disconnected: new Promise((resolve) => node.addEventListener('peer:disconnect', () => resolve())),
    stop: async () => node.stop(),
    async open(target) {
      const stream = await node.dialProtocol(multiaddr(target.addresses[0] ?? ''), requestProtocol, { signal: soon() })
      const { reader, frames } = collectFrames()
      const answered = Promise.withResolvers<void>()
      stream.addEventListener('message', ({ data }) => {
        for (const chunk of data instanceof Uint8Array ? [data] : data) reader.push(chunk)
        answered.resolve()
      })
      const ended = new Promise<void>((resolve) => {
        stream.addEventListener('close', () => resolve())
        stream.addEventListener('remoteCloseWrite', () => resolve())
      })
      return {
        frames,
        answered: answered.promise,
        ended,
        send(bytes) {
          if (stream.writeStatus === 'writable') stream.send(bytes)
        },
        pause: () => stream.pause(),
      }
    },
  }
}

async function startDirectRogue(t: TestContext): Promise<Rogue> {
  const secureContext = await createPeerContext(createIdentity())
  const sockets: TLSSocket[] = []
  const disconnected = Promise.withResolvers<void>()
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
  }
  t.after(stop)
  return {
    disconnected: disconnected.promise,
    stop,
    async open(target) {
      const port = await directPort(t, target)
      const ALPNProtocols = ['nupeer/requests/1']
      const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ALPNProtocols, secureContext })
      sockets.push(socket)
      await handshake(socket, soon())
      const { reader, frames } = collectFrames()
      const answered = Promise.withResolvers<void>()
      const ended = Promise.withResolvers<void>()
      socket.on('data', (chunk) => {
        reader.push(chunk)
        answered.resolve()
      })
      socket.on('close', () => {
        ended.resolve()
        disconnected.resolve()
      })
      return {
        frames,
        answered: answered.promise,
        ended: ended.promise,
        send: (bytes) => void socket.write(bytes),
        pause: () => void socket.pause(),
      }
    },
  }
}

/** Over libp2p it is honest, and gives the port of a listener that lies. */
async function startDirectLiar(t: TestContext, bytes: Uint8Array): Promise<PeerAddress> {
  const identity = createIdentity()
  const secureContext = await createPeerContext(identity)
  const server = createServer((plain) => {
    const socket = new TLSSocket(plain, {
      secureContext,
      isServer: true,
      requestCert: true,
      rejectUnauthorized: false,
      ALPNCallback: ({ protocols }) => protocols[0],
    })
    for (const each of [plain, socket]) each.on('error', () => {})
    t.after(() => void plain.destroy())
    socket.once('data', () => socket.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const node = await startPeer(t, { identity })
  node.handle(hostMethods.direct, async () => ({ header: directResponse.encode({ port }) }))
  node.handle('test/echo/1', async ({ header }) => ({ header }))
  node.start()
  return peerAddress(node)
}
