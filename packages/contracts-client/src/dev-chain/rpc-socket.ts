/**
 * JSON-RPC over WebSocket on the port of HTTP, with `eth_subscribe` to new heads: whoever follows the chain is told of a
 * block and need not ask. Subscriptions end with their connection.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { RpcAnswer, RpcRequest } from './evm.ts'
import { answerText, bodyBytesMax, isForLoopback, type RpcHandler } from './rpc-server.ts'

export interface RpcSockets {
  /** Takes connections on the server, and answers on them with the handler. */
  serve(server: Server, handler: RpcHandler): void
  /** Tells a block to all who have subscribed. */
  publish(block: object): void
  close(): void
}

/** Several for each process of the largest network that `nps dev` starts. */
const connectionsMax = 1_024
const subscriptionsMax = 16
/** Some thousand heads: who is so far behind is gone, or reads no more. */
const unsentBytesMax = 4 * 1024 * 1024
/** Of a block; a head has them not. */
const bodyFields: ReadonlySet<string> = new Set(['transactions', 'uncles', 'withdrawals', 'size', 'totalDifficulty'])

export function createRpcSockets(): RpcSockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: bodyBytesMax, perMessageDeflate: false })
  /** Names of the subscriptions to heads, by connection. */
  const subscribed = new Map<WebSocket, Set<string>>()
  let subscriptions = 0

  function subscribe(socket: WebSocket, [kind]: readonly unknown[]): RpcAnswer {
    const names = subscribed.get(socket)
    if (kind !== 'newHeads') return refusal('only newHeads can be subscribed to')
    if (names === undefined || names.size >= subscriptionsMax) return refusal('too many subscriptions')
    const name = `0x${(++subscriptions).toString(16)}`
    names.add(name)
    return { result: name }
  }

  function open(socket: WebSocket, handler: RpcHandler): void {
    subscribed.set(socket, new Set())
    socket.on('close', () => subscribed.delete(socket))
    // It is closed by itself, and who asked connects anew.
    socket.on('error', () => {})
    const answerHere = async (request: RpcRequest): Promise<RpcAnswer> => {
      const params: readonly unknown[] = Array.isArray(request.params) ? request.params : []
      if (request.method === 'eth_subscribe') return subscribe(socket, params)
      if (request.method !== 'eth_unsubscribe') return await handler(request)
      return { result: subscribed.get(socket)?.delete(String(params[0])) ?? false }
    }
    socket.on('message', async (data: Buffer) => {
      const { answer } = await answerText(answerHere, data.toString('utf8'))
      socket.send(JSON.stringify(answer))
    })
  }

  return {
    serve(server, handler) {
      server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        // Any web page may open a WebSocket to this machine, and its browser then names the page as the origin.
        const isWelcome = isForLoopback(request) && request.headers.origin === undefined
        if (isWelcome && sockets.clients.size < connectionsMax) {
          sockets.handleUpgrade(request, socket, head, (opened) => open(opened, handler))
        } else socket.destroy()
      })
    },
    publish(block) {
      const result = Object.fromEntries(Object.entries(block).filter(([name]) => !bodyFields.has(name)))
      for (const [socket, names] of subscribed) {
        if (socket.bufferedAmount > unsentBytesMax) socket.terminate()
        for (const subscription of names) {
          socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'eth_subscription', params: { subscription, result } }))
        }
      }
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
    },
  }
}

function refusal(message: string): RpcAnswer {
  return { error: { code: -32_602, message } }
}
