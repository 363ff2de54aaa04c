/** Bodies of requests that are refused before they are read: 64 MiB from senders that do not look, that look, and that are slow. */
import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import type { UnreadBodyLimits } from '../src/http/unread-body.ts'
import { startTestGateway, type TestGateway } from './test-gateway.ts'

const mebibyte = 1024 * 1024
const bodyBytes = 64 * mebibyte
const block = Buffer.alloc(mebibyte)
const head = `PUT /bucket/refused HTTP/1.1\r\nHost: x\r\nContent-Length: ${bodyBytes}\r\n\r\n`

const start = (unreadBodies?: UnreadBodyLimits): Promise<TestGateway> =>
  startTestGateway(unreadBodies === undefined ? {} : { limits: { unreadBodies } })

function open({ gateway }: TestGateway): Socket {
  const socket = connect(gateway.port, '127.0.0.1')
  socket.on('error', () => {
    // A sender that is cut hears of it by its writes; what counts is what it has read.
  })
  return socket
}

/** Writes as fast as the gateway takes it. Returns whether all went out. */
async function writeBody(socket: Socket, pause: () => Promise<unknown> = async () => undefined): Promise<boolean> {
  for (let sent = 0; sent < bodyBytes; sent += block.length) {
    if (socket.destroyed) return false
    await new Promise<void>((resolve) => socket.write(block, () => resolve()))
    await pause()
  }
  return !socket.destroyed
}

/** What comes until the pattern is there, or the connection ends. */
function read(socket: Socket, until: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const settle = (): void => {
      socket.off('data', onData).off('close', settle)
      resolve(text)
    }
    const onData = (chunk: Buffer): void => {
      text += String(chunk)
      if (until.test(text)) settle()
    }
    socket.on('data', onData).on('close', settle).resume()
  })
}

const isWhole = /^HTTP\/1\.1 403 [\s\S]*<\/Error>/

describe('a large body that is refused', () => {
  test('of a client that does not look before it has sent all is read, and the connection stays', async () => {
    await using gateway = await start()
    const socket = open(gateway)
    socket.pause()
    socket.write(head)
    assert.ok(await writeBody(socket))
    const answer = await read(socket, isWhole)
    assert.match(answer, isWhole)
    assert.doesNotMatch(answer, /connection: close/i)
    socket.write('GET /bucket/next HTTP/1.1\r\nHost: x\r\n\r\n')
    assert.match(await read(socket, isWhole), isWhole)
    socket.destroy()
  })

  test('that is more than is allotted closes the connection, and its sender has the answer', async () => {
    await using gateway = await start({ bytesMax: 8 * mebibyte, totalBytesMax: bodyBytes, msMax: 10_000 })
    const socket = open(gateway)
    const answer = read(socket, /\0/)
    socket.write(head)
    assert.equal(await writeBody(socket), false)
    assert.match(await answer, /^HTTP\/1\.1 403 [\s\S]*connection: close[\s\S]*<\/Error>$/i)
  })

  test('that comes slowly is answered at once, and cut when its time is over', async () => {
    await using gateway = await start({ bytesMax: bodyBytes, totalBytesMax: bodyBytes, msMax: 500 })
    const socket = open(gateway)
    socket.write(head)
    assert.match(await read(socket, isWhole), isWhole)
    const slowly = () => new Promise((resolve) => setTimeout(resolve, 10))
    assert.equal(await writeBody(socket, slowly), false)
  })

  test('is not read where others are being read already', async () => {
    await using gateway = await start({ bytesMax: bodyBytes, totalBytesMax: bodyBytes, msMax: 60_000 })
    const [first, second] = [open(gateway), open(gateway)]
    first.write(head)
    assert.doesNotMatch(await read(first, isWhole), /connection: close/i)
    second.write(head)
    assert.match(await read(second, isWhole), /connection: close/i)
    // What the first has taken is free again when it is gone.
    first.destroy()
    for (;;) {
      const next = open(gateway)
      next.write(head)
      const answer = await read(next, isWhole)
      next.destroy()
      if (!/connection: close/i.test(answer)) break
    }
    second.destroy()
  })

  test('is not waited for where its sender waits to be asked for it', async () => {
    await using gateway = await start()
    const answer = await gateway.converse(head.replace('\r\n\r\n', '\r\nExpect: 100-continue\r\n\r\n'))
    assert.match(answer, /^HTTP\/1\.1 403 [\s\S]*connection: close[\s\S]*<\/Error>$/i)
  })
})
