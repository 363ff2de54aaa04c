/** A target of events on loopback: keeps what it is sent and answers as it is told. */
import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Delivery = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever has come
  readonly body: any
}

export type WebhookReceiver = AsyncDisposable & {
  readonly url: string
  readonly received: Delivery[]
  /** What it answers; 200 unless told. */
  answer: (delivery: Delivery) => number | Promise<number>
  /** Resolves when so many have come since the last call. */
  next(count: number): Promise<Delivery[]>
  /** The next one. */
  one(): Promise<Delivery>
}

export async function startWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  let taken = 0
  let arrived: (() => void) | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const delivery = { path: request.url ?? '', headers: request.headers, body }
    receiver.received.push(delivery)
    response.writeHead(await receiver.answer(delivery)).end('thanks')
    arrived?.()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answer: () => 200,
    async next(count) {
      while (receiver.received.length < taken + count) {
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
      taken += count
      return receiver.received.slice(taken - count, taken)
    },
    async one() {
      const [delivery] = await receiver.next(1)
      assert.ok(delivery)
      return delivery
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}
