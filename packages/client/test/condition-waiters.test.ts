import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConditionWaiters } from '../src/concurrency/condition-waiters.ts'

const never = new AbortController().signal

test('who waits is let go when it is so, and looks only when something changed', async () => {
  const waiters = new ConditionWaiters()
  let value = 0
  let looks = 0
  const reached = waiters.until(() => ++looks > 0 && value >= 2, never)
  value = 1
  waiters.changed()
  value = 2
  assert.equal(looks, 2)
  waiters.changed()
  await reached
  waiters.changed()
  assert.equal(looks, 3)
  await waiters.until(() => true, AbortSignal.abort())
})

test('who gives up is not asked again', async () => {
  const waiters = new ConditionWaiters()
  const abort = new AbortController()
  let looks = 0
  const waiting = waiters.until(() => ++looks > 9, abort.signal)
  abort.abort(new Error('enough'))
  await assert.rejects(waiting, /enough/)
  waiters.changed()
  assert.equal(looks, 1)
  await assert.rejects(
    waiters.until(() => false, abort.signal),
    /enough/,
  )
})
