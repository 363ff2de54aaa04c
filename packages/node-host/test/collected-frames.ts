/** Frames as a test looks at them: those of all kinds, whole. */
import type { FrameKind } from '@nupeerstack/protocol'
import { createFrameReader, type FrameReader } from '../src/requests/frame-reader.ts'

export interface WholeFrame {
  readonly kind: FrameKind
  readonly requestId: number
  readonly body: Uint8Array
}

/** A reader that puts whole frames into a list. */
export function collectFrames(): { reader: FrameReader; frames: WholeFrame[] } {
  const frames: WholeFrame[] = []
  let missing = 0
  let slices: Uint8Array[] = []
  const finishWhereWhole = (requestId: number) => {
    if (missing > 0) return
    frames.push({ kind: 'data', requestId, body: Buffer.concat(slices) })
    slices = []
  }
  const reader = createFrameReader({
    onFrame: (frame) => frames.push(frame),
    onDataFrame(requestId, bodyLength) {
      missing = bodyLength
      finishWhereWhole(requestId)
    },
    onData(requestId, slice) {
      slices.push(slice.slice())
      missing -= slice.length
      finishWhereWhole(requestId)
    },
  })
  return { reader, frames }
}
