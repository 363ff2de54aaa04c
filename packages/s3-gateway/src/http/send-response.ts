/**
 * Puts an answer on the wire. The first bytes of an object are fetched before its headers go out, so that storage which
 * is not there still shows as a 503; what fails later ends the connection short of the answer's length, for a client must
 * not take part of an object for the whole. A client that stops reading is cut off.
 *
 * A chunk of a stream is ours until we ask for the next, and its memory then serves other customers: so the next is asked for
 * only when the socket has taken the one before, and a stream is never ended while a living socket still has one.
 */

import type { ServerResponse } from 'node:http'
import type { Timers } from '@nupeerstack/runtime'
import { S3Error } from '../s3/s3-error.ts'
import type { ResponseBody, S3Response } from './s3-response.ts'

export type SendOptions = {
  readonly timers: Timers
  /** How long a client may take to make room for more. */
  readonly stalledMsMax: number
  /** The answer stands, but is not ended, until this resolves: the client is still sending; see `unread-body.ts`. */
  readonly lingering?: Promise<void> | undefined
  /** Is told of the body's bytes as they go out. */
  readonly onSent: (sizeBytes: number) => void
  /** Ends the connection of an answer of which a part is out. */
  readonly breakOff: () => void
}

/** Sends an answer whole. Throws before anything is sent where its first bytes cannot be had. */
export async function sendResponse(
  response: ServerResponse,
  { status, headers, body }: S3Response,
  options: SendOptions,
): Promise<void> {
  if (body.kind === 'stream') return sendStream(response, status, headers, body, options)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.statusCode = status
  const text = body.kind === 'text' ? Buffer.from(body.text) : undefined
  const mayHaveLength = status !== 204 && status !== 304
  if (mayHaveLength && !response.hasHeader('content-length')) response.setHeader('content-length', text?.length ?? 0)
  if (text !== undefined) options.onSent(text.length)
  if (options.lingering === undefined) {
    response.end(text)
    return
  }
  if (text === undefined) response.flushHeaders()
  else response.write(text)
  await options.lingering
  response.end()
}

async function sendStream(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Extract<ResponseBody, { kind: 'stream' }>,
  { timers, stalledMsMax, onSent, breakOff }: SendOptions,
): Promise<void> {
  using _chunks = body.chunks
  const iterator = body.chunks[Symbol.asyncIterator]()
  try {
    let next = await iterator.next()
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.statusCode = status
    response.setHeader('content-length', body.sizeBytes)
    let sentBytes = 0
    for (; next.done !== true; next = await iterator.next()) {
      sentBytes += next.value.length
      // Bytes beyond its length would be taken for the next answer.
      if (sentBytes > body.sizeBytes) throw new Error(`an object of ${body.sizeBytes} bytes gave more`)
      onSent(next.value.length)
      await writeWhole(timers, response, next.value, stalledMsMax)
      if (response.destroyed) return
    }
    if (sentBytes !== body.sizeBytes) throw new Error(`an object of ${body.sizeBytes} bytes gave ${sentBytes}`)
    response.end()
  } catch (error) {
    if (response.headersSent) breakOff()
    throw error
  } finally {
    await iterator.return?.()
  }
}

/** Resolves when the socket has taken all of `chunk`, or is destroyed. Throws where it takes nothing for too long. */
function writeWhole(timers: Timers, response: ServerResponse, chunk: Uint8Array, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void): void => {
      timers.clearTimeout(timer)
      response.off('close', onClose)
      outcome()
    }
    const onClose = (): void => settle(resolve)
    const timer = timers.setTimeout(() => settle(() => reject(new S3Error('RequestTimeout'))), timeoutMs)
    response.on('close', onClose)
    response.write(chunk, () => settle(resolve))
    if (response.destroyed) onClose()
  })
}
