import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHeldBytes } from '../src/memory/held-bytes.ts'
import { ReadingGate } from '../src/requests/reading-gate.ts'

function openGate() {
  const calls: string[] = []
  const held = createHeldBytes(1000)
  const pipe = { pause: () => void calls.push('pause'), resume: () => void calls.push('resume') }
  return { calls, held, gate: new ReadingGate({ pipe, held }, { shareBytes: 100 }) }
}

test('reading stops at the share of a peer and goes on at half of it', () => {
  const { calls, gate } = openGate()
  gate.handling(60)
  gate.answersWaiting(39)
  assert.deepEqual(calls, [])
  gate.answersWaiting(40)
  assert.deepEqual(calls, ['pause'])
  gate.answersWaiting(0)
  assert.deepEqual(calls, ['pause'])
  gate.handled(10)
  assert.deepEqual(calls, ['pause', 'resume'])
  gate.handling(50)
  assert.deepEqual(calls, ['pause', 'resume', 'pause'])
})

test('answers that wait count against the bound of the host until the stream has taken them', () => {
  const { held, gate } = openGate()
  gate.answersWaiting(70)
  gate.answersWaiting(30)
  assert.equal(held.bytes, 30)
  gate.close()
  gate.answersWaiting(0)
  assert.equal(held.bytes, 0)
})

test('a stream that is over is neither stopped nor started', () => {
  const { calls, gate } = openGate()
  gate.handling(100)
  gate.close()
  gate.handled(100)
  gate.handling(200)
  assert.deepEqual(calls, ['pause'])
})
