/**
 * Cuts a stream of arbitrary chunks into frames. Bodies are handed out as the slices they came in: a shard's bytes are
 * never copied here, and each byte is looked at once however finely the stream was chopped. A frame that breaks a limit
 * is refused by its header, before any of its body is kept.
 */
import {
  type FrameKind,
  frameHeaderBytes,
  headerBytesMax,
  methodBytesMax,
  ProtocolError,
  parseFrameHeader,
} from '@nupeerstack/protocol'

export interface ReceivedFrame {
  readonly kind: FrameKind
  readonly requestId: number
  /** Slices in order, together `bodyLength` bytes. */
  readonly body: readonly Uint8Array[]
  readonly bodyLength: number
}

export interface FrameReader {
  /** Takes the next bytes, and calls back for each frame that they complete. Throws ProtocolError. */
  push(chunk: Uint8Array): void
  /** Bytes of the frame that is not whole yet. */
  readonly pendingBytes: number
}

/** A method name, a header and their protobuf tags. */
const envelopeBytesMax = headerBytesMax + methodBytesMax + 16

/** The longest body that each kind may have; data is bounded by the frame itself. */
const bodyBytesMax: Partial<Record<FrameKind, number>> = {
  introduction: 1024,
  request: envelopeBytesMax,
  response: headerBytesMax,
  end: 0,
  error: 1024,
  cancel: 0,
}

/** Makes a reader for one direction of one stream. */
export function createFrameReader(onFrame: (frame: ReceivedFrame) => void): FrameReader {
  const header = new Uint8Array(frameHeaderBytes)
  let headerFilled = 0
  let current: ReturnType<typeof parseFrameHeader> | undefined
  let body: Uint8Array[] = []
  let bodyFilled = 0

  const finish = (kind: FrameKind, requestId: number, bodyLength: number) => {
    const frame = { kind, requestId, body, bodyLength }
    current = undefined
    headerFilled = 0
    body = []
    bodyFilled = 0
    onFrame(frame)
  }

  return {
    push(chunk) {
      let at = 0
      while (at < chunk.length) {
        if (current === undefined) {
          const taken = Math.min(frameHeaderBytes - headerFilled, chunk.length - at)
          for (let i = 0; i < taken; i++) header[headerFilled + i] = chunk[at + i]!
          headerFilled += taken
          at += taken
          if (headerFilled < frameHeaderBytes) return
          current = parseFrameHeader(header)
          if (current.bodyLength > (bodyBytesMax[current.kind] ?? Number.POSITIVE_INFINITY)) {
            throw new ProtocolError(`${current.kind} frame over the limit`)
          }
        }
        const taken = Math.min(current.bodyLength - bodyFilled, chunk.length - at)
        if (taken > 0) body.push(chunk.subarray(at, at + taken))
        bodyFilled += taken
        at += taken
        if (bodyFilled === current.bodyLength) finish(current.kind, current.requestId, current.bodyLength)
      }
    },
    get pendingBytes() {
      return headerFilled + bodyFilled
    },
  }
}

/** The body in one piece. Copies only where it came in several. */
export function joined(body: readonly Uint8Array[]): Uint8Array {
  return body.length === 1 ? body[0]! : Buffer.concat(body)
}
