/** What programs and the gateway take for a connection. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createVirtualTime, type VirtualTime } from '@nupeerstack/runtime'
import { createProcessLife, type ProcessLife } from '../world/process-life.ts'
import { createMemoryConnection, type MemoryConnection } from './memory-connection.ts'

const line = { latencyMs: 10, bytesPerMs: 1_000, remoteAddress: '10.0.0.1' }

function connect(): { readonly time: VirtualTime; readonly life: ProcessLife; readonly connection: MemoryConnection } {
  const time = createVirtualTime()
  const life = createProcessLife({ timers: time.timers, onEvent: () => undefined })
  return { time, life, connection: createMemoryConnection({ timers: time.timers, life }, line) }
}

test('what is written arrives in order, after the time that it takes, and is the reader’s own', async () => {
  const { time, connection } = connect()
  const { dialing, accepting } = connection
  const bytes = Buffer.from('one')
  dialing.write(bytes)
  dialing.write(Buffer.alloc(50_000, 2))
  dialing.end('three')
  const arrived: Buffer[] = []
  accepting.on('data', (chunk: Buffer) => arrived.push(chunk))
  await time.advance(9)
  assert.equal(arrived.length, 0)
  bytes.fill(0)
  await time.advance(200)
  assert.deepEqual(
    Buffer.concat(arrived),
    Buffer.concat([Buffer.from('one'), Buffer.alloc(50_000, 2), Buffer.from('three')]),
  )
  assert.ok(accepting.readableEnded)
})

test('who does not read holds up who writes', async () => {
  const { time, connection } = connect()
  const { dialing, accepting } = connection
  let written = 0
  for (let index = 0; index < 20; index++) dialing.write(Buffer.alloc(64 * 1024), () => written++)
  await time.advance(60_000)
  assert.ok(written < 8, `${written} of 20 are taken although nobody reads`)
  accepting.resume()
  await time.advance(60_000)
  assert.equal(written, 20)
})

test('one that is broken off breaks for the other end, too', async () => {
  const { time, connection } = connect()
  const failed = once(connection.accepting, 'error')
  connection.dialing.destroy()
  await time.advance(10)
  assert.match(String((await failed)[0]), /ECONNRESET/)
})

test('a process that stands still hears what came meanwhile; one that is over hears nothing, and its programs are cut off', async () => {
  const { time, life, connection } = connect()
  const { dialing, accepting } = connection
  const arrived: string[] = []
  accepting.on('data', (chunk: Buffer) => arrived.push(chunk.toString()))
  life.pause()
  dialing.write('one')
  await time.advance(100)
  assert.deepEqual(arrived, [])
  life.resume()
  await time.advance(100)
  assert.deepEqual(arrived, ['one'])
  dialing.write('two')
  const failed = once(dialing, 'error')
  life.end()
  await time.advance(100)
  assert.match(String((await failed)[0]), /ECONNRESET/)
  assert.deepEqual([arrived, accepting.destroyed], [['one'], false])
})
