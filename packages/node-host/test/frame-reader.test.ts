import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeFrameHeader, type FrameKind, frameBytesMax, headerBytesMax, ProtocolError } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { createFrameReader, joined, type ReceivedFrame } from '../src/frame-reader.ts'

interface WrittenFrame {
  readonly kind: FrameKind
  readonly requestId: number
  readonly body: Uint8Array
}

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

function encode(frames: readonly WrittenFrame[]): Uint8Array {
  return Buffer.concat(
    frames.flatMap(({ kind, requestId, body }) => [encodeFrameHeader(kind, requestId, body.length), body]),
  )
}

function read(chunks: readonly Uint8Array[]): ReceivedFrame[] {
  const frames: ReceivedFrame[] = []
  const reader = createFrameReader((frame) => frames.push(frame))
  for (const chunk of chunks) reader.push(chunk)
  assert.equal(reader.pendingBytes, 0)
  return frames
}

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
        const frames = read(chunks).map(({ kind, requestId, body }) => ({ kind, requestId, body: [...joined(body)] }))
        assert.deepEqual(
          frames,
          written.map((frame) => ({ ...frame, body: [...frame.body] })),
        )
      },
    ),
  )
})

test('a body is handed out as slices of what arrived, not as a copy', () => {
  const body = new Uint8Array(1000).fill(5)
  const bytes = encode([{ kind: 'data', requestId: 1, body }])
  const [frame] = read([bytes])
  assert.equal(frame?.body.length, 1)
  assert.equal(frame?.body[0]?.buffer, bytes.buffer)
})

test('a large frame in single bytes costs time in proportion to its length', () => {
  const bytes = encode([{ kind: 'data', requestId: 1, body: new Uint8Array(frameBytesMax) }])
  let frames = 0
  const reader = createFrameReader(() => frames++)
  for (let i = 0; i < bytes.length; i++) reader.push(bytes.subarray(i, i + 1))
  assert.equal(frames, 1)
})

test('a frame over its limit is refused by its header, before its body arrives', () => {
  const overLimit: readonly [FrameKind, number][] = [
    ['data', frameBytesMax + 1],
    ['request', headerBytesMax + 1024],
    ['response', headerBytesMax + 1],
    ['introduction', 2000],
    ['error', 2000],
    ['end', 1],
    ['cancel', 1],
  ]
  for (const [kind, length] of overLimit) {
    const reader = createFrameReader(() => assert.fail('no frame'))
    assert.throws(() => reader.push(encodeFrameHeader(kind, 1, length)), ProtocolError, kind)
  }
})

test('bytes that are no frame are refused', () => {
  const reader = createFrameReader(() => assert.fail('no frame'))
  assert.throws(() => reader.push(Buffer.from('GET / HTTP/1.1\r\n\r\n')), ProtocolError)
})
