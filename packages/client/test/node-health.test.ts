import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf } from '@nupeerstack/runtime'
import { createNodeHealth } from '../src/nodes/node-health.ts'

test('a node is down at its first failure, asked ever less often, and up with any answer', () => {
  let now = 0
  const health = createNodeHealth(clockOf(() => now))
  assert.ok(health.isUp)
  health.unreachable()
  assert.ok(!health.isUp && !health.isProbeDue())
  const delays: number[] = []
  let last = now
  for (; delays.length < 6; now += 100) {
    // What others try meanwhile changes nothing.
    if (!health.isProbeDue()) continue
    delays.push(now - last)
    last = now
    health.unreachable()
  }
  assert.deepEqual(delays, [500, 1000, 2000, 4000, 5000, 5000])
  assert.ok(health.downMs > 17_000)
  health.refused()
  assert.ok(health.isUp && health.downMs === 0)
  health.unreachable()
  now += 500
  assert.ok(health.isProbeDue())
})

test('a node of which nothing is known is asked, until it has answered', () => {
  const health = createNodeHealth(clockOf(() => 0))
  assert.ok(health.isUp && !health.hasAnswered && health.isProbeDue())
  health.refused()
  assert.ok(health.hasAnswered && !health.isProbeDue())
})

test('a read waits about twice the usual time before it asks others', () => {
  const health = createNodeHealth(clockOf(() => 0))
  const unknown = health.hedgeMs
  assert.ok(unknown >= 100 && unknown <= 1000)
  for (let index = 0; index < 100; index++) health.answered(index < 96 ? 100 : 30_000)
  assert.equal(health.hedgeMs, 200)
  for (let index = 0; index < 100; index++) health.answered(1)
  assert.ok(health.hedgeMs < 100)
  for (let index = 0; index < 100; index++) health.answered(60_000)
  assert.ok(health.hedgeMs <= 2_000)
})

test('a lie costs more than a failure, and good answers make up for it', () => {
  const [liar, failing] = [createNodeHealth(clockOf(() => 0)), createNodeHealth(clockOf(() => 0))]
  liar.lied()
  failing.unreachable()
  assert.ok(liar.score < failing.score && failing.score < 1)
  for (let index = 0; index < 200; index++) liar.answered(1)
  assert.ok(liar.score > 0.99)
})

test('a clock that jumps changes nothing of when a node is asked again', () => {
  let elapsedMs = 0
  let aheadMs = 86_400_000
  const health = createNodeHealth({ elapsedMs: () => elapsedMs, unixMs: () => elapsedMs + aheadMs })
  health.unreachable()
  aheadMs = 0
  elapsedMs = 499
  assert.ok(!health.isProbeDue())
  elapsedMs = 500.25
  assert.ok(health.isProbeDue())
  assert.equal(health.downMs, 500, 'a book takes whole milliseconds')
})
