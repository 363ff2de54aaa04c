/**
 * The network over libp2p: the only place that joins the request protocol, the DHT and the limits to a libp2p node.
 * Nothing else in the project knows libp2p.
 */
import type { Connection, PeerId as Libp2pPeerId, Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { type PeerId, parsePeerId, WireError } from '@nupeerstack/protocol'
import { CID } from 'multiformats/cid'
import { createAnnouncer } from './announcer.ts'
import { createBans } from './bans.ts'
import { keepBootstrapped } from './bootstrap.ts'
import { createBufferPool } from './buffer-pool.ts'
import { createHeldBytes } from './held-bytes.ts'
import type { Identity } from './identity.ts'
import { announceBatch, multihashOf } from './libp2p-announce.ts'
import { createPeerContext } from './libp2p-certificate.ts'
import { createNode } from './libp2p-node.ts'
import { libp2pPipe } from './libp2p-pipe.ts'
import type { Logger } from './logger.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Introducer, Network, PeerAddress } from './network.ts'
import { defaultNetworkLimits, type NetworkLimits } from './network-limits.ts'
import { networkMetrics } from './network-metrics.ts'
import { parsePeerAddress } from './peer-address.ts'
import { createPeerLinks } from './peer-links.ts'
import { createRequestAnswerer, type RequestAnswerer } from './request-answerer.ts'
import { createRequestAsker } from './request-asker.ts'
import type { RequestHandler } from './service.ts'

export interface NetworkDependencies {
  readonly identity: Identity
  readonly log: Logger
  /** Says for whom this peer speaks; without it this peer is a stranger to all. */
  readonly introducer?: Introducer
  /** Peers that are likely to be there, for instance from the registry on the chain. */
  readonly bootstrap?: (signal: AbortSignal) => Promise<readonly PeerAddress[]>
  readonly metrics?: Metrics
  /** Unix time in milliseconds. */
  readonly clock?: () => number
}

export interface NetworkConfig {
  /** Part of what an introduction signs. */
  readonly chainId: number
  /** Multiaddrs without peer id; none for a peer that only asks. */
  readonly listen: readonly string[]
  /** What to tell others instead of the addresses that are listened on. */
  readonly announce?: readonly string[]
  /** Multiaddrs with peer id. */
  readonly bootstrap?: readonly string[]
  readonly dht: 'server' | 'client' | 'off'
  /** Whether the DHT passes loopback and LAN addresses on. Unless told: where this peer listens on loopback alone. */
  readonly privateAddresses?: boolean
  readonly limits?: Partial<NetworkLimits>
}

/** A peer is at a few places; a record that names many is there to make us dial them. */
const addressesMax = 16
export const requestProtocol = '/nupeer/requests/1'

/** Makes a peer and connects it. It asks at once, and answers from `start` on. Throws ListenError. */
export async function createNetwork(dependencies: NetworkDependencies, config: NetworkConfig): Promise<Network> {
  const { identity, log, introducer, metrics: registry = createMetrics(), clock = Date.now } = dependencies
  const limits: NetworkLimits = { ...defaultNetworkLimits, ...config.limits }
  const { privateAddresses = config.listen.every(isLoopback) } = config
  const stopping = new AbortController()
  const handlers = new Map<string, RequestHandler>()
  const answerersByPeer = new Map<PeerId, Set<RequestAnswerer>>()
  const held = createHeldBytes(limits.heldBytesMax)
  const buffers = createBufferPool({ held }, { idleBytesMax: limits.idleBufferBytesMax })
  const bans = createBans(clock, limits.banMs)
  const isBanned = (peer: Libp2pPeerId) => bans.has(ourPeerId(peer))
  let isAnswering = false

  const secureContext = await createPeerContext(identity)
  const { node, dht } = await createNode(
    { identity, secureContext, gater: { denyInboundEncryptedConnection: isBanned, denyDialPeer: isBanned } },
    { listen: config.listen, announce: config.announce ?? [], dht: config.dht, privateAddresses, limits },
  )
  const metrics = networkMetrics(registry, () => ({
    connections: node.getConnections().length,
    links: links.openCount,
    heldBytes: held.bytes,
    announcementsWaiting: announcer.waiting,
  }))

  const drop = (peer: PeerId, error: Error) => {
    bans.add(peer)
    metrics.dropped()
    log.warn('dropped a peer that broke the protocol', { peer, reason: error.message })
    for (const connection of node.getConnections(peerIdFromString(peer))) connection.abort(error)
  }

  const answer = (stream: Stream, connection: Connection) => {
    const remote = ourPeerId(connection.remotePeer)
    const answerers = answerersByPeer.get(remote) ?? new Set()
    answerersByPeer.set(remote, answerers)
    makeRoom(answerers, limits.streamsPerPeerMax)
    const answerer = createRequestAnswerer(
      {
        pipe: libp2pPipe(stream),
        peers: { self: identity.peerId, remote },
        handlerOf: (method) => (isAnswering ? (handlers.get(method) ?? 'unknown') : 'closed'),
        held,
        buffers,
        clock,
        onAnswer: metrics.answered,
        onHandlerError: (method, error) => log.error('a handler failed', { method, peer: remote, error }),
        onClosed: () => {
          answerers.delete(answerer)
          if (answerers.size === 0 && answerersByPeer.get(remote) === answerers) answerersByPeer.delete(remote)
        },
        onViolation: (error) => drop(remote, error),
      },
      { ...limits, chainId: config.chainId },
    )
    answerers.add(answerer)
  }

  const links = createPeerLinks(
    {
      clock,
      open: async (peer, signal, onClosed) => {
        const connection = await connect(peer, signal)
        const stream = await openStream(connection, signal)
        return createRequestAsker(
          {
            pipe: libp2pPipe(stream),
            introduce: () => introducer?.(identity.peerId, peer.peerId),
            clock,
            onClosed,
            onViolation: (error) => drop(peer.peerId, error),
          },
          limits,
        )
      },
    },
    limits,
  )

  const connect = async (peer: PeerAddress, signal: AbortSignal): Promise<Connection> => {
    const target = peerIdFromString(peer.peerId)
    const addresses = dialable(peer)
    return node.dial(addresses.length === 0 ? target : addresses, { signal })
  }

  const announcer = createAnnouncer(
    {
      announce: async (digests, signal) =>
        dht === undefined ? digests : announceBatch({ node, dht }, digests, signal),
      clock,
    },
    limits,
  )

  node.addEventListener('connection:open', ({ detail: connection }) => {
    const siblings = node.getConnections(connection.remotePeer)
    if (siblings.length <= limits.connectionsPerPeerMax) return
    connection.abort(new Error('too many connections from one peer'))
  })
  await node.handle(requestProtocol, answer, { maxInboundStreams: limits.streamsPerPeerMax })
  const reaper = setInterval(() => reapIdle(node.getConnections(), limits, clock()), limits.strangerIdleMs).unref()
  if (dht !== undefined) {
    const fixed = (config.bootstrap ?? []).map(parsePeerAddress)
    keepBootstrapped(
      {
        candidates: async (signal) => {
          const listed = (await dependencies.bootstrap?.(signal)) ?? []
          return [...fixed, ...listed].filter(({ peerId }) => peerId !== identity.peerId)
        },
        neighbourCount: () => neighbourCount(dht),
        connect: async (peer, signal) => {
          await connect(peer, AbortSignal.any([signal, AbortSignal.timeout(limits.dialTimeoutMs)]))
        },
        log,
      },
      stopping.signal,
    )
  }

  const stop = async () => {
    isAnswering = false
    const finished = [...answerersByPeer.values()].flatMap((set) => [...set].map((answerer) => answerer.finish()))
    await within(limits.stopTimeoutMs, Promise.all(finished))
  }

  return {
    peerId: identity.peerId,
    get addresses() {
      return node.getMultiaddrs().map((address) => address.toString())
    },
    async request(peer, request) {
      const { method, signal } = request
      const startedAt = performance.now()
      try {
        const asker = await links.asker(peer, signal)
        const response = await asker.ask(request)
        metrics.asked(method, 'ok', performance.now() - startedAt)
        return response
      } catch (error) {
        metrics.asked(method, error instanceof WireError ? error.code : 'cancelled', performance.now() - startedAt)
        throw error
      }
    },
    handle(method, handler) {
      if (handlers.has(method)) throw new Error(`two handlers for ${method}`)
      handlers.set(method, handler)
    },
    start() {
      isAnswering = true
    },
    stop,
    provide: (digests) => {
      if (dht !== undefined) announcer.add(digests)
    },
    async findProviders(digest, limit, signal) {
      const found = new Map<PeerId, PeerAddress>()
      if (dht === undefined) return []
      try {
        for await (const event of dht.findProviders(cidOf(digest), { signal })) {
          if (event.name !== 'PROVIDER') continue
          for (const { id, multiaddrs } of event.providers) {
            const peerId = ourPeerId(id)
            const addresses = [...new Set(multiaddrs.map(withoutPeerId))].slice(0, addressesMax)
            if (peerId !== identity.peerId) found.set(peerId, { peerId, addresses })
          }
          if (found.size >= limit) break
        }
      } catch (error) {
        // What was found before the time was over is as good as any other hint.
        if (!signal.aborted) log.debug('a search in the DHT failed', { error })
      }
      return [...found.values()].slice(0, limit)
    },
    sign: (message) => identity.sign(message),
    async [Symbol.asyncDispose]() {
      clearInterval(reaper)
      announcer.stop()
      links.close()
      await stop()
      stopping.abort()
      for (const answerers of answerersByPeer.values()) for (const answerer of [...answerers]) answerer.close()
      await within(limits.stopTimeoutMs, Promise.resolve(node.stop()))
    },
  }
}

// A peer has one stream for its requests; more are those of a broken connection, and of a stranger even the second is
// one too many. The newest is the one that lives.
function makeRoom(answerers: Set<RequestAnswerer>, streamsMax: number): void {
  for (const answerer of [...answerers]) {
    if (answerer.account === undefined || answerers.size >= streamsMax) answerer.close()
  }
}

// Inbound connections on which nothing happens are welcome while there is room for others.
function reapIdle(connections: readonly Connection[], limits: NetworkLimits, now: number): void {
  if (connections.length <= limits.connectionsMax / 2) return
  for (const connection of connections) {
    const isOld = connection.timeline.open < now - limits.strangerIdleMs
    if (connection.direction === 'inbound' && isOld && connection.streams.length === 0) void connection.close()
  }
}

async function openStream(connection: Connection, signal: AbortSignal): Promise<Stream> {
  try {
    return await connection.newStream(requestProtocol, { signal })
  } catch (cause) {
    // A connection that gives no stream may be dead without knowing it; the next attempt dials anew.
    const error = new WireError('unavailable', 'the peer takes no request stream', { cause })
    connection.abort(error)
    throw error
  }
}

function dialable({ peerId, addresses }: PeerAddress): Multiaddr[] {
  return addresses.flatMap((address) => {
    try {
      return [multiaddr(`${address}/p2p/${peerId}`)]
    } catch {
      // A hint that is no address is worth as much as no hint.
      return []
    }
  })
}

function withoutPeerId(address: Multiaddr): string {
  return address.toString().replace(/\/p2p\/[^/]+$/, '')
}

/** CIDv1 of raw bytes with this SHA-256. */
function cidOf(digest: Uint8Array): CID {
  const rawCodec = 0x55
  return CID.createV1(rawCodec, multihashOf(digest))
}

function ourPeerId(peer: Libp2pPeerId): PeerId {
  return parsePeerId(peer.toString())
}

function neighbourCount(dht: object): number {
  if (!('routingTable' in dht)) return 0
  return (dht.routingTable as { readonly size: number }).size
}

function isLoopback(address: string): boolean {
  return address.startsWith('/ip4/127.') || address.startsWith('/ip6/::1/')
}

async function within(durationMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, durationMs)
  await Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
