/** What an admin request can come to, besides its answer. Routes throw it, `requestAdmin` throws it. */
export type AdminErrorCode =
  | 'bad-request'
  /** The token is missing or wrong. */
  | 'unauthorized'
  | 'not-found'
  /** There is such a path, for other methods. */
  | 'method-not-allowed'
  | 'too-large'
  | 'failed'
  /** Nobody listens. */
  | 'unreachable'

/** Each code as a status of HTTP. */
export const httpStatusOf = {
  'bad-request': 400,
  unauthorized: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  failed: 500,
  unreachable: 502,
} as const satisfies Readonly<Record<AdminErrorCode, number>>

export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly code: AdminErrorCode

  constructor(code: AdminErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
