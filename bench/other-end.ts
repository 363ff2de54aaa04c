/**
 * The other end of a connection whose cost is measured at this end only: a child process that uploads, downloads, takes
 * or gives bytes over HTTP or TLS and ends. TLS stands on a shared key, so that no certificate is needed; its records are
 * AES-256-GCM, as on the wire between gateway and nodes.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import type { Writable } from 'node:stream'
import { connect } from 'node:tls'

export type Errand = 'http-put' | 'http-get' | 'tls-take' | 'tls-give'

/** For both ends of TLS. */
export const sharedKeyTls = {
  ciphers: 'PSK-AES256-GCM-SHA384',
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.2',
} as const
export const sharedKey = Buffer.alloc(32, 1)

/** Listens on `server` while the other end does its errand with so many bytes. */
export async function withOtherEnd(server: Server, errand: Errand, bytes: number): Promise<void> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const child = fork(import.meta.filename, [errand, String((server.address() as AddressInfo).port), String(bytes)])
  const [code] = await once(child, 'exit')
  server.close()
  await once(server, 'close')
  if (code !== 0) throw new Error(`the other end of ${errand} failed`)
}

/** Writes `chunk` `count` times and ends the stream. */
export async function writeAll(stream: Writable, chunk: Uint8Array, count: number): Promise<void> {
  for (let index = 0; index < count; index++) if (!stream.write(chunk)) await once(stream, 'drain')
  stream.end()
}

if (process.send !== undefined) {
  const [errand, port, bytes] = process.argv.slice(2)
  await run(errand as Errand, Number(port), Number(bytes))
}

async function run(errand: Errand, port: number, bytes: number): Promise<void> {
  const mebibyte = randomBytes(1 << 20)
  const count = bytes / mebibyte.length
  if (errand === 'http-put' || errand === 'http-get') {
    const agent = new Agent({ keepAlive: false })
    const headers = errand === 'http-put' ? { 'content-length': bytes } : {}
    const outgoing = request({
      agent,
      port,
      host: '127.0.0.1',
      method: errand === 'http-put' ? 'PUT' : 'GET',
      headers,
    })
    const answered = once(outgoing, 'response')
    if (errand === 'http-put') await writeAll(outgoing, mebibyte, count)
    else outgoing.end()
    const [response] = await answered
    await once(response.resume(), 'end')
  } else {
    const socket = connect({
      ...sharedKeyTls,
      port,
      host: '127.0.0.1',
      pskCallback: () => ({ psk: sharedKey, identity: 'bench' }),
      checkServerIdentity: () => undefined,
    })
    if (errand === 'tls-give') await writeAll(socket, mebibyte, count)
    else socket.resume()
    await once(socket, 'close')
  }
  process.disconnect()
}
