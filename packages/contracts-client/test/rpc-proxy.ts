/** Stands between a client and a chain, to lose, delay or change what passes: how a network and a crash look like. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RpcCall {
  readonly method: string
  readonly params: readonly unknown[]
}

/** An answer that is an error of the node. */
export class RpcRefusal {
  readonly error: { readonly code: number; readonly message: string }

  constructor(message: string, code = -32_000) {
    this.error = { code, message }
  }
}

export interface RpcProxy extends AsyncDisposable {
  readonly url: string
  /** Where requests go. */
  target: string
  /** Sees each request first; what it returns is the answer (or an `RpcRefusal`), `undefined` lets the request pass. */
  before: (call: RpcCall) => unknown
  /** Sees each answer before the client does, and may change it. */
  after: (call: RpcCall, result: unknown) => unknown
}

export async function startRpcProxy(target: string): Promise<RpcProxy> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const call = JSON.parse(body) as RpcCall & { id: number }
    const early = await proxy.before(call)
    let answer: { result?: unknown; error?: unknown } = early instanceof RpcRefusal ? early : { result: early }
    if (early === undefined) {
      const headers = { 'content-type': 'application/json' }
      const passed = await fetch(proxy.target, { method: 'POST', headers, body })
      answer = (await passed.json()) as { result?: unknown }
      if ('result' in answer) answer = { ...answer, result: await proxy.after(call, answer.result) }
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ jsonrpc: '2.0', id: call.id, ...answer }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: RpcProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target,
    before: () => undefined,
    after: (_call, result) => result,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return proxy
}
