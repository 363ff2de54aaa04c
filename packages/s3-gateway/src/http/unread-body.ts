/**
 * What is left of a body when its request has been answered. A client often sends all of it before it reads the answer, so
 * a little is read on and thrown away, and the connection stays; with too much it is closed.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Two parts of the usual 8 MiB; what a refused client has sent before it looks. */
const drainBytesMax = 16 * 1024 * 1024
const drainMsMax = 10_000

/** Call before the answer is sent. `isAwaitingContinue`: the client holds its body back, and may never send it. */
export function settleUnreadBody(
  request: IncomingMessage,
  response: ServerResponse,
  isAwaitingContinue: boolean,
): void {
  if (request.complete || request.destroyed) return
  if (isAwaitingContinue) {
    response.setHeader('connection', 'close')
    return
  }
  let drainedBytes = 0
  const giveUp = (): void => {
    request.socket.destroy()
  }
  const timer = setTimeout(giveUp, drainMsMax).unref()
  request.once('close', () => clearTimeout(timer))
  request.once('end', () => clearTimeout(timer))
  request.on('error', () => {
    // The client went away: nothing is left to be read.
  })
  request.on('data', (chunk: Buffer) => {
    drainedBytes += chunk.length
    if (drainedBytes > drainBytesMax) giveUp()
  })
  request.resume()
}
