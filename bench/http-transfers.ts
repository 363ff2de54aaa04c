/** The client of the benchmarks: plain node:http over kept-alive connections, as cheap as a client can be. */
import assert from 'node:assert'
import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream/promises'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Uploads `chunk` `count` times as one body. */
export async function put(
  url: string,
  chunk: Uint8Array,
  count = 1,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const outgoing = request(url, {
    agent,
    method: 'PUT',
    headers: { ...headers, 'content-length': chunk.length * count },
  })
  const answered = answerOf(outgoing)
  await pipeline(
    (function* () {
      for (let index = 0; index < count; index++) yield chunk
    })(),
    outgoing,
  )
  await drain(await answered)
}

/** Downloads and throws the bytes away; returns how many there were. */
export async function get(url: string): Promise<number> {
  const outgoing = request(url, { agent })
  const answered = answerOf(outgoing)
  outgoing.end()
  return drain(await answered)
}

/** Downloads likewise; returns the milliseconds from the request to the first byte of the answer's body. */
export async function timeToFirstByte(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const startedAt = performance.now()
  const outgoing = request(url, { agent, headers })
  const answered = answerOf(outgoing)
  outgoing.end()
  const response = await answered
  const firstByteAt = once(response, 'data').then(() => performance.now())
  await drain(response)
  return (await firstByteAt) - startedAt
}

/** Asks for an object's headers. */
export async function head(url: string): Promise<void> {
  const outgoing = request(url, { agent, method: 'HEAD' })
  const answered = answerOf(outgoing)
  outgoing.end()
  await drain(await answered)
}

/** Runs `work(0…count-1)` with at most `concurrency` under way. */
export async function inParallel(count: number, concurrency: number, work: (index: number) => Promise<unknown>) {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
}

function answerOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => outgoing.once('response', resolve).once('error', reject))
}

function drain(response: IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let received = 0
    response.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    response.once('end', () => {
      try {
        assert.ok(response.statusCode === 200 || response.statusCode === 206, `status ${response.statusCode}`)
        resolve(received)
      } catch (error) {
        reject(error)
      }
    })
    response.once('error', reject)
  })
}
