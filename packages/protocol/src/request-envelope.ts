/**
 * What stands in the body of a `request`, a `response` and an `error` frame. Request and response announce the length of
 * the payload that follows, so that the receiver has one buffer of the right size before the first byte comes.
 */
import { bytes, type Carried, message, optional, parsed, text, whole } from './codec.ts'
import { headerBytesMax, payloadBytesMax } from './limits.ts'
import { parseWireErrorCode } from './wire-error.ts'

/** Names are short, so that a stranger cannot fill memory or logs with them. */
export const methodBytesMax = 64
/** One sentence: more would be a channel for something else. */
export const errorMessageBytesMax = 512

export const requestEnvelope = message({
  method: text(1, methodBytesMax),
  header: bytes(2, headerBytesMax),
  payloadBytes: optional(whole(3, payloadBytesMax)),
})
export const responseEnvelope = message({
  header: bytes(1, headerBytesMax),
  payloadBytes: optional(whole(2, payloadBytesMax)),
})
export const errorEnvelope = message({
  code: parsed(1, 32, parseWireErrorCode),
  message: text(2, errorMessageBytesMax),
})

export type RequestEnvelope = Carried<typeof requestEnvelope>
export type ResponseEnvelope = Carried<typeof responseEnvelope>
export type ErrorEnvelope = Carried<typeof errorEnvelope>
