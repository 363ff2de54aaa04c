/** The handshake of a TLS socket as a promise, whichever side it is on. */
import type { TLSSocket } from 'node:tls'

/** Resolves when the handshake is done. Throws the socket's error, or the signal's reason; the socket is then no good. */
export async function handshake(socket: TLSSocket, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onAbort = () => reject(signal?.reason)
  const onClose = () => reject(new Error('the connection was closed during the TLS handshake'))
  if (signal?.aborted) onAbort()
  signal?.addEventListener('abort', onAbort, { once: true })
  socket.once('secure', resolve)
  socket.once('close', onClose)
  // Stays, since an error after the handshake must not be without a listener either: `close` follows it.
  socket.on('error', reject)
  try {
    await promise
  } finally {
    signal?.removeEventListener('abort', onAbort)
    socket.removeListener('close', onClose)
  }
}
