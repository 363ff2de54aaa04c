/** Many connections that do nothing, and some that pretend to begin a request, keep nobody from being served. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { startTestGateway } from './test-gateway.ts'

const connectionCount = 2_000
/** Connections that are opened at once: below the usual backlog of a listening socket. */
const atOnce = 100

describe('a gateway with 2,000 idle connections', () => {
  it('serves the next, while half of them have begun a request', async () => {
    await using gateway = await startTestGateway()
    const sockets: Socket[] = []
    const open = async (index: number): Promise<void> => {
      const socket = connect(gateway.gateway.port, '127.0.0.1')
      // Closing the gateway cuts them.
      socket.on('error', () => {})
      sockets.push(socket)
      await once(socket, 'connect')
      // Every other one has sent the beginning of a request, and never sends the rest.
      if (index % 2 === 1) socket.write('GET /bucket HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    }
    try {
      for (let begun = 0; begun < connectionCount; begun += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, (_, index) => open(begun + index)))
      }
      for (let i = 0; i < 20; i++) {
        assert.equal((await gateway.send({ method: 'PUT', path: `/bucket/${i}`, body: 'x' })).status, 200)
      }
      assert.equal(sockets.filter((socket) => !socket.destroyed).length, connectionCount)
    } finally {
      for (const socket of sockets) socket.destroy()
    }
  })
})
