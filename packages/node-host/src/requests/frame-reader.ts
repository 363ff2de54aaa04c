/**
 * Cuts a stream of arbitrary chunks into frames. Payload is handed on slice by slice as it comes, to be copied where it
 * belongs at once: nothing here refers to a chunk after `push`, so chunks die young. Other frames are small and handed
 * on whole. Each byte is looked at once however finely the stream was chopped, and a frame that breaks a limit is refused
 * by its header, before any of its body is kept.
 */
import {
  type FrameKind,
  frameHeaderBytes,
  headerBytesMax,
  methodBytesMax,
  ProtocolError,
  parseFrameHeader,
} from '@nupeerstack/protocol'

/** A frame of any kind but `data`. */
export interface ReceivedFrame {
  readonly kind: Exclude<FrameKind, 'data'>
  readonly requestId: number
  /** The receiver's own. */
  readonly body: Uint8Array
}

export interface FrameEvents {
  onFrame(frame: ReceivedFrame): void
  /** A data frame begins. */
  onDataFrame(requestId: number, bodyLength: number): void
  /** The next bytes of the data frame that has begun: valid during the call. */
  onData(requestId: number, slice: Uint8Array): void
}

export interface FrameReader {
  /** Takes the next bytes, and calls back for each frame that they begin or complete. Throws ProtocolError. */
  push(chunk: Uint8Array): void
}

/** A header, the length of a payload and their protobuf tags. */
const responseBytesMax = headerBytesMax + 16

/** The longest body that each kind may have; data is bounded by the frame itself. */
const bodyBytesMax: Partial<Record<FrameKind, number>> = {
  introduction: 1024,
  request: responseBytesMax + methodBytesMax,
  response: responseBytesMax,
  end: 0,
  error: 1024,
  cancel: 0,
}

const noBytes = new Uint8Array()

/** Makes a reader for one direction of one stream. */
export function createFrameReader(events: FrameEvents): FrameReader {
  const header = new Uint8Array(frameHeaderBytes)
  let headerFilled = 0
  let kind: FrameKind = 'end'
  let requestId = 0
  let bodyLength = 0
  let bodyFilled = 0
  let body = noBytes

  const begin = () => {
    ;({ kind, requestId, bodyLength } = parseFrameHeader(header))
    if (bodyLength > (bodyBytesMax[kind] ?? Number.POSITIVE_INFINITY)) {
      throw new ProtocolError(`${kind} frame over the limit`)
    }
    bodyFilled = 0
    if (kind === 'data') events.onDataFrame(requestId, bodyLength)
    else body = bodyLength === 0 ? noBytes : Buffer.allocUnsafe(bodyLength)
  }

  const takeBody = (slice: Uint8Array) => {
    if (kind === 'data') events.onData(requestId, slice)
    else body.set(slice, bodyFilled)
    bodyFilled += slice.length
  }

  return {
    push(chunk) {
      let at = 0
      while (at < chunk.length) {
        if (headerFilled < frameHeaderBytes) {
          while (headerFilled < frameHeaderBytes && at < chunk.length) header[headerFilled++] = chunk[at++]!
          if (headerFilled < frameHeaderBytes) return
          begin()
        }
        const taken = Math.min(bodyLength - bodyFilled, chunk.length - at)
        if (taken > 0) takeBody(chunk.subarray(at, at + taken))
        at += taken
        if (bodyFilled < bodyLength) return
        headerFilled = 0
        if (kind !== 'data') events.onFrame({ kind, requestId, body })
      }
    },
  }
}
