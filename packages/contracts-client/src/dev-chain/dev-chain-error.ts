/** Why a development chain does not start, or stops by itself. */

export type DevChainErrorCode = 'corrupt' | 'conflict' | 'disk' | 'port-taken'

/**
 * `corrupt`: the journal is damaged or does not replay to the same blocks; `conflict`: it belongs to another chain;
 * `disk`: a block could not be made durable; `port-taken`: something else listens there.
 */
export class DevChainError extends Error {
  override readonly name = 'DevChainError'
  readonly code: DevChainErrorCode

  constructor(code: DevChainErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
