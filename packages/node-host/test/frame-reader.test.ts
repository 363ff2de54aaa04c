import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  encodeFrameHeader,
  type FrameKind,
  frameBytesMax,
  frameHeaderBytes,
  headerBytesMax,
  ProtocolError,
} from '@nupeerstack/protocol'
import fc from 'fast-check'
import { createFrameReader } from '../src/requests/frame-reader.ts'
import { collectFrames, type WholeFrame } from './collected-frames.ts'

const emptyFrame = fc.record({
  kind: fc.constantFrom<FrameKind>('end', 'cancel'),
  requestId: fc.nat(0xffffffff),
  body: fc.constant(new Uint8Array()),
})
const fullFrame = fc.record({
  kind: fc.constantFrom<FrameKind>('introduction', 'request', 'response', 'data', 'error'),
  requestId: fc.nat(0xffffffff),
  body: fc.uint8Array({ maxLength: 300 }),
})

function encode(frames: readonly WholeFrame[]): Uint8Array {
  return Buffer.concat(
    frames.flatMap(({ kind, requestId, body }) => [encodeFrameHeader(kind, requestId, body.length), body]),
  )
}

function read(chunks: readonly Uint8Array[]): WholeFrame[] {
  const { reader, frames } = collectFrames()
  for (const chunk of chunks) reader.push(chunk)
  return frames
}

const noFrames = { onFrame: () => assert.fail('no frame'), onDataFrame: () => {}, onData: () => assert.fail('no data') }

test('frames come out as they went in, however the stream is chopped', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(emptyFrame, fullFrame), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (written, cuts) => {
        const bytes = encode(written)
        const chunks: Uint8Array[] = []
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const length = cuts[i % cuts.length] ?? 1
          chunks.push(bytes.subarray(at, at + length))
          at += length
        }
        const frames = read(chunks).map(({ kind, requestId, body }) => ({ kind, requestId, body: [...body] }))
        assert.deepEqual(
          frames,
          written.map((frame) => ({ ...frame, body: [...frame.body] })),
        )
      },
    ),
  )
})

test('payload is handed on as slices of what arrived, before its frame is whole', () => {
  const bytes = encode([{ kind: 'data', requestId: 1, body: new Uint8Array(1000).fill(5) }])
  const slices: Uint8Array[] = []
  const reader = createFrameReader({ ...noFrames, onData: (_, slice) => slices.push(slice) })
  reader.push(bytes.subarray(0, 500))
  assert.equal(slices[0]?.buffer, bytes.buffer)
  reader.push(bytes.subarray(500))
  assert.deepEqual(
    slices.map(({ length }) => length),
    [500 - frameHeaderBytes, 500 + frameHeaderBytes],
  )
})

test('the body of other frames is a copy, so that the chunk it came in can be used again', () => {
  const bytes = encode([{ kind: 'request', requestId: 1, body: new Uint8Array(100).fill(5) }])
  const [frame] = read([bytes])
  bytes.fill(0)
  assert.deepEqual([...(frame?.body ?? [])], [...new Uint8Array(100).fill(5)])
})

test('a large frame in single bytes costs time in proportion to its length', () => {
  const bytes = encode([{ kind: 'data', requestId: 1, body: new Uint8Array(frameBytesMax) }])
  const { reader, frames } = collectFrames()
  for (let i = 0; i < bytes.length; i++) reader.push(bytes.subarray(i, i + 1))
  assert.equal(frames.length, 1)
})

test('a frame over its limit is refused by its header, before its body arrives', () => {
  const overLimit: readonly [FrameKind, number][] = [
    ['data', frameBytesMax + 1],
    ['request', headerBytesMax + 1024],
    ['response', headerBytesMax + 17],
    ['introduction', 2000],
    ['error', 2000],
    ['end', 1],
    ['cancel', 1],
  ]
  for (const [kind, length] of overLimit) {
    const reader = createFrameReader(noFrames)
    assert.throws(() => reader.push(encodeFrameHeader(kind, 1, length)), ProtocolError, kind)
  }
})

test('bytes that are no frame are refused', () => {
  const reader = createFrameReader(noFrames)
  assert.throws(() => reader.push(Buffer.from('GET / HTTP/1.1\r\n\r\n')), ProtocolError)
})
