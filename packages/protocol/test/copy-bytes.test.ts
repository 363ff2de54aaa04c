/** Copies between shared and unshared memory, at all offsets within a word. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyBytes } from '../src/copy-bytes.ts'

test('bytes arrive where they are meant to, from and to either kind of memory', () => {
  const make = (isShared: boolean) => new Uint8Array(isShared ? new SharedArrayBuffer(64) : new ArrayBuffer(64))
  for (const [from, to] of [
    [false, true],
    [true, false],
    [true, true],
    [false, false],
  ] as const) {
    for (let offset = 0; offset < 9; offset++) {
      const source = make(from)
        .fill(7)
        .subarray(offset, offset + 20)
      source.forEach((_, index) => {
        source[index] = index + 1
      })
      const target = make(to)
      copyBytes(source, target, 11)
      assert.deepEqual([...target.subarray(11, 31)], [...source])
      assert.ok(target.subarray(0, 11).every((byte) => byte === 0) && target.subarray(31).every((byte) => byte === 0))
    }
  }
})
