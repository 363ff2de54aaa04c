/**
 * Opens what carries requests to a peer: a connection and a stream of libp2p, and beside them a direct connection where the
 * peer has a port for it.
 */
import type { SecureContext } from 'node:tls'
import type { Connection, Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import {
  directResponse,
  hostMethods,
  type Introduction,
  type PeerId,
  type ProtocolError,
  WireError,
} from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { BufferPool } from '../memory/buffer-pool.ts'
import type { PeerAddress } from '../port/network.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { UnattachedPipe } from '../requests/byte-pipe.ts'
import { createRequestAsker, type RequestAsker } from '../requests/request-asker.ts'
import { type CarriedAsker, openCarriedAsker } from './carried-asker.ts'
import { dialDirectly } from './direct-connections.ts'
import { dialable, remoteHost } from './libp2p-addresses.ts'
import type { Node } from './libp2p-node.ts'
import { libp2pPipe } from './libp2p-pipe.ts'

export const requestProtocol = '/nupeer/requests/1'

export interface LinkOpener {
  /** Throws what libp2p throws, or the signal's reason. */
  connect(peer: PeerAddress, signal: AbortSignal): Promise<Connection>
  /** The asker of a new link. `onClosed` is called when it can ask no more. */
  open(peer: PeerAddress, signal: AbortSignal, onClosed: () => void): Promise<CarriedAsker>
}

export interface LinkOpenerDependencies {
  readonly node: Pick<Node, 'dial'>
  readonly secureContext: SecureContext
  readonly buffers: BufferPool
  readonly clock: Clock
  readonly timers: Timers
  /** Unset where this peer is a stranger to all. */
  readonly introduce: ((to: PeerId) => Introduction | undefined) | undefined
  onViolation(peer: PeerId, error: ProtocolError): void
}

/** Direct connections are given up when `stopping` aborts. */
export function createLinkOpener(
  { node, secureContext, buffers, clock, timers, introduce, onViolation }: LinkOpenerDependencies,
  limits: NetworkLimits,
  stopping: AbortSignal,
): LinkOpener {
  const askOn = (pipe: UnattachedPipe, peer: PeerId, onClosed: () => void) =>
    createRequestAsker(
      {
        pipe,
        introduce: () => introduce?.(peer),
        clock,
        timers,
        onClosed,
        onViolation: (error) => onViolation(peer, error),
      },
      limits,
    )

  // The port comes from the peer itself, and a first request proves that the new connection carries.
  const openDirect = async (peer: PeerId, host: string, over: RequestAsker, onClosed: () => void) => {
    const signal = AbortSignal.any([stopping, timers.timeoutSignal(limits.dialTimeoutMs)])
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

  const connect = async (peer: PeerAddress, signal: AbortSignal): Promise<Connection> => {
    const addresses = dialable(peer)
    return node.dial(addresses.length === 0 ? peerIdFromString(peer.peerId) : addresses, { signal })
  }

  return {
    connect,
    async open(peer, signal, onClosed) {
      const connection = await connect(peer, signal)
      const stream = await openStream(connection, signal)
      const host = remoteHost(connection)
      // A stranger has one stream, so there is no second carrier for it.
      const isDirectWanted = introduce !== undefined && host !== undefined
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
