/** Stands between a follower and a node that pushes, to break the connection or to keep what is pushed to itself. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket as ServedSocket, WebSocketServer } from 'ws'

export interface SocketRelay extends AsyncDisposable {
  readonly url: string
  /** Which messages of the node reach the follower. */
  passes: (text: string) => boolean
  /** Resolves at the next subscription that the node confirms, or at one that it has confirmed since the last call. */
  untilConnected(): Promise<void>
  breakOff(): void
}

export async function startSocketRelay(target: string): Promise<SocketRelay> {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 20, perMessageDeflate: false })
  let connected = Promise.withResolvers<void>()
  server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, open))

  function open(socket: ServedSocket): void {
    const onward = new WebSocket(target)
    const opened = new Promise<void>((resolve) => onward.addEventListener('open', () => resolve()))
    socket.on('message', async (data: Buffer) => {
      await opened
      onward.send(data.toString())
    })
    socket.on('close', () => onward.close())
    onward.addEventListener('message', ({ data }) => {
      if (relay.passes(data)) socket.send(data)
      if ('id' in JSON.parse(data)) connected.resolve()
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const relay: SocketRelay = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passes: () => true,
    async untilConnected() {
      await connected.promise
      connected = Promise.withResolvers()
    },
    breakOff() {
      for (const socket of sockets.clients) socket.terminate()
    },
    async [Symbol.asyncDispose]() {
      this.breakOff()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return relay
}
