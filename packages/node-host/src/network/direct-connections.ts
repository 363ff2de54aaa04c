/**
 * The direct carrier: a TLS 1.3 connection of our own beside libp2p's, with the same certificates and so the same peer
 * identities. Who dials asks, who listens answers, one request stream per connection. Every bound that a stranger meets
 * at libp2p's door is met here as well.
 */

import { createServer, type OnReadOpts, type Server, type Socket } from 'node:net'
import { type ConnectionOptions, connect, type SecureContext, TLSSocket } from 'node:tls'
import type { PeerId } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { BufferPool } from '../memory/buffer-pool.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { UnattachedPipe } from '../requests/byte-pipe.ts'
import { provenPeer } from './libp2p-certificate.ts'
import { ListenError } from './listen-error.ts'
import { handshake } from './tls-handshake.ts'
import { readInPlace, tlsPipe } from './tls-pipe.ts'

/** Names the request protocol in the TLS handshake: anything else is turned away there. */
const alpnProtocol = 'nupeer/requests/1'

export interface DirectListener extends AsyncDisposable {
  readonly port: number
  /** Connections, those in their handshake included. */
  readonly connectionCount: number
}

export interface DirectListenerDependencies {
  readonly secureContext: SecureContext
  readonly buffers: BufferPool
  readonly clock: Clock
  readonly timers: Timers
  /** Whether one more connection fits beside all others. */
  hasRoom(): boolean
  isBanned(peer: PeerId): boolean
  /** A peer has proven who it is. */
  onPeer(pipe: UnattachedPipe, peer: PeerId): void
}

export interface DirectListenerConfig {
  /** IP addresses to listen on, at least one. */
  readonly hosts: readonly string[]
  /** 0 for any that is free. */
  readonly port: number
  readonly limits: NetworkLimits
}

/** Listens for direct connections. Throws ListenError. */
export async function listenDirectly(
  dependencies: DirectListenerDependencies,
  { hosts, port, limits }: DirectListenerConfig,
): Promise<DirectListener> {
  const { secureContext, buffers, clock, timers, hasRoom, isBanned, onPeer } = dependencies
  const sockets = new Set<Socket>()
  const isTooOften = arrivalRate(clock, limits.connectionsPerSecondMax)
  let handshakes = 0

  const greet = async (plain: Socket) => {
    const socket = new TLSSocket(plain, {
      secureContext,
      isServer: true,
      requestCert: true,
      rejectUnauthorized: false,
      ALPNCallback: ({ protocols }) => (protocols.includes(alpnProtocol) ? alpnProtocol : undefined),
    })
    handshakes++
    try {
      await handshake(socket, timers.timeoutSignal(limits.dialTimeoutMs))
      const peer = await provenPeer(socket, undefined)
      if (socket.alpnProtocol !== alpnProtocol) throw new Error('another protocol')
      if (isBanned(peer)) throw new Error('the peer is not spoken to now')
      onPeer(tlsPipe(socket, { buffers, timers }), peer)
    } catch {
      // Strangers knock all day; what they did wrong is of no interest.
      socket.destroy()
    } finally {
      handshakes--
    }
  }

  const accept = (plain: Socket) => {
    const isRefused = !hasRoom() || handshakes >= limits.connectionsPerSecondMax
    if (isRefused || isTooOften(plain.remoteAddress ?? '')) {
      plain.destroy()
      return
    }
    sockets.add(plain)
    plain.on('close', () => sockets.delete(plain))
    plain.on('error', () => plain.destroy())
    void greet(plain)
  }

  const servers: Server[] = []
  const close = async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    for (const socket of sockets) socket.destroy()
    await Promise.all(closed)
  }
  let boundPort = port
  try {
    for (const host of hosts) {
      const server = createServer({ noDelay: true, pauseOnConnect: true }, accept)
      servers.push(server)
      boundPort = await listen(server, host, boundPort)
    }
  } catch (cause) {
    await close()
    throw new ListenError(
      hosts.map((host) => `${host}:${port}`),
      cause,
    )
  }
  return {
    port: boundPort,
    get connectionCount() {
      return sockets.size
    },
    [Symbol.asyncDispose]: close,
  }
}

export interface DirectTarget {
  readonly peer: PeerId
  readonly host: string
  readonly port: number
}

/** Connects to a peer that listens so. Throws where nobody does, or somebody else. */
export async function dialDirectly(
  { secureContext, buffers, timers }: Pick<DirectListenerDependencies, 'secureContext' | 'buffers' | 'timers'>,
  { peer, host, port }: DirectTarget,
  signal: AbortSignal,
): Promise<UnattachedPipe> {
  const { onread, readerOf } = readInPlace()
  const identified = { secureContext, rejectUnauthorized: false, ALPNProtocols: [alpnProtocol] }
  const options: ConnectionOptions & { readonly onread: OnReadOpts } = { host, port, ...identified, onread }
  const socket = connect(options)
  socket.setNoDelay(true)
  try {
    await handshake(socket, signal)
    await provenPeer(socket, peer)
    if (socket.alpnProtocol !== alpnProtocol) throw new Error('the peer does not speak the request protocol here')
  } catch (error) {
    socket.destroy()
    throw error
  }
  return tlsPipe(socket, { buffers, timers }, readerOf(socket))
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ host, port, ipv6Only: true }, resolve)
  await promise
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/** Tells whether an address comes more often than it may in a second. */
function arrivalRate(clock: Clock, perSecondMax: number): (address: string) => boolean {
  const counts = new Map<string, number>()
  let windowStart = Number.NEGATIVE_INFINITY
  return (address) => {
    if (clock.elapsedMs() - windowStart >= 1000) {
      windowStart = clock.elapsedMs()
      counts.clear()
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count > perSecondMax
  }
}
