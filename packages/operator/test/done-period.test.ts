import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DonePeriod } from '../src/index.ts'

test('what is done for a period is not done for another, nor after a re-org', () => {
  const done = new DonePeriod()
  assert.equal(done.has({ period: 0, reorgs: 0 }), false)
  done.note({ period: 3, reorgs: 1 })
  assert.equal(done.has({ period: 3, reorgs: 1 }), true)
  assert.equal(done.has({ period: 4, reorgs: 1 }), false)
  assert.equal(done.has({ period: 2, reorgs: 1 }), false, 'a re-org may take the head back')
  assert.equal(done.has({ period: 3, reorgs: 2 }), false)
})
