/** Both ends of every line that `wire.ts` compares: ours over each carrier, libp2p as it comes, bare sockets. */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import type { Stream } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { generateCertificate } from '@libp2p/tls/utils'
import { multiaddr } from '@multiformats/multiaddr'
import {
  createIdentity,
  createNetwork,
  defaultNetworkLimits,
  type OutgoingRequest,
  type PeerAddress,
  peerAddress,
  type RequestHandler,
  silentLogger,
} from '@nupeerstack/node-host'
import {
  addressOfPrivateKey,
  introductionScheme,
  type PeerId,
  parsePeerId,
  signIntroduction,
} from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { createLibp2p } from 'libp2p'
import { libp2pPrivateKey } from '../packages/node-host/src/identity/libp2p-keys.ts'
import { createBufferPool } from '../packages/node-host/src/memory/buffer-pool.ts'
import { createHeldBytes } from '../packages/node-host/src/memory/held-bytes.ts'
import { createAnswerers } from '../packages/node-host/src/network/answerers.ts'
import { createPeerContext } from '../packages/node-host/src/network/libp2p-certificate.ts'
import { libp2pPipe } from '../packages/node-host/src/network/libp2p-pipe.ts'
import { createRequestAsker } from '../packages/node-host/src/requests/request-asker.ts'
import { openRaw, serveRaw } from './wire-raw.ts'

export interface Line extends AsyncDisposable {
  /** Sends a shard of 1 MiB and waits for the answer. */
  put(): Promise<void>
  /** Asks for a shard and has it in memory. */
  get(): Promise<void>
  small(): Promise<void>
}

export const lineKinds = ['tcp', 'tls', 'direct', 'libp2p', 'stock-tls', 'stock-noise'] as const
export type LineKind = (typeof lineKinds)[number]

/** Where the other process answers: a port of a bare socket, or a peer. */
export type Address = number | PeerAddress

const shardBytes = 1024 * 1024
const chainId = 1
const limits = defaultNetworkLimits
const listen = ['/ip4/127.0.0.1/tcp/0']
const header = new Uint8Array(64)

/** Begins to answer. */
export async function serve(kind: LineKind): Promise<Address> {
  switch (kind) {
    case 'tcp':
      return serveRaw(undefined)
    case 'tls':
      return serveRaw(await generateCertificate(libp2pPrivateKey(createIdentity().privateKey)))
    case 'direct':
    case 'libp2p': {
      const network = await createNetwork(
        { identity: createIdentity(), log: silentLogger },
        { chainId, listen, dht: 'off', ...(kind === 'direct' ? { direct: { port: 0 } } : {}) },
      )
      for (const [method, handler] of handlers()) network.handle(method, handler)
      network.start()
      return peerAddress(network)
    }
    default:
      return serveStock(kind)
  }
}

/** Connects to what `serve` has begun. */
export async function open(kind: LineKind, address: Address): Promise<Line> {
  if (typeof address === 'number') {
    return openRaw(address, kind === 'tls' ? await createPeerContext(createIdentity()) : undefined)
  }
  return kind === 'stock-tls' || kind === 'stock-noise' ? openStock(kind, address) : openNetwork(kind, address)
}

async function openNetwork(kind: LineKind, address: PeerAddress): Promise<Line> {
  const network = await createNetwork(
    { identity: createIdentity(), log: silentLogger, introducer: introduce },
    { chainId, listen: [], dht: 'off' },
  )
  const line = lineOver((request) => network.request(address, request))
  do await line.small()
  while (network.links()[0]?.carrier !== kind)
  return { ...line, [Symbol.asyncDispose]: () => network[Symbol.asyncDispose]() }
}

function handlers(): Map<string, RequestHandler> {
  const payload = [new Uint8Array(shardBytes).fill(7)]
  return new Map<string, RequestHandler>([
    ['bench/put/1', async () => ({ header })],
    ['bench/get/1', async () => ({ header, payload })],
    ['bench/small/1', async () => ({ header })],
  ])
}

function lineOver(ask: (request: OutgoingRequest) => Promise<unknown>): Omit<Line, keyof AsyncDisposable> {
  const payload = [new Uint8Array(shardBytes).fill(7)]
  const idle: Uint8Array[] = []
  const { signal } = new AbortController()
  return {
    put: async () => void (await ask({ method: 'bench/put/1', header, payload, signal })),
    get: async () => {
      const into = idle.pop() ?? new Uint8Array(shardBytes)
      await ask({ method: 'bench/get/1', header, into, signal })
      idle.push(into)
    },
    small: async () => void (await ask({ method: 'bench/small/1', header, signal })),
  }
}

const privateKey = new Uint8Array(32).fill(7)
function introduce(from: PeerId, to: PeerId) {
  const expiresAt = Math.floor(Date.now() / 1000) + 3600
  return signIntroduction(
    introductionScheme(chainId),
    { account: addressOfPrivateKey(privateKey), from, to, expiresAt },
    privateKey,
  )
}

const protocol = '/bench/1'

async function createStock(kind: 'stock-tls' | 'stock-noise', addresses: readonly string[]) {
  return createLibp2p({
    privateKey: libp2pPrivateKey(createIdentity().privateKey),
    addresses: { listen: [...addresses] },
    transports: [tcp()],
    connectionEncrypters: [kind === 'stock-tls' ? tls() : noise()],
    streamMuxers: [yamux()],
  })
}

async function serveStock(kind: 'stock-tls' | 'stock-noise'): Promise<PeerAddress> {
  const node = await createStock(kind, listen)
  const self = parsePeerId(node.peerId.toString())
  const held = createHeldBytes(limits.heldBytesMax)
  const answerers = createAnswerers(
    {
      self,
      introductions: introductionScheme(chainId),
      held,
      buffers: createBufferPool({ held }, { idleBytesMax: limits.idleBufferBytesMax }),
      ...systemRuntime,
      log: silentLogger,
      onAnswer() {},
      onViolation: (_peer, error) => {
        throw error
      },
    },
    limits,
  )
  for (const [method, handler] of handlers()) answerers.handle(method, handler)
  answerers.start()
  await node.handle(protocol, (stream: Stream, { remotePeer }) =>
    answerers.answer(libp2pPipe(stream, systemRuntime), parsePeerId(remotePeer.toString())),
  )
  return { peerId: self, addresses: node.getMultiaddrs().map((address) => address.toString()) }
}

async function openStock(kind: 'stock-tls' | 'stock-noise', { peerId, addresses }: PeerAddress): Promise<Line> {
  const node = await createStock(kind, [])
  const stream = await node.dialProtocol(
    addresses.map((address) => multiaddr(address)),
    protocol,
  )
  const asker = createRequestAsker(
    {
      pipe: libp2pPipe(stream, systemRuntime),
      introduce: () => introduce(parsePeerId(node.peerId.toString()), peerId),
      ...systemRuntime,
      onClosed() {},
      onViolation: (error) => {
        throw error
      },
    },
    limits,
  )
  const line = lineOver((request) => asker.ask(request))
  // A stranger would be left while the other lines have their turn.
  await line.small()
  return { ...line, [Symbol.asyncDispose]: async () => node.stop() }
}
