/**
 * The libp2p node as this host sets it up: TCP, TLS before noise, yamux, identify, ping, and a Kademlia DHT of our own
 * prefix. What costs and serves nobody here is off: no discovery by multicast, no public bootstrap list, no log lines
 * put together for nobody.
 */
import type { SecureContext } from 'node:tls'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import type { ComponentLogger, ConnectionGater, Libp2p, Logger as Libp2pLogger } from '@libp2p/interface'
import { type KadDHT, kadDHT, passthroughMapper, removePrivateAddressesMapper } from '@libp2p/kad-dht'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import type { PeerIdentity } from '../identity/identity.ts'
import { libp2pPrivateKey } from '../identity/libp2p-keys.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import { createBoundedDatastore } from './bounded-datastore.ts'
import { tlsOverSocket } from './libp2p-tls.ts'
import { ListenError } from './listen-error.ts'

export type Node = Libp2p<Record<string, unknown>>

export interface NodeDependencies {
  readonly identity: PeerIdentity
  readonly secureContext: SecureContext
  readonly gater: ConnectionGater
}

export interface NodeConfig {
  readonly listen: readonly string[]
  readonly announce: readonly string[]
  readonly dht: 'server' | 'client' | 'off'
  readonly privateAddresses: boolean
  readonly limits: NetworkLimits
}

export const dhtProtocol = '/nupeer/kad/1.0.0'

/** A window of 4 MiB keeps 80 MB/s going over 50 ms of distance. The initial one is fixed by the yamux standard. */
const windowBytesMax = 4 * 1024 * 1024
/** A DHT peer may have 32 queries open, beside identify, ping and requests. */
const streamsPerConnectionMax = 64
/** Half of the two minutes after which TCP sockets count as dead. */
const pingIntervalMs = 60_000
/** A machine busy with other work must not take its peers for dead. */
const pingTimeoutMs = 30_000

/** Makes and starts a node. Throws ListenError where an address cannot be listened on. */
export async function createNode(
  { identity, secureContext, gater }: NodeDependencies,
  { listen, announce, dht, privateAddresses, limits }: NodeConfig,
): Promise<{ node: Node; dht: KadDHT | undefined }> {
  const node = await createLibp2p({
    start: false,
    privateKey: libp2pPrivateKey(identity.privateKey),
    nodeInfo: { name: 'nupeerstack', version: '0.1.0' },
    addresses: { listen: checked(listen), announce: checked(announce) },
    transports: [tcp({ maxConnections: limits.connectionsMax })],
    connectionEncrypters: [tlsOverSocket(secureContext), noise()],
    streamMuxers: [
      yamux({
        // Its ping looks for no answer, and that of the connection monitor keeps a connection in use as well.
        enableKeepAlive: false,
        maxInboundStreams: streamsPerConnectionMax,
        maxOutboundStreams: streamsPerConnectionMax,
        // A paused stream must be able to take in its whole window.
        streamOptions: { maxStreamWindowSize: windowBytesMax, maxReadBufferLength: 2 * windowBytesMax },
      }),
    ],
    connectionGater: gater,
    connectionManager: {
      maxConnections: limits.connectionsMax,
      inboundConnectionThreshold: limits.connectionsPerSecondMax,
      maxIncomingPendingConnections: limits.connectionsPerSecondMax,
      dialTimeout: limits.dialTimeoutMs,
      inboundUpgradeTimeout: limits.dialTimeoutMs,
      reconnectRetries: 0,
    },
    connectionMonitor: { pingInterval: pingIntervalMs, pingTimeout: { minTimeout: pingTimeoutMs } },
    datastore: createBoundedDatastore({ dhtRecordsMax: limits.providerRecordsMax, otherRecordsMax: 10_000 }),
    logger: silence,
    services: {
      identify: identify(),
      ping: ping(),
      ...(dht === 'off'
        ? {}
        : {
            dht: kadDHT({
              protocol: dhtProtocol,
              clientMode: dht === 'client',
              peerInfoMapper: privateAddresses ? passthroughMapper : removePrivateAddressesMapper,
            }),
          }),
    },
  })
  try {
    await node.start()
  } catch (cause) {
    throw new ListenError(listen, cause)
  }
  return { node, dht: node.services.dht as KadDHT | undefined }
}

function checked(addresses: readonly string[]): string[] {
  try {
    return addresses.map((address) => multiaddr(address).toString())
  } catch (cause) {
    throw new ListenError(addresses, cause)
  }
}

// libp2p composes debug lines on every read and write; this spares the formatting.
const nothing: Libp2pLogger = Object.assign(() => {}, {
  error: () => {},
  trace: () => {},
  enabled: false,
  newScope: () => nothing,
})
const silence: ComponentLogger = { forComponent: () => nothing }
