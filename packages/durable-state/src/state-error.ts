/** What goes wrong with state on a disk, in one vocabulary for every database and file of ours. */

/**
 * `full`: no space on its disk. `busy`: another process, or another connection for too long, has it. `damaged`: it is not
 * what was written. `newer-schema`: a newer program has written it, and nothing was changed. `closed`: it is closed.
 * `failed`: anything else that the disk or SQLite refuses.
 */
export type StateErrorCode = 'full' | 'busy' | 'damaged' | 'newer-schema' | 'closed' | 'failed'

export class StateError extends Error {
  override readonly name = 'StateError'
  readonly code: StateErrorCode

  constructor(code: StateErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
