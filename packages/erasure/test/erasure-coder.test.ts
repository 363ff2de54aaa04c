import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createErasureCoder, type Stripe } from '../src/index.ts'

const coder = createErasureCoder({ workers: 2 })
after(() => coder[Symbol.asyncDispose]())

function filled(k: number, n: number, shardBytes: number): Stripe {
  const stripe = coder.allocate({ k, n, shardBytes })
  for (const shard of stripe.shards.slice(0, k)) shard.set(randomBytes(shardBytes))
  return stripe
}

test('every pattern of losses that leaves k shards is rebuilt, for small codes', async () => {
  for (const [k, n] of [
    [1, 2],
    [2, 4],
    [4, 6],
    [4, 8],
  ] as const) {
    using stripe = filled(k, n, 77)
    await coder.encode(stripe)
    const original = stripe.shards.map((shard) => Buffer.from(shard))
    for (let mask = 0; mask < 2 ** n; mask++) {
      const present = [...original.keys()].filter((index) => (mask >> index) & 1)
      if (present.length !== k) continue
      const wanted = [...original.keys()].filter((index) => !present.includes(index))
      for (const index of wanted) stripe.shards[index]!.fill(0xee)
      await coder.rebuild(stripe, present, wanted)
      for (const index of wanted) assert.deepEqual(Buffer.from(stripe.shards[index]!), original[index])
    }
  }
})

test('random losses in large codes are rebuilt, whatever the length', async () => {
  const shapes = fc.record({
    code: fc.constantFrom([8, 16], [16, 32], [20, 30], [29, 80]),
    shardBytes: fc.integer({ min: 1, max: 3000 }),
  })
  await fc.assert(
    fc.asyncProperty(shapes, async ({ code, shardBytes }) => {
      const [k, n] = code as [number, number]
      using stripe = filled(k, n, shardBytes)
      await coder.encode(stripe)
      const original = stripe.shards.map((shard) => Buffer.from(shard))
      const shuffled = [...original.keys()].sort(() => randomInt(3) - 1)
      const lost = shuffled.slice(0, n - k)
      for (const index of lost) stripe.shards[index]!.fill(0xee)
      await coder.rebuild(stripe, shuffled.slice(n - k), lost)
      assert.deepEqual(
        stripe.shards.map((shard) => Buffer.from(shard)),
        original,
      )
    }),
    { numRuns: 40 },
  )
})

test('a rebuild touches only the shards that are wanted', async () => {
  using stripe = filled(4, 8, 100)
  await coder.encode(stripe)
  stripe.shards[1]!.fill(0xee)
  stripe.shards[6]!.fill(0xdd)
  await coder.rebuild(stripe, [0, 2, 3, 4, 5, 7], [1])
  assert.deepEqual(Buffer.from(stripe.shards[6]!), Buffer.alloc(100, 0xdd))
})

test('encoding leaves the data as it is and works on many stripes at once', async () => {
  const stripes = Array.from({ length: 12 }, () => filled(4, 8, 5000))
  const before = stripes.map((stripe) => stripe.shards.slice(0, 4).map((shard) => Buffer.from(shard)))
  await Promise.all(stripes.map((stripe) => coder.encode(stripe)))
  for (const [index, stripe] of stripes.entries()) {
    assert.deepEqual(
      stripe.shards.slice(0, 4).map((shard) => Buffer.from(shard)),
      before[index],
    )
    stripe[Symbol.dispose]()
  }
})

test('impossible codes and too few shards are refused', async () => {
  assert.throws(() => coder.allocate({ k: 0, n: 4, shardBytes: 1 }), RangeError)
  assert.throws(() => coder.allocate({ k: 4, n: 4, shardBytes: 1 }), RangeError)
  assert.throws(() => coder.allocate({ k: 4, n: 256, shardBytes: 1 }), RangeError)
  assert.throws(() => coder.allocate({ k: 4, n: 8, shardBytes: 0 }), RangeError)
  using stripe = filled(4, 8, 10)
  await assert.rejects(coder.rebuild(stripe, [0, 1, 2], [3]), RangeError)
  await assert.rejects(coder.rebuild(stripe, [0, 1, 2, 2], [3]), RangeError)
  await assert.rejects(coder.rebuild(stripe, [0, 1, 2, 8], [3]), RangeError)
})

test('a stripe that was given back can no longer be coded', async () => {
  const stripe = filled(2, 4, 10)
  stripe[Symbol.dispose]()
  await assert.rejects(coder.encode(stripe), /disposed/)
})
