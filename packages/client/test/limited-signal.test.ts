import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { test } from 'node:test'
import { createVirtualTime } from '@nupeerstack/runtime'
import { limitSignal } from '../src/concurrency/limited-signal.ts'

test('the signal aborts when the time is over', async () => {
  const { timers, advance } = createVirtualTime()
  using limit = limitSignal({ timers }, new AbortController().signal, 100)
  await advance(99)
  assert.deepEqual([limit.signal.aborted, limit.isLate], [false, false])
  await advance(1)
  assert.deepEqual([limit.signal.aborted, limit.isLate], [true, true])
  assert.equal(limit.signal.reason.name, 'TimeoutError')
})

test('the signal aborts with its caller and for its reason, and then it is not late', async () => {
  const { timers, advance } = createVirtualTime()
  const caller = new AbortController()
  using before = limitSignal({ timers }, caller.signal, 100)
  const reason = new Error('gone')
  caller.abort(reason)
  using after = limitSignal({ timers }, caller.signal, 100)
  await advance(200)
  for (const { signal, isLate } of [before, after]) {
    assert.equal(signal.reason, reason)
    assert.equal(isLate, false)
  }
})

test('what is over in time leaves nothing behind', async () => {
  const { timers, advance } = createVirtualTime()
  const caller = new AbortController()
  const limit = limitSignal({ timers }, caller.signal, 100)
  assert.equal(getEventListeners(caller.signal, 'abort').length, 1)
  limit[Symbol.dispose]()
  assert.equal(getEventListeners(caller.signal, 'abort').length, 0)
  await advance(200)
  assert.equal(limit.signal.aborted, false)
})
