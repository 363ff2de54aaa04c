/**
 * What stands in the body of a `request` frame and of an `error` frame. A `response` frame carries the bare header of
 * its answer, because the asker knows which method it asked.
 */
import { bytes, type Carried, message, parsed, text } from './codec.ts'
import { headerBytesMax } from './limits.ts'
import { parseWireErrorCode } from './wire-error.ts'

/** Names are short, so that a stranger cannot fill memory or logs with them. */
export const methodBytesMax = 64
/** One sentence: more would be a channel for something else. */
export const errorMessageBytesMax = 512

export const requestEnvelope = message({ method: text(1, methodBytesMax), header: bytes(2, headerBytesMax) })
export const errorEnvelope = message({
  code: parsed(1, 32, parseWireErrorCode),
  message: text(2, errorMessageBytesMax),
})

export type RequestEnvelope = Carried<typeof requestEnvelope>
export type ErrorEnvelope = Carried<typeof errorEnvelope>
