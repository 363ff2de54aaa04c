import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPostDue, postEveryPeriodsMax } from '../src/posting.ts'

const posted = { postedNumber: 5, postedIn: 100, postedLive: 20_000, newestNumber: 6, newestLive: 20_100 }

test('what little has changed is due three periods after the last post, and sooner for whoever posts more often', () => {
  assert.equal(isPostDue(posted, 100 + postEveryPeriodsMax - 1), false)
  assert.equal(isPostDue(posted, 100 + postEveryPeriodsMax), true)
  assert.equal(isPostDue(posted, 101, 1), true)
  assert.equal(isPostDue({ ...posted, newestNumber: 5 }, 1_000), false)
})

test('what was never posted, what has changed by more than a tenth, and a deal that is empty now are due at once', () => {
  assert.equal(isPostDue({ ...posted, postedNumber: 0, postedIn: 0, postedLive: 0 }, 100), true)
  for (const [newestLive, isDue] of [
    [22_000, false],
    [22_001, true],
    [18_000, false],
    [17_999, true],
    [0, true],
  ] as const) {
    assert.equal(isPostDue({ ...posted, newestLive }, 100), isDue, `${newestLive}`)
  }
  assert.equal(isPostDue({ ...posted, newestNumber: 5 + 4_096 }, 100), false)
  assert.equal(isPostDue({ ...posted, newestNumber: 5 + 4_097 }, 100), true)
})

test('of a small deal a tenth is no reason: it is a tenth of 64 MiB at least', () => {
  const small = { ...posted, postedLive: 10 }
  assert.equal(isPostDue({ ...small, newestLive: 112 }, 100), false)
  assert.equal(isPostDue({ ...small, newestLive: 113 }, 100), true)
  assert.equal(isPostDue({ ...small, newestLive: 0 }, 100), true)
})
