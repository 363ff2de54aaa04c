/**
 * Frames on a request stream. Requests and answers are multiplexed: each frame names its request, so that a slow answer
 * never blocks a quick one, and no stream is opened per request.
 *
 *   u32 length of what follows (big-endian) | u8 kind | u32 request id | body
 *
 * A request is one `request` frame (method, header, length of the payload), then its payload in `data` frames, then
 * `end`. An answer is one `response` frame, its payload, `end`; or one `error` frame. `cancel` says that the asker no
 * longer waits: of an answer that has begun, the rest may then be left out, `end` included.
 *
 * Who opens a stream asks on it; the other side only answers. The opener's first frame is an `introduction` (an empty
 * body from one who speaks for nobody); a later one replaces it. A request id is above 0 and not that of another
 * request under way; an `error` for id 0 concerns the stream: its introduction was refused. After an `error`, or a
 * `cancel`, frames under way for that request are skipped.
 */
import { frameBytesMax } from './limits.ts'
import { ProtocolError } from './protocol-error.ts'

export const frameKinds = { introduction: 1, request: 2, response: 3, data: 4, end: 5, error: 6, cancel: 7 } as const
export type FrameKind = keyof typeof frameKinds

export interface Frame {
  readonly kind: FrameKind
  readonly requestId: number
  readonly body: Uint8Array
}

/** Bytes before the body: length, kind, request id. */
export const frameHeaderBytes = 9

const kindByNumber = new Map<number, FrameKind>(
  Object.entries(frameKinds).map(([name, number]) => [number, name as FrameKind]),
)

/** The header of a frame whose body has `bodyLength` bytes; the body is written after it, not copied. */
export function encodeFrameHeader(kind: FrameKind, requestId: number, bodyLength: number): Uint8Array {
  const length = bodyLength + 5
  const header = new Uint8Array(frameHeaderBytes)
  header[0] = length >>> 24
  header[1] = length >>> 16
  header[2] = length >>> 8
  header[3] = length
  header[4] = frameKinds[kind]
  header[5] = requestId >>> 24
  header[6] = requestId >>> 16
  header[7] = requestId >>> 8
  header[8] = requestId
  return header
}

/** Reads a header of exactly `frameHeaderBytes`. Throws ProtocolError on an unknown kind or a body over the limit. */
export function parseFrameHeader(header: Uint8Array): { kind: FrameKind; requestId: number; bodyLength: number } {
  const view = new DataView(header.buffer, header.byteOffset, frameHeaderBytes)
  const bodyLength = view.getUint32(0) - 5
  const kind = kindByNumber.get(view.getUint8(4))
  if (kind === undefined) throw new ProtocolError('unknown kind of frame')
  if (bodyLength < 0 || bodyLength > frameBytesMax) throw new ProtocolError('frame over the limit')
  return { kind, requestId: view.getUint32(5), bodyLength }
}
