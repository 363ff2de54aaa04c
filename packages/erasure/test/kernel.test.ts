import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createErasureCoder } from '../src/index.ts'
import { isKernelSupported } from '../src/kernel.ts'
import { codeByReference } from '../src/reference-code.ts'
import { ShardMemory } from '../src/shard-memory.ts'

const coder = createErasureCoder()
after(() => coder[Symbol.asyncDispose]())

test('this engine runs the kernel', () => assert.equal(isKernelSupported(), true))

test('the kernel and the reference make the same shards, for all profiles, losses and lengths', async () => {
  const cases = fc
    .record({
      code: fc.constantFrom([1, 2], [2, 4], [4, 6], [4, 8], [8, 16], [10, 16], [16, 32], [20, 30], [29, 80]),
      // Around the ends of registers and strips.
      shardBytes: fc.oneof(
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(1023, 1024, 1025, 6143, 6144, 6145, 24_575, 24_577, 65_536),
      ),
      seed: fc.nat(),
    })
    .map(({ code, ...rest }) => ({ k: code[0]!, n: code[1]!, ...rest }))
  await fc.assert(
    fc.asyncProperty(cases, async ({ k, n, shardBytes, seed }) => {
      using stripe = coder.allocate({ k, n, shardBytes })
      const expected = Array.from({ length: n }, (_, i) => (i < k ? randomBytes(shardBytes) : Buffer.alloc(shardBytes)))
      const data = Array.from({ length: k }, (_, index) => index)
      const parity = Array.from({ length: n - k }, (_, index) => k + index)
      codeByReference(expected, k, data, parity)
      for (const index of data) stripe.shards[index]!.set(expected[index]!)
      await coder.encode(stripe)
      assert.deepEqual(stripe.shards.map(Buffer.from), expected)

      const order = Array.from({ length: n }, (_, index) => (index * 7919 + seed) % 1_000_003)
      const ranked = Array.from(order.keys()).sort((a, b) => ((order[a]! * 31) % 997) - ((order[b]! * 31) % 997))
      const lost = ranked.slice(0, n - k)
      for (const index of lost) stripe.shards[index]!.fill(0xee)
      await coder.rebuild(stripe, ranked.slice(n - k), lost)
      assert.deepEqual(stripe.shards.map(Buffer.from), expected)
    }),
    { numRuns: 150 },
  )
})

test('coding writes nothing beside the shards that it makes', async () => {
  using before = coder.allocate({ k: 2, n: 4, shardBytes: 33 })
  using stripe = coder.allocate({ k: 2, n: 4, shardBytes: 33 })
  using behind = coder.allocate({ k: 2, n: 4, shardBytes: 33 })
  for (const shard of [...before.shards, ...stripe.shards, ...behind.shards]) shard.fill(0xaa)
  await coder.encode(stripe)
  const others = [...before.shards, ...stripe.shards.slice(0, 2), ...behind.shards]
  assert.ok(others.every((shard) => shard.every((byte) => byte === 0xaa)))
})

test('memory that is given back is used again, whatever the order', () => {
  const anyLengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.nat()), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(anyLengths, (lengths) => {
      const memory = new ShardMemory()
      const taken = lengths.map(([length]) => ({ start: memory.take(length), length }))
      const sorted = taken.toSorted((a, b) => a.start - b.start)
      for (const [index, range] of sorted.slice(1).entries()) {
        assert.ok(sorted[index]!.start + sorted[index]!.length <= range.start, 'no two overlap')
      }
      const shuffled = taken.toSorted((a, b) => ((a.start * 7919) % 1009) - ((b.start * 7919) % 1009))
      for (const { start, length } of shuffled) memory.give(start, length)
      const sum = lengths.reduce((total, [length]) => total + length, 0)
      assert.equal(memory.take(sum), sorted[0]!.start, 'all of it is one free range again')
    }),
  )
})
