/**
 * What is left of a body when its request has been answered. Most clients send all of it before they look at the answer, and a
 * connection that is closed on unread bytes is reset, with the answer lost. So the rest is read and thrown away:
 *
 *   fits what is allotted, or may ─ the connection stays; it is cut where more comes, or the rest not in time
 *   is more                       ─ `Connection: close`, and the answer stands while as much as is allotted is read
 *
 * A client that waits for `100 Continue` has sent nothing: it is closed at once.
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Timers } from '@nupeerstack/runtime'

export interface UnreadBodyLimits {
  /** Of one body. */
  readonly bytesMax: number
  /** Allotted to all that are being read at a time. */
  readonly totalBytesMax: number
  /** For one body. */
  readonly msMax: number
}

const mebibyte = 1024 * 1024

/** Parts of 64 MiB on a line of 20 Mbit/s; a gibibyte in half a minute is no more than what uploads take. */
export const defaultUnreadBodyLimits: UnreadBodyLimits = {
  bytesMax: 128 * mebibyte,
  totalBytesMax: 1024 * mebibyte,
  msMax: 30_000,
}

export interface UnreadBody {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Of the body, so far. */
  readonly receivedBytes: number
  /** The client holds its body back, and may never send it. */
  readonly isAwaitingContinue: boolean
}

export class UnreadBodies {
  readonly #timers: Timers
  readonly #limits: UnreadBodyLimits
  #allottedBytes = 0

  constructor({ timers }: { readonly timers: Timers }, limits: UnreadBodyLimits) {
    this.#timers = timers
    this.#limits = limits
  }

  /** Call before the answer is sent. Where a promise comes back, the answer must not be ended before it resolves. */
  settle({ request, response, receivedBytes, isAwaitingContinue }: UnreadBody): Promise<void> | undefined {
    if (request.complete || request.destroyed) return undefined
    if (isAwaitingContinue) {
      response.setHeader('connection', 'close')
      return undefined
    }
    const { bytesMax, totalBytesMax } = this.#limits
    const length = request.headers['content-length']
    const left = length === undefined ? undefined : Number(length) - receivedBytes
    const allotted = Math.max(0, Math.min(left ?? bytesMax, bytesMax, totalBytesMax - this.#allottedBytes))
    const drained = this.#drain(request, allotted)
    if (allotted > 0 && (left === undefined || left <= allotted)) {
      void drained.then(() => {
        if (!request.complete) request.socket.destroy()
      })
      return undefined
    }
    response.setHeader('connection', 'close')
    return drained
  }

  /** Resolves when the body has ended, or its client is gone, or it has had what it is allotted. */
  async #drain(request: IncomingMessage, allotted: number): Promise<void> {
    this.#allottedBytes += allotted
    let drainedBytes = 0
    await new Promise<void>((resolve) => {
      const { socket } = request
      const settle = (): void => {
        this.#timers.clearTimeout(timer)
        socket.off('close', settle)
        resolve()
      }
      const timer = this.#timers.setTimeout(settle, allotted === 0 ? 0 : this.#limits.msMax).unref()
      // Once it is answered, a request does not hear any more that its connection has closed.
      socket.on('close', settle)
      // An error: the client went away, and nothing is left to be read.
      request.on('end', settle).on('error', settle)
      request.on('data', (chunk: Buffer) => {
        drainedBytes += chunk.length
        if (drainedBytes > allotted) settle()
      })
      request.resume()
    })
    this.#allottedBytes -= allotted
  }
}
