/**
 * Sends the frames of many requests or answers over one stream, fairly: a small message waits for one round at most,
 * never for a whole shard, and a few large ones take turns frame by frame (few, because those that all share the line
 * all end last). What is written within one tick leaves as one write. While the stream is full, messages wait here as
 * references to their owners' memory; once sent or dropped nothing refers to it, and its owner is told.
 */

import { encodeFrameHeader, type FrameKind, frameBytesMax } from '@nupeerstack/protocol'
import type { Timer, Timers } from '@nupeerstack/runtime'
import type { BytePipe } from './byte-pipe.ts'

export interface FrameWriter {
  /** Sends one frame, after what was written before it. */
  frame(kind: FrameKind, requestId: number, body: Uint8Array): void
  /**
   * Sends a request or a response: its first frame, its payload in data frames, `end`. `release` is called exactly once,
   * when nothing here refers to the payload any more.
   */
  message(
    kind: 'request' | 'response',
    requestId: number,
    body: Uint8Array,
    payload: readonly Uint8Array[],
    release?: () => void,
  ): void
  /** Sends no more of the message. Says whether its first frame had left, so that the other side knows of it. */
  drop(requestId: number): boolean
  /** Payload bytes that wait for the stream. */
  readonly waitingBytes: number
  /** The stream takes bytes again. */
  drained(): void
  close(): void
}

export interface FrameWriterConfig {
  /** A stream that takes nothing for so long is dead or hostile. */
  readonly stallTimeoutMs: number
}

export interface FrameWriterEvents {
  /** Called after each round that lowered `waitingBytes`. */
  onProgress?(): void
  onStall(): void
}

interface OutgoingMessage {
  readonly requestId: number
  /** Frames other than a message's own are single: no payload, no `end`. */
  readonly isSingle: boolean
  first: Uint8Array[] | undefined
  readonly payload: Uint8Array[]
  waitingBytes: number
  readonly release: (() => void) | undefined
}

/** Large messages that share the line. */
const interleavedMax = 4
/** Messages up to here go out whole, before larger ones. */
const smallBytesMax = 128 * 1024
/** A round has one frame then, whose payload the pipe can copy in words: a header between two would shift the second. */
const dataFrameBytes = frameBytesMax
/** One round hands the stream about a window's worth; more would only queue in the layers below. */
const roundBytes = 256 * 1024

/** Makes a writer over a pipe. */
export function createFrameWriter(
  { pipe, timers }: { readonly pipe: BytePipe; readonly timers: Timers },
  events: FrameWriterEvents,
  config: FrameWriterConfig,
): FrameWriter {
  /** Messages that one turn sends whole, and the others. */
  let small: OutgoingMessage[] = []
  let large: OutgoingMessage[] = []
  let isFull = false
  let isScheduled = false
  let isClosed = false
  let waitingBytes = 0
  let stallTimer: Timer | undefined

  const schedule = () => {
    if (isScheduled || isFull || isClosed) return
    isScheduled = true
    queueMicrotask(pump)
  }

  const pump = () => {
    isScheduled = false
    while (small.length + large.length > 0 && !isFull && !isClosed) {
      const chunks: Uint8Array[] = []
      const released: (() => void)[] = []
      const before = waitingBytes
      let bytes = 0
      while (small.length > 0 && bytes < roundBytes) bytes += takeTurn(small.shift(), chunks, released)
      // One turn at least, or a flood of small messages would starve the large.
      do bytes += takeTurn(large.shift(), chunks, released)
      while (large.length > 0 && bytes < roundBytes)
      isFull = !pipe.send(chunks)
      for (const release of released) release()
      if (isFull) stallTimer = timers.setTimeout(() => events.onStall(), config.stallTimeoutMs).unref()
      if (waitingBytes < before) events.onProgress?.()
    }
  }

  const takeTurn = (message: OutgoingMessage | undefined, chunks: Uint8Array[], released: (() => void)[]): number => {
    if (message === undefined) return 0
    const lengthBefore = chunks.length
    if (message.first !== undefined) {
      chunks.push(...message.first)
      message.first = undefined
    }
    if (message.waitingBytes > 0) takeDataFrame(message, chunks)
    if (message.waitingBytes > 0) large.splice(interleavedMax - 1, 0, message)
    else {
      if (!message.isSingle) chunks.push(encodeFrameHeader('end', message.requestId, 0))
      if (message.release !== undefined) released.push(message.release)
    }
    let bytes = 0
    for (let i = lengthBefore; i < chunks.length; i++) bytes += chunks[i]!.length
    return bytes
  }

  const takeDataFrame = (message: OutgoingMessage, chunks: Uint8Array[]) => {
    const bodyLength = Math.min(message.waitingBytes, dataFrameBytes)
    chunks.push(encodeFrameHeader('data', message.requestId, bodyLength))
    message.waitingBytes -= bodyLength
    waitingBytes -= bodyLength
    let rest = bodyLength
    while (rest > 0) {
      const chunk = message.payload[0]!
      if (chunk.length <= rest) {
        message.payload.shift()
        chunks.push(chunk)
        rest -= chunk.length
      } else {
        chunks.push(chunk.subarray(0, rest))
        message.payload[0] = chunk.subarray(rest)
        rest = 0
      }
    }
  }

  return {
    frame(kind, requestId, body) {
      const first = [encodeFrameHeader(kind, requestId, body.length), body]
      small.push({ requestId, isSingle: true, first, payload: [], waitingBytes: 0, release: undefined })
      schedule()
    },
    message(kind, requestId, body, payload, release) {
      if (isClosed) return release?.()
      const first = [encodeFrameHeader(kind, requestId, body.length), body]
      const filled = payload.filter((chunk) => chunk.length > 0)
      const bytes = filled.reduce((sum, chunk) => sum + chunk.length, 0)
      waitingBytes += bytes
      const queue = bytes <= smallBytesMax ? small : large
      queue.push({ requestId, isSingle: false, first, payload: filled, waitingBytes: bytes, release })
      schedule()
    },
    drop(requestId) {
      const isIt = (message: OutgoingMessage) => message.requestId === requestId && !message.isSingle
      const message = small.find(isIt) ?? large.find(isIt)
      if (message === undefined) return true
      small = small.filter((other) => other !== message)
      large = large.filter((other) => other !== message)
      waitingBytes -= message.waitingBytes
      message.release?.()
      return message.first === undefined
    },
    get waitingBytes() {
      return waitingBytes
    },
    drained() {
      timers.clearTimeout(stallTimer)
      isFull = false
      schedule()
    },
    close() {
      timers.clearTimeout(stallTimer)
      isClosed = true
      const unsent = [...small, ...large]
      small = []
      large = []
      waitingBytes = 0
      for (const { release } of unsent) release?.()
    },
  }
}
