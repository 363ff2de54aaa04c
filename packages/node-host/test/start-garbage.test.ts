import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemTimers } from '@nupeerstack/runtime'
import { collectStartGarbage } from '../src/process/start-garbage.ts'

const intervalMs = 100

/** Objects that live long enough to leave the young generation, and are needed no more when this returns. */
function leaveGarbage(): number {
  const kept = Array.from({ length: 1_000_000 }, (_, index) => ({ index }))
  return kept.length
}

test('what a start has left on the heap is given back when it is quiet', async () => {
  leaveGarbage()
  const before = process.memoryUsage().heapTotal
  using _ = collectStartGarbage({ timers: systemTimers }, intervalMs)
  while (process.memoryUsage().heapTotal > before / 2) await sleep(intervalMs)
})

test('it waits while there is work, and happens once', async () => {
  let count = 0
  using _ = collectStartGarbage({ timers: systemTimers, collect: () => (count += 1) }, intervalMs)
  // Each interval is half full of work.
  for (let round = 0; round < 40; round++) {
    const untilMs = performance.now() + intervalMs / 8
    while (performance.now() < untilMs);
    await sleep(intervalMs / 8)
  }
  assert.equal(count, 0)
  while (count === 0) await sleep(intervalMs)
  await sleep(3 * intervalMs)
  assert.equal(count, 1)
})
