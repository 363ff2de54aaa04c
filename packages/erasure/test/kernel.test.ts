import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type RowCoder, ShardMemory } from '../src/index.ts'
import { createKernel, kernelScratchBytes, supportedKernels } from '../src/kernel.ts'
import { codeByReference } from '../src/reference-code.ts'
import { codingByKernel, codingByReference } from '../src/row-coder.ts'

const profiles = [
  [1, 2],
  [2, 4],
  [4, 6],
  [4, 8],
  [8, 16],
  [10, 16],
  [16, 32],
  [20, 30],
  [29, 80],
] as const
/** Where registers (32 bytes) and strips (24 KiB over all inputs, in whole KiB) end. */
const edges = [32, 64, 1024, 2048, 3072, 6144, 12_288, 24_576, 65_536]

const memory = new ShardMemory()
const scratch = memory.take(kernelScratchBytes)
const kernels = supportedKernels().map((module) => codingByKernel(createKernel(module, memory.memory, scratch)))
const coders: readonly [string, RowCoder][] = [
  ['relaxed SIMD', kernels[0]!],
  ['SIMD', kernels[1]!],
  ['no SIMD', codingByReference(memory.memory)],
]

test('this engine runs both kernels', () => assert.equal(kernels.length, 2))

for (const [name, coder] of coders) {
  test(`${name}: parity is that of the npm package, for all profiles around all edges`, () => {
    for (const [k, n] of profiles) {
      const lengths = edges.flatMap((edge) => [edge - 1, edge, edge + 1])
      for (const shardBytes of name === 'no SIMD' ? [1, 1025] : [1, ...lengths])
        assertCodes(coder, k, n, shardBytes, [])
    }
  })

  test(`${name}: every pattern of losses that leaves k shards is rebuilt, for small codes`, () => {
    for (const [k, n] of profiles.slice(0, 4)) assertCodes(coder, k, n, 77, allLosses(n, n - k))
  })

  test(`${name}: random losses in any code are rebuilt, whatever the length`, () => {
    const cases = fc
      .record({
        code: fc.constantFrom(...profiles),
        shardBytes: fc.integer({ min: 1, max: 3000 }),
        order: fc.array(fc.nat(), { minLength: 80, maxLength: 80 }),
        lostShare: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ code: [k, n], shardBytes, order, lostShare }) => {
        const shuffled = range(n).sort((a, b) => order[a]! - order[b]!)
        return { k, n, shardBytes, lost: shuffled.slice(0, 1 + Math.floor(lostShare * (n - k - 1))) }
      })
    fc.assert(
      fc.property(cases, ({ k, n, shardBytes, lost }) => assertCodes(coder, k, n, shardBytes, [lost])),
      { numRuns: 150 },
    )
  })
}

test('any number of rows is rebuilt at once', () => {
  for (let lost = 1; lost <= 51; lost++) assertCodes(coders[0]![1], 29, 80, 100, [range(lost)])
})

test('coding writes nothing beside the shards that it makes', () => {
  using before = memory.allocate({ k: 2, n: 4, shardBytes: 33 })
  using stripe = memory.allocate({ k: 2, n: 4, shardBytes: 33 })
  using behind = memory.allocate({ k: 2, n: 4, shardBytes: 33 })
  for (const shard of [...before.shards, ...stripe.shards, ...behind.shards]) shard.fill(0xaa)
  for (const [, coder] of coders) coder.encode({ k: 2, shardBytes: 33, addresses: stripe.addresses })
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

/** Encodes random shards, then loses and rebuilds each set of `losses`. */
function assertCodes(coder: RowCoder, k: number, n: number, shardBytes: number, losses: readonly number[][]): void {
  using stripe = memory.allocate({ k, n, shardBytes })
  for (const [index, shard] of stripe.shards.entries()) {
    if (index < k) shard.set(randomBytes(shardBytes))
    else shard.fill(0xee)
  }
  const expected = stripe.shards.map((shard) => Buffer.from(shard))
  codeByReference(expected, k, range(k), range(n).slice(k))
  const row = { k, shardBytes, addresses: stripe.addresses }
  const assertRight = (task: string) =>
    assert.ok(
      stripe.shards.every((shard, index) => expected[index]!.equals(shard)),
      `${task}, ${k}/${n}, ${shardBytes} bytes`,
    )
  coder.encode(row)
  assertRight('encode')
  for (const lost of losses) {
    for (const index of lost) stripe.shards[index]!.fill(0xee)
    const present = range(n).filter((index) => !lost.includes(index))
    coder.rebuild(row, present.reverse(), lost)
    assertRight(`rebuild ${lost}`)
  }
}

/** Every set of `count` out of n. */
function allLosses(n: number, count: number): number[][] {
  return range(2 ** n)
    .map((mask) => range(n).filter((index) => (mask >> index) & 1))
    .filter((lost) => lost.length === count)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
