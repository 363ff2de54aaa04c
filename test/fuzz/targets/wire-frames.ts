/** Frames as they come from a peer, in one piece or in many. */
import assert from 'node:assert/strict'
import { encodeFrameHeader, frameBytesMax, frameHeaderBytes, parseFrameHeader } from '@nupeerstack/protocol'
import { createFrameReader } from '../../../packages/node-host/src/requests/frame-reader.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isProtocolError } from './refusals.ts'

const frame = (kind: Parameters<typeof encodeFrameHeader>[0], id: number, body: string): Buffer =>
  Buffer.concat([encodeFrameHeader(kind, id, body.length), Buffer.from(body)])

const exchange = Buffer.concat([
  frame('introduction', 0, ''),
  frame('request', 1, '\n\x03abc\x12\x00\x18\x05'),
  frame('data', 1, 'hello'),
  frame('end', 1, ''),
  frame('response', 1, '\n\x00'),
  frame('error', 2, '\n\x04busy\x12\x02no'),
  frame('cancel', 3, ''),
])

export const frameHeader: FuzzTarget = {
  name: 'frame-header',
  parsers: ['protocol/src/frames.ts parseFrameHeader'],
  form: 'bytes',
  seeds: [
    encodeFrameHeader('request', 1, 100),
    encodeFrameHeader('data', 2 ** 32 - 1, frameBytesMax),
    encodeFrameHeader('end', 7, 0),
  ],
  bytesMax: 64,
  isRefusal: isProtocolError,
  run(input) {
    // Its caller has gathered exactly that many.
    const header = Buffer.concat([input, Buffer.alloc(frameHeaderBytes)]).subarray(0, frameHeaderBytes)
    const { kind, requestId, bodyLength } = parseFrameHeader(header)
    assert.ok(bodyLength <= frameBytesMax)
    assert.deepEqual(Buffer.from(encodeFrameHeader(kind, requestId, bodyLength)), header)
    return kind
  },
}

export const frameStream: FuzzTarget = {
  name: 'frame-stream',
  parsers: ['protocol/src/frames.ts parseFrameHeader'],
  form: 'bytes',
  seeds: [exchange, exchange.subarray(9), frame('data', 1, 'x'.repeat(300))],
  bytesMax: 256 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const whole = framesOf(input, input.length)
    // However it is cut, the same comes out.
    for (const pieceBytes of [1, 7, 64]) assert.deepEqual(framesOf(input, pieceBytes), whole)
    if (whole.refusal !== undefined) throw whole.refusal
    return whole.frames.map(({ kind }) => kind).slice(0, 3)
  },
}

interface ReadFrame {
  readonly kind: string
  readonly requestId: number
  body: string
}

function framesOf(input: Buffer, pieceBytes: number): { frames: ReadFrame[]; refusal: Error | undefined } {
  const frames: ReadFrame[] = []
  const reader = createFrameReader({
    onFrame: ({ kind, requestId, body }) =>
      frames.push({ kind, requestId, body: Buffer.from(body).toString('latin1') }),
    onDataFrame: (requestId) => frames.push({ kind: 'data', requestId, body: '' }),
    onData(requestId, slice) {
      const last = frames.at(-1)
      assert.equal(last?.requestId, requestId)
      if (last !== undefined) last.body += Buffer.from(slice).toString('latin1')
    },
  })
  try {
    for (let at = 0; at < input.length; at += pieceBytes) reader.push(input.subarray(at, at + pieceBytes))
    return { frames, refusal: undefined }
  } catch (error) {
    if (!isProtocolError(error)) throw error
    return { frames, refusal: error as Error }
  }
}
