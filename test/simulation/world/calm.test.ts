/** It is calm where nothing is wrong and nothing was for a while, however many things were wrong at once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCalm } from './calm.ts'

test('it is calm at first, and again three minutes after the last disturbance has ended', () => {
  let elapsedMs = 0
  const calm = createCalm({ clock: { elapsedMs: () => elapsedMs } })
  assert.equal(calm.isCalm(), true)
  const [first, second] = [calm.disturb(), calm.disturb()]
  elapsedMs = 1_000_000
  first[Symbol.dispose]()
  elapsedMs += 180_000
  assert.equal(calm.isCalm(), false)
  second[Symbol.dispose]()
  elapsedMs += 179_999
  assert.equal(calm.isCalm(), false)
  elapsedMs += 1
  assert.equal(calm.isCalm(), true)
})
