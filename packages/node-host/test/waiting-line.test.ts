import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WireError } from '@nupeerstack/protocol'
import { WaitingLine } from '../src/requests/waiting-line.ts'

const never = new AbortController().signal

test('places are given in the order in which they were asked for', async () => {
  const line = new WaitingLine(3)
  const order: number[] = []
  const waiting = [1, 2].map((turn) => line.enter(never).then(() => order.push(turn)))
  line.next()
  await waiting[0]
  assert.deepEqual(order, [1])
  line.next()
  await waiting[1]
  assert.deepEqual(order, [1, 2])
  line.next()
})

test('one that gives up waiting lets those behind it pass', async () => {
  const line = new WaitingLine(3)
  const abort = new AbortController()
  const first = line.enter(abort.signal)
  const second = line.enter(never)
  abort.abort(new Error('enough'))
  await assert.rejects(first, /enough/)
  line.next()
  await second
})

test('a full line takes nobody, and one that is dismissed keeps nobody', async () => {
  const line = new WaitingLine(1)
  const first = line.enter(never)
  await assert.rejects(line.enter(never), (error) => error instanceof WireError && error.code === 'busy')
  line.dismiss()
  await first
})
