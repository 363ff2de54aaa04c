/**
 * A TLS socket of our own as a BytePipe: the carrier of the direct connection. Chunks are copied into one pooled buffer
 * and leave as one write; the buffer is free again when the socket has encrypted and handed it on, which its callback
 * tells exactly. What comes in is freed at once after use: left to the collector, the memory of received chunks would
 * make it run for every 64 MB.
 */
import type { TLSSocket } from 'node:tls'
import { freeBytes } from '@nupeerstack/protocol'
import type { BufferPool } from './buffer-pool.ts'
import type { BytePipe, BytePipeEvents, UnattachedPipe } from './byte-pipe.ts'

/** What may be on its way through the socket before a sender has to wait: one round of the frame writer. */
const unsentBytesMax = 256 * 1024
/** Below this, memory from the pool costs more than it saves. */
const smallBytesMax = 4 * 1024
/** What a graceful close may take before the connection is broken. */
const closeTimeoutMs = 2_000
/** Half of the two minutes after which TCP connections count as dead. */
const keepAliveMs = 30_000

/** Wraps a socket whose handshake is done and on which nobody listens yet. */
export function tlsPipe(socket: TLSSocket, { buffers }: { readonly buffers: BufferPool }): UnattachedPipe {
  return { attach: (events) => attach(socket, buffers, events) }
}

function attach(socket: TLSSocket, buffers: BufferPool, events: BytePipeEvents): BytePipe {
  let unsentBytes = 0
  let isFull = false
  let isOver = false
  let closeTimer: NodeJS.Timeout | undefined

  const onSent = (bytes: number) => {
    unsentBytes -= bytes
    if (!isFull || unsentBytes >= unsentBytesMax) return
    isFull = false
    if (!isOver) events.onDrain()
  }

  const pipe: BytePipe = {
    send(chunks) {
      if (isOver || !socket.writable) return false
      let length = 0
      for (const chunk of chunks) length += chunk.length
      unsentBytes += length
      if (length <= smallBytesMax) {
        socket.write(Buffer.concat(chunks, length), () => onSent(length))
      } else {
        const buffer = buffers.takeAlways(length)
        fill(buffer.bytes, chunks)
        socket.write(buffer.bytes, () => {
          buffer.release()
          onSent(length)
        })
      }
      isFull = unsentBytes >= unsentBytesMax
      return !isFull
    },
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    close() {
      if (isOver || closeTimer !== undefined) return
      closeTimer = setTimeout(() => socket.destroy(), closeTimeoutMs).unref()
      socket.destroySoon()
    },
    abort: () => void socket.destroy(),
  }

  socket.setKeepAlive(true, keepAliveMs)
  socket.on('data', (chunk: Buffer) => {
    if (!isOver) events.onData(chunk)
    freeBytes(chunk)
  })
  const end = () => {
    if (isOver) return
    isOver = true
    clearTimeout(closeTimer)
    events.onClosed()
  }
  socket.on('close', end)
  if (socket.destroyed) queueMicrotask(end)
  return pipe
}

function fill(target: Uint8Array, chunks: readonly Uint8Array[]): void {
  let at = 0
  for (const chunk of chunks) {
    target.set(chunk, at)
    at += chunk.length
  }
}
