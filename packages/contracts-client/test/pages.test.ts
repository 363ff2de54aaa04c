import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPages } from '../src/evm/caller.ts'

test('a list is read to its end, page by page, whatever its length', async () => {
  for (const length of [0, 1, 9, 10, 11, 20, 25]) {
    const list = Array.from({ length }, (_, index) => index)
    const read = await readPages(10, async (from, countMax) => list.slice(Number(from), Number(from + countMax)))
    assert.deepEqual(read, list)
  }
})
