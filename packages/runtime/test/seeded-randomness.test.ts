import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Randomness } from '../src/randomness.ts'
import { createSeededRandomness } from '../src/seeded-randomness.ts'
import { systemRandomness } from '../src/system-randomness.ts'

function draws({ bytes, uniform, uuid }: Randomness): unknown[] {
  return [bytes(5), uniform(), uuid(), bytes(32), uniform()]
}

test('a seed decides every draw, and another seed draws otherwise', () => {
  assert.deepEqual(draws(createSeededRandomness(7)), draws(createSeededRandomness(7)))
  assert.notDeepEqual(draws(createSeededRandomness(7)), draws(createSeededRandomness(8)))
  assert.notDeepEqual(draws(createSeededRandomness(7)), draws(createSeededRandomness(7 + 2 ** 32)))
})

for (const [name, randomness] of [
  ['seeded', createSeededRandomness(1)],
  ['system', systemRandomness],
] as const) {
  test(`${name}: draws spread evenly over their range`, () => {
    const count = 10_000
    const sum = Array.from({ length: count }, () => randomness.uniform()).reduce((total, drawn) => {
      assert.ok(drawn >= 0 && drawn < 1)
      return total + drawn
    }, 0)
    // Ten standard deviations of the mean of so many.
    assert.ok(Math.abs(sum / count - 0.5) < 10 / Math.sqrt(12 * count))
    const ones = randomness.bytes(count).reduce((total, byte) => total + byte.toString(2).replaceAll('0', '').length, 0)
    assert.ok(Math.abs(ones / (8 * count) - 0.5) < 10 / (2 * Math.sqrt(8 * count)))
  })

  test(`${name}: bytes are as many as asked for, and a UUID is one of version 4`, () => {
    assert.equal(randomness.bytes(0).length, 0)
    assert.equal(randomness.bytes(33).length, 33)
    assert.match(randomness.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
}
