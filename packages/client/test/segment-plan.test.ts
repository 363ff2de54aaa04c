import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framePlaintextBytes, shardPiecesMax } from '@nupeerstack/protocol'
import fc from 'fast-check'
import {
  frameBytes,
  frameWindow,
  segmentBytesMax,
  segmentShape,
  segmentSlices,
  shardRuns,
} from '../src/coding/segment-plan.ts'

const ks = fc.constantFrom(2, 4, 8, 16, 20)

/** Sizes that gather around the borders of frames and segments. */
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 40_000_000 }),
  fc
    .record({
      unit: fc.constantFrom(framePlaintextBytes, segmentBytesMax(4)),
      count: fc.nat(40),
      shift: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ unit, count, shift }) => Math.max(1, unit * count + shift)),
)

test('slices of segments follow one another and make up the range', () => {
  fc.assert(
    fc.property(ks, sizes, fc.nat(), fc.nat(), (k, size, a, b) => {
      const offset = a % size
      const length = b % (size - offset + 1)
      let position = offset
      for (const slice of segmentSlices(k, { offset, length })) {
        assert.equal(slice.segment * segmentBytesMax(k) + slice.offset, position)
        assert.ok(slice.length > 0 && slice.offset + slice.length <= segmentBytesMax(k))
        position += slice.length
      }
      assert.equal(position, offset + length)
    }),
  )
})

test('the pieces of a slice hold exactly its frames, in order, each at its place in the grid', () => {
  fc.assert(
    fc.property(ks, fc.nat(), fc.nat(), fc.nat(), (k, s, a, b) => {
      const shape = segmentShape((s % segmentBytesMax(k)) + 1, k)
      const offset = a % shape.plaintextBytes
      const length = 1 + (b % (shape.plaintextBytes - offset))
      assert.ok(shape.pieces >= 1 && shape.pieces <= shardPiecesMax && shape.pieces * k >= shape.frames)
      let bytes = 0
      let frame = Math.floor(offset / framePlaintextBytes)
      for (const run of shardRuns(shape, { offset, length })) {
        assert.equal(run.firstFrame, frame)
        assert.equal(run.shard * shape.pieces + run.firstPiece, run.firstFrame)
        assert.ok(run.shard < k && run.firstPiece + run.frames <= shape.pieces)
        for (let index = 0; index < run.frames; index++, frame++) {
          const { start, end } = frameWindow(shape, frame, { offset, length })
          assert.ok(start >= 0 && start < end && end <= frameBytes(shape, frame))
          assert.equal(frame * framePlaintextBytes + start, offset + bytes)
          bytes += end - start
        }
      }
      assert.equal(bytes, length)
    }),
  )
})

test('a segment of nothing or of too much has no shape', () => {
  assert.throws(() => segmentShape(0, 4), RangeError)
  assert.throws(() => segmentShape(segmentBytesMax(4) + 1, 4), RangeError)
})
