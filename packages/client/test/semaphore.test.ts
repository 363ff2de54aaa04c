import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSemaphore } from '../src/concurrency/semaphore.ts'

test('never more is held than there are permits, and everyone gets a turn in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.record({ share: fc.nat(5), turns: fc.nat(3) }), { maxLength: 30 }),
      async (permits, callers) => {
        const semaphore = createSemaphore(permits)
        const order: number[] = []
        let held = 0
        await Promise.all(
          callers.map(async ({ share, turns }, index) => {
            const count = 1 + (share % permits)
            using _permit = await semaphore.acquire(undefined, count)
            order.push(index)
            held += count
            assert.ok(held <= permits)
            for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
            held -= count
          }),
        )
        assert.deepEqual(order, [...callers.keys()])
      },
    ),
  )
})

test('one that gives up waiting lets those behind it pass', async () => {
  const semaphore = createSemaphore(4)
  const first = await semaphore.acquire(undefined, 3)
  const abort = new AbortController()
  const large = semaphore.acquire(abort.signal, 4)
  const small = semaphore.acquire(undefined, 1)
  abort.abort(new Error('enough'))
  await assert.rejects(large, /enough/)
  const second = await small
  second[Symbol.dispose]()
  second[Symbol.dispose]()
  first[Symbol.dispose]()
  await semaphore.acquire(undefined, 4)
  await assert.rejects(semaphore.acquire(undefined, 5), RangeError)
})
