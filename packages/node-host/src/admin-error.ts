/** What an admin request can come to, besides its answer. Routes throw it, `requestAdmin` throws it. */
export type AdminErrorCode = 'not-found' | 'bad-request' | 'failed' | 'unreachable'

export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly code: AdminErrorCode

  constructor(code: AdminErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
