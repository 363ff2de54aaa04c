import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProtocolError } from '@nupeerstack/protocol'
import { createVirtualTime } from '@nupeerstack/runtime'
import { createBufferPool } from '../src/memory/buffer-pool.ts'
import { createHeldBytes } from '../src/memory/held-bytes.ts'
import { RequestsUnderWay } from '../src/requests/requests-under-way.ts'

const request = { method: 'test/any/1', handler: async () => ({ header: new Uint8Array() }), header: new Uint8Array() }

function begin({ heldBytesMax = 1 << 20 } = {}) {
  const time = createVirtualTime()
  const held = createHeldBytes(heldBytesMax)
  const buffers = createBufferPool({ held }, { idleBytesMax: 0 })
  const late: string[] = []
  const requests = new RequestsUnderWay(
    { ...time, buffers, onLate: ({ id }, why) => void late.push(`${id}: ${why}`) },
    { requestArrivalMs: 100, handlerTimeoutMs: 1_000 },
  )
  /** A request of so many bytes, of which some have arrived. */
  function arrive(id: number, payloadBytes: number, arrivedBytes = payloadBytes) {
    requests.assertFresh(id)
    requests.begin({ id, ...request }, payloadBytes)
    const begun = requests.get(id) ?? assert.fail()
    if (arrivedBytes === 0) return begun
    assert.equal(requests.promise(id, arrivedBytes), undefined)
    begun.payload.fill(begun.buffer!.bytes, new Uint8Array(arrivedBytes))
    return begun
  }
  return { time, held, late, requests, arrive }
}

test('a request is handled when it is whole, once', () => {
  const { requests, arrive } = begin()
  const whole = arrive(1, 8_192)
  assert.equal(requests.complete(1), whole)
  assert.equal(whole.isHandled, true)
  assert.throws(() => requests.complete(1), ProtocolError)
  assert.throws(() => requests.promise(1, 1), ProtocolError)
  arrive(2, 8_192, 4_096)
  assert.throws(() => requests.complete(2), ProtocolError)
  assert.throws(() => requests.promise(2, 4_097), ProtocolError)
  assert.throws(() => requests.complete(3), ProtocolError)
  assert.throws(() => requests.assertFresh(2), ProtocolError)
})

test('memory is taken with the first byte, and given back by who leaves before it is handled', () => {
  const { held, requests, arrive } = begin()
  const waiting = arrive(1, 8_192, 0)
  assert.equal(held.bytes, 0)
  const arriving = arrive(2, 8_192, 1)
  assert.equal(held.bytes, 8_192)
  assert.equal(requests.leave(arriving), true)
  assert.equal(requests.leave(arriving), false)
  assert.equal(held.bytes, 0)
  requests.leave(waiting)
  const handled = arrive(3, 8_192)
  requests.complete(3)
  requests.leave(handled)
  assert.equal(held.bytes, 8_192)
  assert.equal(requests.count, 0)
})

test('a request for whose payload there is no memory is named', () => {
  const { requests } = begin({ heldBytesMax: 4_096 })
  requests.assertFresh(1)
  requests.begin({ id: 1, ...request }, 8_192)
  assert.equal(requests.promise(1, 100), requests.get(1))
})

test('what is under way of a refused request is let pass, and no byte more', () => {
  const { requests, arrive } = begin()
  const refused = arrive(1, 8_192, 4_096)
  assert.equal(requests.refuse(refused), true)
  assert.equal(requests.refuse(refused), false)
  assert.equal(requests.promise(1, 4_096), undefined)
  assert.throws(() => requests.promise(1, 1), ProtocolError)
})

test('nothing more may come of a request that its asker has left', () => {
  const { requests, arrive } = begin()
  requests.leave(arrive(1, 8_192, 4_096))
  assert.throws(() => requests.promise(1, 1), ProtocolError)
})

test('arriving and handling have a time each', async () => {
  const { time, late, requests, arrive } = begin()
  arrive(1, 8_192, 1)
  await time.advance(99)
  requests.leave(arrive(2, 10))
  assert.deepEqual(late, [])
  await time.advance(1)
  assert.deepEqual(late, ['1: the request did not arrive in time'])
  arrive(3, 10)
  requests.complete(3)
  await time.advance(999)
  assert.equal(late.length, 1)
  await time.advance(1)
  assert.deepEqual(late[1], '3: the request took too long')
})
