import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  encodeFrameHeader,
  type FrameKind,
  frameBytesMax,
  frameKinds,
  ProtocolError,
  parseFrameHeader,
} from '../src/index.ts'

test('a frame header comes back as it was', () => {
  const kinds = fc.constantFrom(...(Object.keys(frameKinds) as FrameKind[]))
  fc.assert(
    fc.property(kinds, fc.nat(2 ** 32 - 1), fc.nat(frameBytesMax), (kind, requestId, bodyLength) => {
      assert.deepEqual(parseFrameHeader(encodeFrameHeader(kind, requestId, bodyLength)), {
        kind,
        requestId,
        bodyLength,
      })
    }),
  )
})

test('a header that announces more than a frame may have is refused', () => {
  assert.throws(() => parseFrameHeader(encodeFrameHeader('data', 1, frameBytesMax + 1)), ProtocolError)
})
