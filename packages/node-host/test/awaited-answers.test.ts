import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorEnvelope, ProtocolError, responseEnvelope, WireError } from '@nupeerstack/protocol'
import { AwaitedAnswers } from '../src/requests/awaited-answers.ts'
import type { ReceivedFrame } from '../src/requests/frame-reader.ts'

const header = Uint8Array.of(7)

function frame(kind: ReceivedFrame['kind'], requestId: number, body: Uint8Array = new Uint8Array()): ReceivedFrame {
  return { kind, requestId, body }
}

function response(requestId: number, payloadBytes: number): ReceivedFrame {
  return frame('response', requestId, responseEnvelope.encode({ header, payloadBytes }))
}

test('an answer comes in pieces, into the memory of who asked', async () => {
  const answers = new AwaitedAnswers()
  const into = new Uint8Array(5)
  const { id, response: answered } = answers.add(into)
  assert.equal(answers.receive(response(id, 3)), 'arriving')
  answers.promise(id, 3)
  const { payload, bytes } = answers.get(id)!.arriving!
  payload.fill(bytes, Uint8Array.of(1, 2))
  payload.fill(bytes, Uint8Array.of(3))
  assert.equal(answers.receive(frame('end', id)), 'over')
  assert.deepEqual(await answered, { header, payload: Uint8Array.of(1, 2, 3) })
  assert.deepEqual([...into], [1, 2, 3, 0, 0])
  assert.equal(answers.count, 0)
})

test('a refusal settles its request alone', async () => {
  const answers = new AwaitedAnswers()
  const [first, second] = [answers.add(undefined), answers.add(undefined)]
  const refusal = errorEnvelope.encode({ code: 'full', message: 'no room' })
  assert.equal(answers.receive(frame('error', first.id, refusal)), 'over')
  await assert.rejects(first.response, (error) => error instanceof WireError && error.code === 'full')
  assert.equal(answers.receive(response(second.id, 0)), 'arriving')
  assert.equal(answers.receive(frame('end', second.id)), 'over')
  assert.deepEqual((await second.response).payload, new Uint8Array())
})

test('an answer that does not fit is named, and goes on to be awaited until it is given up', async () => {
  const answers = new AwaitedAnswers()
  const { id, response: answered } = answers.add(new Uint8Array(2))
  const received = answers.receive(response(id, 3))
  assert.ok(received instanceof WireError && received.code === 'too-large')
  assert.equal(answers.leave(id, received), true)
  assert.equal(answers.leave(id, received), false)
  await assert.rejects(answered, received)
})

test('what comes late for a request that was given up is let pass, and for one that never was is not', async () => {
  const answers = new AwaitedAnswers()
  const { id, response: answered } = answers.add(undefined)
  answers.leave(id, new Error('no more'))
  await assert.rejects(answered, /no more/)
  assert.equal(answers.receive(response(id, 3)), 'ignored')
  answers.promise(id, 3)
  assert.throws(() => answers.receive(response(id + 1, 3)), ProtocolError)
  assert.throws(() => answers.receive(frame('end', 0)), ProtocolError)
  assert.throws(() => answers.promise(id + 1, 3), ProtocolError)
})

test('frames out of their order break the protocol', () => {
  const answers = new AwaitedAnswers()
  const { id } = answers.add(undefined)
  assert.throws(() => answers.promise(id, 1), ProtocolError)
  assert.throws(() => answers.receive(frame('end', id)), ProtocolError)
  answers.receive(response(id, 2))
  assert.throws(() => answers.receive(response(id, 2)), ProtocolError)
  assert.throws(() => answers.receive(frame('end', id)), ProtocolError)
  assert.throws(() => answers.promise(id, 3), ProtocolError)
  assert.throws(() => answers.receive(frame('request', id)), ProtocolError)
  assert.equal(answers.count, 1)
})
