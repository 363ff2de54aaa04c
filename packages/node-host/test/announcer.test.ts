import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAnnouncer } from '../src/announcer.ts'

const digest = (n: number): Uint8Array => new Uint8Array(32).fill(n)

test('each digest is announced once, and one that fails is tried again, not for ever', async () => {
  const announced: number[] = []
  const done = Promise.withResolvers<void>()
  const announcer = createAnnouncer(
    {
      announce: async ([n = 0]) => {
        announced.push(n)
        if (announced.length === 5) done.resolve()
        if (n === 2) throw new Error('nobody there')
      },
    },
    { announcementsMax: 10, announcementsPerSecond: 1e6 },
  )
  announcer.add([digest(1), digest(2), digest(3), digest(3), digest(2)])
  const keepAlive = setTimeout(() => {}, 10_000)
  await done.promise
  clearTimeout(keepAlive)
  assert.deepEqual(announced, [1, 2, 3, 2, 2])
  assert.equal(announcer.waiting, 0)
  announcer.stop()
})

test('the queue is bounded: the oldest make room', () => {
  const announcer = createAnnouncer(
    { announce: () => new Promise(() => {}) },
    { announcementsMax: 3, announcementsPerSecond: 1 },
  )
  announcer.add(Array.from({ length: 100 }, (_, i) => digest(i)))
  assert.ok(announcer.waiting <= 3)
  announcer.stop()
  assert.equal(announcer.waiting, 0)
})

test('what is no digest is refused', () => {
  const config = { announcementsMax: 3, announcementsPerSecond: 1 }
  const announcer = createAnnouncer({ announce: async () => {} }, config)
  assert.throws(() => announcer.add([new Uint8Array(31)]), RangeError)
})
