/**
 * A TLS socket of our own as a BytePipe: the carrier of the direct connection. Chunks are copied into one pooled buffer
 * and leave as one write; the buffer is free again when the socket has encrypted and handed it on, which its callback
 * tells exactly. What comes in is freed at once after use: left to the collector, the memory of received chunks would
 * make it run for every 64 MB.
 */

import type { OnReadOpts } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { freeBytes } from '@nupeerstack/protocol'
import type { Timer, Timers } from '@nupeerstack/runtime'
import type { BufferPool } from '../memory/buffer-pool.ts'
import type { BytePipe, BytePipeEvents, UnattachedPipe } from '../requests/byte-pipe.ts'

/** What may be on its way through the socket before a sender has to wait: one round of the frame writer. */
const unsentBytesMax = 256 * 1024
/** Below this, memory from the pool costs more than it saves. */
const smallBytesMax = 4 * 1024
const wordBytes = 8
const noBytes = new Uint8Array()
/** A TLS record holds 16 KiB, and each is handed on by itself. */
const readBufferBytes = 64 * 1024
/** What a graceful close may take before the connection is broken. */
const closeTimeoutMs = 2_000
/** Half of the two minutes after which TCP connections count as dead. */
const keepAliveMs = 30_000

/** Hands on what a socket receives: from when it is called, and each chunk valid during the call only. */
export type SocketReader = (onData: (chunk: Uint8Array) => void) => void

export interface TlsPipeDependencies {
  readonly buffers: BufferPool
  readonly timers: Timers
}

/** Wraps a socket whose handshake is done and from which nobody reads yet. */
export function tlsPipe(
  socket: TLSSocket,
  { buffers, timers }: TlsPipeDependencies,
  read: SocketReader = readChunks(socket),
): UnattachedPipe {
  return { attach: (events) => attach(socket, { buffers, timers }, read, events) }
}

/**
 * Reads into one buffer again and again: no memory per chunk, nothing to free. Only a socket that connects by itself
 * takes its buffer so, at its making: `onread` is for its options.
 */
export function readInPlace(): { readonly onread: OnReadOpts; readonly readerOf: (socket: TLSSocket) => SocketReader } {
  let onData: ((chunk: Uint8Array) => void) | undefined
  let early: Uint8Array | undefined
  return {
    onread: {
      buffer: new Uint8Array(readBufferBytes),
      callback(length, buffer) {
        const chunk = buffer.subarray(0, length)
        if (onData !== undefined) {
          onData(chunk)
          return true
        }
        // Nobody listens yet: keep this one and read no further.
        early = chunk.slice()
        return false
      },
    },
    readerOf: (socket) => (listener) => {
      onData = listener
      if (early === undefined) return
      queueMicrotask(() => {
        listener(early!)
        socket.resume()
      })
    },
  }
}

function readChunks(socket: TLSSocket): SocketReader {
  return (onData) =>
    socket.on('data', (chunk: Buffer) => {
      onData(chunk)
      freeBytes(chunk)
    })
}

function attach(
  socket: TLSSocket,
  { buffers, timers }: TlsPipeDependencies,
  read: SocketReader,
  events: BytePipeEvents,
): BytePipe {
  let unsentBytes = 0
  let isFull = false
  let isOver = false
  let closeTimer: Timer | undefined

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
        const buffer = buffers.takeAlways(length + wordBytes)
        const bytes = gather(buffer.bytes, chunks, length)
        socket.write(bytes, () => {
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
      closeTimer = timers.setTimeout(() => socket.destroy(), closeTimeoutMs).unref()
      socket.destroySoon()
    },
    abort: () => void socket.destroy(),
  }

  socket.setKeepAlive(true, keepAliveMs)
  read((chunk) => {
    if (!isOver) events.onData(chunk)
  })
  const end = () => {
    if (isOver) return
    isOver = true
    timers.clearTimeout(closeTimer)
    events.onClosed()
  }
  socket.on('close', end)
  if (socket.destroyed) queueMicrotask(end)
  return pipe
}

/**
 * Writes chunks one after another, so that the longest lies at a word's edge where it came from one: out of memory that threads
 * share, V8 copies words then, and single bytes otherwise.
 */
function gather(target: Uint8Array, chunks: readonly Uint8Array[], length: number): Uint8Array {
  let longest: Uint8Array = noBytes
  let before = 0
  let at = 0
  for (const chunk of chunks) {
    if (chunk.length > longest.length) {
      longest = chunk
      before = at
    }
    at += chunk.length
  }
  const start = (((longest.byteOffset - before) % wordBytes) + wordBytes) % wordBytes
  at = start
  for (const chunk of chunks) {
    target.set(chunk, at)
    at += chunk.length
  }
  return target.subarray(start, start + length)
}
