import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../src/system-clock.ts'
import { systemTimers } from '../src/system-timers.ts'

test('a sleep takes its time, and ends at once, without an error, when its signal aborts', async () => {
  const startedAt = systemClock.elapsedMs()
  await systemTimers.sleep(20)
  assert.ok(systemClock.elapsedMs() - startedAt >= 19)
  const stopping = new AbortController()
  const sleeping = systemTimers.sleep(60_000, { signal: stopping.signal, ref: false })
  stopping.abort()
  await sleeping
  await systemTimers.sleep(60_000, { signal: stopping.signal })
})

test('a timer that is cleared does not fire', async () => {
  let fired = 0
  systemTimers.clearTimeout(systemTimers.setTimeout(() => void fired++, 1))
  systemTimers.clearInterval(systemTimers.setInterval(() => void fired++, 1))
  systemTimers.clearTimeout(undefined)
  systemTimers.clearInterval(undefined)
  await systemTimers.sleep(10)
  await systemTimers.nextTurn()
  assert.equal(fired, 0)
})
