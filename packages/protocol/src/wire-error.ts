/** The closed list of refusals that one peer may give another, and the error that carries one. */
import { ProtocolError } from './protocol-error.ts'

export const wireErrorCodes = [
  'bad-request',
  'unknown-method',
  'unauthorised',
  'no-such-deal',
  'not-found',
  'corrupt',
  'full',
  'unfunded',
  'conflict',
  'too-large',
  'busy',
  'unavailable',
  'internal',
] as const

export type WireErrorCode = (typeof wireErrorCodes)[number]

/** A refusal by the other side, or one that a handler sends. The message says what was attempted, never a secret. */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly code: WireErrorCode

  constructor(code: WireErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Reads a code. Throws ProtocolError on a word that is not in the list. */
export function parseWireErrorCode(text: string): WireErrorCode {
  if (!(wireErrorCodes as readonly string[]).includes(text)) throw new ProtocolError('unknown error code')
  return text as WireErrorCode
}
