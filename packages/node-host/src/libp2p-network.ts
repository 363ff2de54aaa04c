/**
 * The network over libp2p: the only place that joins the request protocol, the DHT and the limits to a libp2p node.
 * Nothing else in the project knows libp2p.
 */

import type { Connection, PeerId as Libp2pPeerId, Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { directResponse, hostMethods, type PeerId, parsePeerId, WireError } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime, type Timers } from '@nupeerstack/runtime'
import { CID } from 'multiformats/cid'
import { createAnnouncer } from './announcer.ts'
import { createAnswerers } from './answerers.ts'
import { createBans } from './bans.ts'
import { keepBootstrapped } from './bootstrap.ts'
import { createBufferPool } from './buffer-pool.ts'
import type { UnattachedPipe } from './byte-pipe.ts'
import { openCarriedAsker } from './carried-asker.ts'
import { dialDirectly, listenDirectly } from './direct-connections.ts'
import { createHeldBytes } from './held-bytes.ts'
import type { PeerIdentity } from './identity.ts'
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
import { createRequestAsker, type RequestAsker } from './request-asker.ts'

export interface NetworkDependencies {
  readonly identity: PeerIdentity
  readonly log: Logger
  /** Says for whom this peer speaks; without it this peer is a stranger to all. */
  readonly introducer?: Introducer
  /** Peers that are likely to be there, for instance from the registry on the chain. */
  readonly bootstrap?: (signal: AbortSignal) => Promise<readonly PeerAddress[]>
  readonly metrics?: Metrics
  /** Unset: the machine's. */
  readonly runtime?: Pick<Runtime, 'clock' | 'timers' | 'randomness'>
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
  /** Takes direct connections as well, on this TCP port (0: any) of the addresses that it listens on. */
  readonly direct?: { readonly port: number }
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
  const { identity, log, introducer, metrics: registry = createMetrics(), runtime = systemRuntime } = dependencies
  const { clock, timers, randomness } = runtime
  const limits: NetworkLimits = { ...defaultNetworkLimits, ...config.limits }
  const { privateAddresses = config.listen.every(isLoopback) } = config
  const stopping = new AbortController()
  const held = createHeldBytes(limits.heldBytesMax)
  const buffers = createBufferPool({ held }, { idleBytesMax: limits.idleBufferBytesMax })
  const bans = createBans(clock, limits.banMs)
  const isBanned = (peer: Libp2pPeerId) => bans.has(ourPeerId(peer))
  // Each door counts who came through the other.
  const connectionsBy = { libp2p: () => 0, direct: () => 0 }
  const hasRoom = () => connectionsBy.libp2p() + connectionsBy.direct() < limits.connectionsMax

  const secureContext = await createPeerContext(identity)
  const { node, dht } = await createNode(
    {
      identity,
      secureContext,
      gater: {
        denyInboundConnection: () => !hasRoom(),
        denyInboundEncryptedConnection: isBanned,
        denyDialPeer: isBanned,
      },
    },
    { listen: config.listen, announce: config.announce ?? [], dht: config.dht, privateAddresses, limits },
  )
  connectionsBy.libp2p = () => node.getConnections().length
  const metrics = networkMetrics(registry, () => ({
    connections: { libp2p: connectionsBy.libp2p(), direct: connectionsBy.direct() },
    links: links.status(),
    heldBytes: held.bytes,
    announcementsWaiting: announcer.waiting,
  }))

  const drop = (peer: PeerId, error: Error) => {
    bans.add(peer)
    metrics.dropped()
    log.warn('peer-dropped', { peer, reason: error.message })
    for (const connection of node.getConnections(peerIdFromString(peer))) connection.abort(error)
    answerers.drop(peer)
    links.drop(peer)
  }

  const answerers = createAnswerers(
    { self: identity.peerId, held, buffers, clock, timers, log, onAnswer: metrics.answered, onViolation: drop },
    { ...limits, chainId: config.chainId },
  )
  const hosts = config.direct === undefined ? [] : listenHosts(config.listen)
  const direct =
    config.direct === undefined || hosts.length === 0
      ? undefined
      : await listenDirectly(
          { secureContext, buffers, clock, timers, hasRoom, isBanned: bans.has, onPeer: answerers.answer },
          { hosts, port: config.direct.port, limits },
        ).catch(async (error: unknown) => {
          await node.stop()
          throw error
        })
  if (direct !== undefined) {
    connectionsBy.direct = () => direct.connectionCount
    answerers.handle(hostMethods.direct, async () => ({ header: directResponse.encode({ port: direct.port }) }))
  }

