import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framePlaintextBytes } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { type SegmentSlice, segmentBytesMax } from '../src/coding/segment-plan.ts'
import { createSliceLine, firstSliceBytes } from '../src/parts/slice-line.ts'

function slicesOf(k: number, range: { offset: number; length: number }, lengthMax = Number.MAX_SAFE_INTEGER) {
  const line = createSliceLine(k, range)
  const slices: SegmentSlice[] = []
  for (let next = line.peek(); next !== undefined; next = line.peek()) {
    slices.push(line.take(Math.min(next.length, lengthMax)))
  }
  return slices
}

test('slices grow from four frames to whole segments', () => {
  const segment = segmentBytesMax(4)
  const slices = slicesOf(4, { offset: 0, length: 3 * segment + 1 })
  assert.deepEqual(
    slices.map(({ length }) => length / framePlaintextBytes),
    [4, 4, 8, 16, 32, 64, 64, 1 / framePlaintextBytes],
  )
})

test('a range that is no longer than the first slice is one', () => {
  for (const offset of [0, 1, framePlaintextBytes - 1, 100_000]) {
    assert.equal(slicesOf(4, { offset, length: firstSliceBytes }).length, 1)
  }
})

test('slices follow one another, make up the range, and read no frame twice, however short they are taken', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 4, 16),
      fc.nat(30_000_000),
      fc.nat(30_000_000),
      fc.integer({ min: framePlaintextBytes, max: 5_000_000 }),
      (k, offset, length, lengthMax) => {
        let position = offset
        for (const slice of slicesOf(k, { offset, length }, lengthMax)) {
          assert.equal(slice.segment * segmentBytesMax(k) + slice.offset, position)
          assert.ok(slice.length > 0 && slice.length <= lengthMax)
          const end = slice.offset + slice.length
          position += slice.length
          assert.ok(end % framePlaintextBytes === 0 || position === offset + length)
        }
        assert.equal(position, offset + length)
      },
    ),
  )
})
