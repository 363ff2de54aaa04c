import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { createAnnouncer } from '../src/network/announcer.ts'

const digest = (n: number): Uint8Array => new Uint8Array(32).fill(n)

test('each digest is announced once, and one that nobody takes is tried again, not for ever', async () => {
  const announced: number[][] = []
  const done = Promise.withResolvers<void>()
  const announcer = createAnnouncer(
    {
      clock: clockOf(() => 0),
      timers: systemTimers,
      announce: async (digests) => {
        announced.push(digests.map(([n = 0]) => n))
        if (announced.length === 4) done.resolve()
        if (announced.length === 2) throw new Error('no network')
        return digests.filter(([n]) => n === 2)
      },
    },
    { announcementsMax: 10, announcementsPerSecond: 1e6, announcementGatherMs: 0 },
  )
  announcer.add([digest(1), digest(2), digest(3), digest(3), digest(2)])
  const keepAlive = setTimeout(() => {}, 10_000)
  while (announcer.waiting > 0 || announced.length < 3) await new Promise((resolve) => setImmediate(resolve))
  announcer.add([digest(1), digest(4)])
  await done.promise
  clearTimeout(keepAlive)
  assert.deepEqual(announced, [[1, 2, 3], [2], [2], [4]])
  announcer.stop()
})

test('a record is announced again before it expires', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let now = 0
  let count = 0
  const announcer = createAnnouncer(
    {
      clock: clockOf(() => now),
      timers: systemTimers,
      announce: async () => {
        count++
        return []
      },
    },
    { announcementsMax: 10, announcementsPerSecond: 1e6, announcementGatherMs: 0 },
  )
  const keepAlive = setTimeout(() => {}, 10_000)
  announcer.add([digest(1)])
  while (count < 1) await new Promise((resolve) => setImmediate(resolve))
  for (const hours of [10, 11]) {
    now += hours * 3_600_000
    t.mock.timers.tick(600_000)
    assert.equal(announcer.waiting, 0)
  }
  now += 2 * 3_600_000
  t.mock.timers.tick(600_000)
  while (count < 2) await new Promise((resolve) => setImmediate(resolve))
  clearTimeout(keepAlive)
  announcer.stop()
})

test('the queue is bounded: the oldest make room', () => {
  const announcer = createAnnouncer(
    { announce: () => new Promise(() => {}), clock: clockOf(() => 0), timers: systemTimers },
    { announcementsMax: 3, announcementsPerSecond: 1, announcementGatherMs: 0 },
  )
  announcer.add(Array.from({ length: 100 }, (_, i) => digest(i)))
  assert.equal(announcer.waiting, 3)
  announcer.stop()
  assert.equal(announcer.waiting, 0)
})

test('what is no digest is refused', () => {
  const config = { announcementsMax: 3, announcementsPerSecond: 1, announcementGatherMs: 0 }
  const announcer = createAnnouncer({ announce: async () => [], clock: clockOf(() => 0), timers: systemTimers }, config)
  assert.throws(() => announcer.add([new Uint8Array(31)]), RangeError)
  announcer.stop()
})
