/**
 * The network over libp2p: the only place that joins the request protocol, the DHT and the limits to a libp2p node.
 * Nothing else in the project knows libp2p.
 */

import type { Connection, PeerId as Libp2pPeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import {
  directResponse,
  hostMethods,
  introductionScheme,
  type PeerId,
  type SigningScheme,
  type UnsignedIntroduction,
  WireError,
} from '@nupeerstack/protocol'
import { type Runtime, systemRuntime, type Timers } from '@nupeerstack/runtime'
import type { PeerIdentity } from '../identity/identity.ts'
import { createBufferPool } from '../memory/buffer-pool.ts'
import { createHeldBytes } from '../memory/held-bytes.ts'
import type { Logger } from '../monitoring/logger.ts'
import { createMetrics, type Metrics } from '../monitoring/metrics.ts'
import type { Introducer, Network, PeerAddress } from '../port/network.ts'
import { defaultNetworkLimits, type NetworkLimits } from '../port/network-limits.ts'
import { parsePeerAddress } from '../port/peer-address.ts'
import { createAnnouncer } from './announcer.ts'
import { createAnswerers } from './answerers.ts'
import { createBans } from './bans.ts'
import { keepBootstrapped } from './bootstrap.ts'
import { listenDirectly } from './direct-connections.ts'
import { isLoopback, listenHosts, ourPeerId } from './libp2p-addresses.ts'
import { announceBatch } from './libp2p-announce.ts'
import { createPeerContext } from './libp2p-certificate.ts'
import { createLinkOpener, requestProtocol } from './libp2p-link-opener.ts'
import { createNode } from './libp2p-node.ts'
import { libp2pPipe } from './libp2p-pipe.ts'
import { findProviders } from './libp2p-providers.ts'
import { networkMetrics } from './network-metrics.ts'
import { createPeerLinks } from './peer-links.ts'

export interface NetworkDependencies {
  readonly identity: PeerIdentity
  readonly log: Logger
  /** Says for whom this peer speaks; without it this peer is a stranger to all. */
  readonly introducer?: Introducer
  /** How introductions are signed; unset: as on EVM chains, for the chain of the configuration. */
  readonly introductions?: SigningScheme<UnsignedIntroduction>
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

/** Makes a peer and connects it. It asks at once, and answers from `start` on. Throws ListenError. */
export async function createNetwork(dependencies: NetworkDependencies, config: NetworkConfig): Promise<Network> {
  const { identity, log, introducer, metrics: registry = createMetrics(), runtime = systemRuntime } = dependencies
  const { clock, timers, randomness } = runtime
  const { introductions = introductionScheme(config.chainId) } = dependencies
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
    {
      self: identity.peerId,
      introductions,
      held,
      buffers,
      clock,
      timers,
      log,
      onAnswer: metrics.answered,
      onViolation: drop,
    },
    limits,
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

  const opener = createLinkOpener(
    {
      node,
      introduce: introducer && ((peer) => introducer(identity.peerId, peer)),
      ...{ secureContext, buffers, clock, timers, onViolation: drop },
    },
    limits,
    stopping.signal,
  )
  const links = createPeerLinks({ clock, timers, open: opener.open }, limits)

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
          await opener.connect(peer, AbortSignal.any([signal, timers.timeoutSignal(limits.dialTimeoutMs)]))
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
    findProviders: async (digest, limit, signal) =>
      dht === undefined ? [] : findProviders({ dht, self: identity.peerId, log }, { digest, limit }, signal),
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

function neighbourCount(dht: object): number {
  if (!('routingTable' in dht)) return 0
  return (dht.routingTable as { readonly size: number }).size
}

async function within(timers: Timers, durationMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = timers.setTimeout(resolve, durationMs)
  await Promise.race([work, promise]).finally(() => timers.clearTimeout(timer))
}
