/**
 * The yardsticks of the wire: shards and small requests over a bare TCP or TLS socket, in order, with nothing around
 * them. A request is 64 bytes that begin with what is wanted, then the shard where one is put; the answer is a shard where
 * one is wanted, else 64 bytes.
 */
import { connect as connectTcp, createServer, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer, type SecureContext } from 'node:tls'
import type { Line } from './wire-lines.ts'

const headBytes = 64
const shardBytes = 1024 * 1024
const wants = { put: 1, get: 2, small: 3 } as const

/** Answers on a free port of the loopback address, and returns the port. */
export async function serveRaw(tls: { readonly cert: string; readonly key: string } | undefined): Promise<number> {
  // The cipher that our own connections agree on.
  const ciphers = 'TLS_AES_128_GCM_SHA256'
  const server = tls === undefined ? createServer(answer) : createTlsServer({ ...tls, ciphers }, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Connects to it. */
export async function openRaw(port: number, secureContext: SecureContext | undefined): Promise<Line> {
  const target = { host: '127.0.0.1', port }
  const socket =
    secureContext === undefined
      ? connectTcp(target)
      : connectTls({ ...target, secureContext, rejectUnauthorized: false })
  await new Promise((resolve) => socket.once(secureContext === undefined ? 'connect' : 'secureConnect', resolve))
  socket.setNoDelay(true)
  const shard = Buffer.alloc(shardBytes, 7)
  const waiting: { bytes: number; readonly resolve: () => void }[] = []
  socket.on('data', ({ length }) => {
    for (let rest = length; rest > 0; ) {
      const first = waiting[0]!
      const taken = Math.min(rest, first.bytes)
      first.bytes -= taken
      rest -= taken
      if (first.bytes === 0) waiting.shift()?.resolve()
    }
  })
  const ask = (want: keyof typeof wants) =>
    new Promise<void>((resolve) => {
      waiting.push({ bytes: want === 'get' ? shardBytes : headBytes, resolve })
      socket.write(Buffer.alloc(headBytes, wants[want]))
      if (want === 'put') socket.write(shard)
    })
  return {
    put: () => ask('put'),
    get: () => ask('get'),
    small: () => ask('small'),
    async [Symbol.asyncDispose]() {
      socket.destroy()
    },
  }
}

const shard = Buffer.alloc(shardBytes, 7)
const small = Buffer.alloc(headBytes)

function answer(socket: Socket): void {
  socket.setNoDelay(true)
  let headFilled = 0
  let want = 0
  let missing = 0
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (missing > 0) {
        const taken = Math.min(missing, chunk.length - at)
        missing -= taken
        at += taken
      } else {
        if (headFilled === 0) want = chunk[at]!
        const taken = Math.min(headBytes - headFilled, chunk.length - at)
        headFilled += taken
        at += taken
        if (headFilled < headBytes) return
        if (want === wants.put) missing = shardBytes
      }
      if (missing > 0) continue
      headFilled = 0
      socket.write(want === wants.get ? shard : small)
    }
  })
}
