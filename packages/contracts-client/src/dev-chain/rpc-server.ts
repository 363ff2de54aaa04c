/**
 * JSON-RPC 2.0 over HTTP POST on loopback, single and batched; `rpc-socket.ts` has it over WebSocket. It passes on what
 * reads the chain and `eth_sendRawTransaction`; of what EDR offers besides, nothing that would change the chain behind
 * the journal's back.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DevChainError } from './dev-chain-error.ts'
import type { RpcAnswer, RpcRequest } from './evm.ts'

export type RpcHandler = (request: RpcRequest) => Promise<RpcAnswer>

/** A batch of a hundred large transactions; Ethereum nodes refuse transactions above 128 KiB. */
export const bodyBytesMax = 16 * 1024 * 1024
const batchMax = 1_000
const allowed = /^(eth|net|web3)_\w+$|^debug_trace\w+$/
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Listens on 127.0.0.1. Throws DevChainError `port-taken`. */
export async function listenRpc(handler: RpcHandler, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    answerHttp(handler, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new DevChainError('port-taken', `port ${port} is taken`, { cause }) : cause)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A web page could reach loopback under a name of its own (DNS rebinding); it cannot forge the Host header. */
export function isForLoopback({ headers }: IncomingMessage): boolean {
  return loopbackHosts.has((headers.host ?? '').replace(/:\d+$/, ''))
}

async function answerHttp(handler: RpcHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForLoopback(request)) return send(response, 403, fail(null, -32_600, 'only for this machine'))
  if (request.method !== 'POST') return send(response, 405, fail(null, -32_600, 'POST only'))
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > bodyBytesMax
  const body = isTooLarge ? undefined : await readBody(request)
  if (body === undefined) return send(response, 413, fail(null, -32_600, 'the request is too large'))
  const { isSound, answer } = await answerText(handler, body)
  send(response, isSound ? 200 : 400, answer)
}

/** Answers what came as one text: a request, or a batch of them. */
export async function answerText(
  handler: RpcHandler,
  text: string,
): Promise<{ readonly isSound: boolean; readonly answer: unknown }> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { isSound: false, answer: fail(null, -32_700, 'not JSON') }
  }
  if (!Array.isArray(parsed)) return { isSound: true, answer: await answerOne(handler, parsed) }
  if (parsed.length === 0 || parsed.length > batchMax) {
    return { isSound: false, answer: fail(null, -32_600, `a batch has 1 to ${batchMax} requests`) }
  }
  const answers: unknown[] = []
  for (const item of parsed) answers.push(await answerOne(handler, item))
  return { isSound: true, answer: answers }
}

async function answerOne(handler: RpcHandler, value: unknown): Promise<object> {
  const { id = null, method, params } = (value ?? {}) as Partial<RpcRequest>
  if (typeof method !== 'string') return fail(id, -32_600, 'not a request')
  if (!allowed.test(method)) return fail(id, -32_601, `method ${method} is not offered`)
  try {
    const answer = await handler({ id, method, params: params ?? [] })
    return { jsonrpc: '2.0', id, ...answer }
  } catch {
    return fail(id, -32_603, 'the chain has failed')
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > bodyBytesMax) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function fail(id: RpcRequest['id'], code: number, message: string): object {
  return { jsonrpc: '2.0', id, error: { code, message } }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
