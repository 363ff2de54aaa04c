/**
 * `/tls/1.0.0` bound directly to the TCP socket. The stock encrypter wraps libp2p's message stream in a Duplex and TLS in
 * that: every record passes JavaScript twice and leaves in many small writes. Here the socket is taken out of libp2p's
 * connection once the protocol is agreed on, and Node's TLS reads and writes it natively. On the wire nothing differs; a
 * connection without a plain socket underneath gets the stock encrypter.
 */
import { Socket } from 'node:net'
import { connect, type SecureContext, TLSSocket } from 'node:tls'
import type { ConnectionEncrypter, MessageStream, SecureConnectionOptions, SecuredConnection } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { type TLSComponents, tls } from '@libp2p/tls'
import { toMessageStream } from '@libp2p/tls/utils'
import { parsePeerId } from '@nupeerstack/protocol'
import { provenPeer } from './libp2p-certificate.ts'
import { handshake } from './tls-handshake.ts'

/** A peer that agrees on its muxer by ALPN names it; one that does not says this. */
const noEarlyMuxer = 'libp2p'
const socketOptions = {
  // Peers prove a peer id, not a name under an authority.
  rejectUnauthorized: false,
  /** What a muxer may hand over before it has to wait: enough for the next writes while one is encrypted. */
  highWaterMark: 256 * 1024,
}

/** Makes the encrypter. */
export function tlsOverSocket(secureContext: SecureContext): (components: TLSComponents) => ConnectionEncrypter {
  return (components) => {
    const stock = tls()(components)
    const muxersOf = (options?: SecureConnectionOptions) =>
      options?.skipStreamMuxerNegotiation === true ? new Map() : components.upgrader.getStreamMuxers()

    const finish = async (
      connection: MessageStream,
      plain: Socket,
      socket: TLSSocket,
      options?: SecureConnectionOptions,
    ) => {
      closeThrough(plain, socket)
      const expected = options?.remotePeer?.toString()
      try {
        await handshake(socket, options?.signal)
        const peer = await provenPeer(socket, expected === undefined ? undefined : parsePeerId(expected))
        const streamMuxer = muxersOf(options).get(socket.alpnProtocol || noEarlyMuxer)
        gatherWrites(socket)
        const secured: SecuredConnection = {
          connection: toMessageStream(connection, socket),
          remotePeer: peerIdFromString(peer),
        }
        return streamMuxer === undefined ? secured : { ...secured, streamMuxer }
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error('the TLS handshake failed')
        socket.destroy()
        connection.abort(error)
        throw error
      }
    }

    return {
      protocol: stock.protocol,
      async secureInbound(connection, options) {
        const plain = takeSocket(connection)
        if (plain === undefined) return stock.secureInbound(connection, options)
        const socket = new TLSSocket(plain, {
          ...socketOptions,
          secureContext,
          isServer: true,
          requestCert: true,
          ALPNCallback: ({ protocols }) =>
            protocols.find((name) => name === noEarlyMuxer || muxersOf(options).has(name)),
        })
        return finish(connection, plain, socket, options)
      },
      async secureOutbound(connection, options) {
        const plain = takeSocket(connection)
        if (plain === undefined) return stock.secureOutbound(connection, options)
        const socket = connect({
          ...socketOptions,
          socket: plain,
          secureContext,
          ALPNProtocols: [...muxersOf(options).keys(), noEarlyMuxer],
        })
        return finish(connection, plain, socket, options)
      },
    }
  }
}

/**
 * The TCP socket under a connection that will be read by nobody else from now on. What the connection had read beyond the
 * negotiation goes back to the front of the socket.
 */
function takeSocket(connection: MessageStream): Socket | undefined {
  const socket = 'socket' in connection ? connection.socket : undefined
  const isPlain = socket instanceof Socket && !(socket instanceof TLSSocket) && !socket.destroyed
  if (!isPlain || connection.status !== 'open' || connection.writeBufferLength > 0) return undefined
  const unread: Uint8Array[] = []
  const collect = ({ data }: { readonly data: Uint8Array | Iterable<Uint8Array> }) => {
    unread.push(...(data instanceof Uint8Array ? [data] : data))
  }
  // A paused connection has its socket paused; resuming hands out at once what it holds.
  connection.pause()
  connection.addEventListener('message', collect)
  connection.resume()
  connection.pause()
  connection.removeEventListener('message', collect)
  socket.removeAllListeners('data')
  if (unread.length > 0) socket.unshift(Buffer.concat(unread))
  return socket
}

/**
 * libp2p goes on to close and to reset the plain socket. Its handle is TLS's now, and crashes the process when it is
 * taken from under it: so both end the TLS socket, which ends the plain one.
 */
function closeThrough(plain: Socket, socket: TLSSocket): void {
  plain.destroySoon = () => socket.destroySoon()
  plain.resetAndDestroy = () => {
    socket.destroy()
    return plain
  }
}

/** A muxer writes each header and each body by itself; what one tick writes leaves as one write. */
function gatherWrites(socket: TLSSocket): void {
  const write = socket.write.bind(socket)
  const uncork = () => socket.uncork()
  socket.write = ((chunk: Uint8Array) => {
    if (socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(uncork)
    }
    return write(chunk)
  }) as TLSSocket['write']
}
