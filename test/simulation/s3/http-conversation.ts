/** One request and its answer over a connection, as a client of HTTP/1.1 has them: written as bytes, and read as bytes come. */
import type { Duplex } from 'node:stream'
import type { Timers } from '@nupeerstack/runtime'

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
}

/** How a client is not as one wishes. */
export interface ClientManners {
  /** Sends and reads in pieces of so many bytes, with pauses between them. */
  readonly pace?: { readonly bytes: number; readonly pauseMs: number } | undefined
  /** Breaks the connection when so many bytes of the body are sent. */
  readonly sendsAtMost?: number | undefined
  /** Breaks the connection when it has this share of the answer's body. */
  readonly takesShare?: number | undefined
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The connection ended before the whole answer was there: what has become of the request is unknown. */
export class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection'
}

const waitsForMs = 300_000

export async function converse(
  { timers }: { readonly timers: Timers },
  connection: Duplex,
  request: HttpRequest,
  manners: ClientManners = {},
): Promise<HttpAnswer> {
  const answer = readAnswer(connection, request.method, manners, timers)
  // It may come to nothing while the request is still being sent.
  answer.catch(() => undefined)
  const patience = timers.setTimeout(() => connection.destroy(), waitsForMs)
  try {
    await send(connection, request, manners, timers)
    return await answer
  } finally {
    timers.clearTimeout(patience)
  }
}

async function send(
  connection: Duplex,
  { method, url, headers, body }: HttpRequest,
  { pace, sendsAtMost = Number.POSITIVE_INFINITY }: ClientManners,
  timers: Timers,
): Promise<void> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1')
  if (body === undefined || body.length === 0) {
    connection.write(head)
    return
  }
  const step = pace?.bytes ?? 64 * 1024
  const end = Math.min(body.length, sendsAtMost)
  connection.cork()
  connection.write(head)
  for (let at = 0; at < end && !connection.destroyed; at += step) {
    const hasRoom = connection.write(body.subarray(at, Math.min(end, at + step)))
    if (at === 0) connection.uncork()
    if (!hasRoom) await drained(connection)
    if (pace !== undefined && at + step < end) await timers.sleep(pace.pauseMs)
  }
  if (end === 0) connection.uncork()
  if (end < body.length) {
    // What is on its way arrives.
    await timers.sleep(1_000)
    connection.destroy()
  }
}

function drained(connection: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      connection.off('drain', go).off('close', go)
      resolve()
    }
    connection.on('drain', go).on('close', go)
  })
}

function readAnswer(
  connection: Duplex,
  method: string,
  { pace, takesShare }: ClientManners,
  timers: Timers,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let head: Omit<HttpAnswer, 'body'> | undefined
    let unread: Buffer = Buffer.alloc(0)
    const body: Buffer[] = []
    let bodyBytes = 0
    let chunkLeft: number | undefined

    function onData(bytes: Buffer): void {
      unread = unread.length === 0 ? bytes : Buffer.concat([unread, bytes])
      if (isWhole()) settle(() => resolve({ ...(head as Omit<HttpAnswer, 'body'>), body: Buffer.concat(body) }))
      else if (takesShare !== undefined && isEnough(takesShare)) connection.destroy()
      else if (pace !== undefined) {
        connection.pause()
        timers.setTimeout(() => connection.resume(), pace.pauseMs)
      }
    }
    function onClose(): void {
      settle(() => reject(new BrokenConnection('the connection ended before the answer')))
    }
    function settle(outcome: () => void): void {
      connection.off('data', onData).off('close', onClose).off('end', onClose)
      outcome()
    }
    connection.on('data', onData).on('close', onClose).on('end', onClose)
    connection.resume()

    function isWhole(): boolean {
      while (head === undefined) {
        // The end of what came before in chunks.
        if (unread[0] === 13 && unread[1] === 10) unread = unread.subarray(2)
        const end = unread.indexOf('\r\n\r\n')
        if (end < 0) return false
        const read = readHead(unread.toString('latin1', 0, end))
        unread = unread.subarray(end + 4)
        if (read.status !== 100) head = read
      }
      if (method === 'HEAD' || head.status === 204 || head.status === 304) return true
      if (head.headers['transfer-encoding'] === 'chunked') return isLastChunkRead()
      take(Number(head.headers['content-length'] ?? 0) - bodyBytes)
      return bodyBytes === Number(head.headers['content-length'] ?? 0)
    }

    function isEnough(share: number): boolean {
      return head !== undefined && bodyBytes >= share * Number(head.headers['content-length'] ?? 0)
    }

    function isLastChunkRead(): boolean {
      for (;;) {
        if (chunkLeft === undefined) {
          const end = unread.indexOf('\r\n')
          if (end < 0) return false
          chunkLeft = Number.parseInt(unread.toString('latin1', 0, end), 16)
          unread = unread.subarray(end + 2)
          if (chunkLeft === 0) return true
        }
        chunkLeft -= take(chunkLeft)
        if (chunkLeft > 0 || unread.length < 2) return false
        unread = unread.subarray(2)
        chunkLeft = undefined
      }
    }

    function take(bytesMax: number): number {
      const taken = unread.subarray(0, bytesMax)
      unread = unread.subarray(taken.length)
      if (taken.length > 0) body.push(taken)
      bodyBytes += taken.length
      return taken.length
    }
  })
}

function readHead(text: string): Omit<HttpAnswer, 'body'> {
  const [statusLine = '', ...lines] = text.split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return { status: Number(statusLine.split(' ')[1]), headers }
}
