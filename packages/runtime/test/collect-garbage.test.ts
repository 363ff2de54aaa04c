import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectGarbage } from '../src/collect-garbage.ts'

const wholly = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const

for (const [how, collect] of [
  ['what nobody refers to', () => collectGarbage()],
  ['the same, as before the memory ends', () => collectGarbage(wholly)],
] as const) {
  test(`a collection frees ${how}`, async () => {
    let large: object | undefined = { bytes: new Array(1_000).fill(0) }
    const reference = new WeakRef(large)
    large = undefined
    // A weak reference holds until the turn in which it was made is over.
    await new Promise((resolve) => setImmediate(resolve))
    collect()
    assert.equal(reference.deref(), undefined)
  })
}