  const askOn = (pipe: UnattachedPipe, peer: PeerId, onClosed: () => void) =>
    createRequestAsker(
      {
        pipe,
        introduce: () => introducer?.(identity.peerId, peer),
        clock,
        timers,
        onClosed,
        onViolation: (error) => drop(peer, error),
      },
      limits,
    )

  // The port comes from the peer itself, and a first request proves that the new connection carries.
  const openDirect = async (peer: PeerId, host: string, over: RequestAsker, onClosed: () => void) => {
    const signal = AbortSignal.any([stopping.signal, timers.timeoutSignal(limits.dialTimeoutMs)])
    const request = { method: hostMethods.direct, header: new Uint8Array(), signal }
    const { port } = directResponse.parse((await over.ask(request)).header)
    const asker = askOn(
      await dialDirectly({ secureContext, buffers, timers }, { peer, host, port }, signal),
      peer,
      onClosed,
    )
    try {
      await asker.ask(request)
    } catch (error) {
      asker.close()
      throw error
    }
    return asker
  }

  const links = createPeerLinks(
    {
      clock,
      timers,
      open: async (peer, signal, onClosed) => {
        const connection = await connect(peer, signal)
        const stream = await openStream(connection, signal)
        const host = remoteHost(connection)
        // A stranger has one stream, so there is no second carrier for it.
        const isDirectWanted = introducer !== undefined && host !== undefined
        return openCarriedAsker(
          {
            openLibp2p: async (onLost) => askOn(libp2pPipe(stream, { timers }), peer.peerId, onLost),
            openDirect: isDirectWanted ? (over, onLost) => openDirect(peer.peerId, host, over, onLost) : undefined,
            clock,
            onClosed,
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
      timers,
    },
    limits,
  )

  node.addEventListener('connection:open', ({ detail: connection }) => {
    const siblings = node.getConnections(connection.remotePeer)
    if (siblings.length <= limits.connectionsPerPeerMax) return
    connection.abort(new Error('too many connections from one peer'))
  })
  await node.handle(
    requestProtocol,
    (stream, { remotePeer }) => answerers.answer(libp2pPipe(stream, { timers }), ourPeerId(remotePeer)),
    { maxInboundStreams: limits.streamsPerPeerMax },
  )
  const reaper = timers
    .setInterval(() => reapIdle(node.getConnections(), limits, clock.unixMs()), limits.strangerIdleMs)
    .unref()
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
          await connect(peer, AbortSignal.any([signal, timers.timeoutSignal(limits.dialTimeoutMs)]))
        },
        log,
        timers,
        randomness,
      },
      stopping.signal,
    )
  }

  const stop = () => within(timers, limits.stopTimeoutMs, answerers.finish())

  return {
    peerId: identity.peerId,
    get addresses() {
      return node.getMultiaddrs().map((address) => address.toString())
    },
    async request(peer, request) {
      const { method, signal } = request
      const startedAt = clock.elapsedMs()
      try {
        const asker = await links.asker(peer, signal)
        const response = await asker.ask(request)
        metrics.asked(method, 'ok', clock.elapsedMs() - startedAt)
        return response
      } catch (error) {
        metrics.asked(method, error instanceof WireError ? error.code : 'cancelled', clock.elapsedMs() - startedAt)
        throw error
      }
    },
    handle: answerers.handle,
    start: answerers.start,
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
        if (!signal.aborted) log.debug('dht-search-failed', { error })
      }
      return [...found.values()].slice(0, limit)
    },
    links: links.status,
    sign: (message) => identity.sign(message),
    async [Symbol.asyncDispose]() {
      timers.clearInterval(reaper)
      announcer.stop()
      links.close()
      await stop()
      stopping.abort()
      answerers.close()
      await within(timers, limits.stopTimeoutMs, Promise.all([node.stop(), direct?.[Symbol.asyncDispose]()]))
    },
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

/** Where a TCP connection leads: an IP address or a name. */
function remoteHost({ remoteAddr }: Connection): string | undefined {
  return /^\/(?:ip4|ip6|dns|dns4|dns6)\/([^/]+)\/tcp\//.exec(remoteAddr.toString())?.[1]
}

/** IP addresses of multiaddrs, each once. */
function listenHosts(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => /^\/ip[46]\/([^/]+)\//.exec(address)?.[1] ?? []))]
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

async function within(timers: Timers, durationMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = timers.setTimeout(resolve, durationMs)
  await Promise.race([work, promise]).finally(() => timers.clearTimeout(timer))
}
