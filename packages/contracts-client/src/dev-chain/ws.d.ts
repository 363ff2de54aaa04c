/** What the development chain uses of `ws`: a package of types for three names would weigh more than they do. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingMessage } from 'node:http'
  import type { Duplex } from 'node:stream'

  export interface WebSocket extends EventEmitter {
    /** Bytes that were sent and have not left yet. */
    readonly bufferedAmount: number
    send(text: string): void
    /** Ends the connection at once. */
    terminate(): void
  }

  export class WebSocketServer {
    readonly clients: ReadonlySet<WebSocket>
    constructor(options: { noServer: true; maxPayload: number; perMessageDeflate: false })
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, onOpen: (webSocket: WebSocket) => void): void
  }
}
