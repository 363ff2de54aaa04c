/**
 * What a command says when it cannot do what was asked: one sentence for people, a code for scripts. `main.ts` is the
 * only place that prints it; anything else that is thrown is a bug of ours and keeps its stack.
 */
import type { ErrorAnswer } from '@nupeerstack/protocol'

export type CliErrorCode =
  | 'usage'
  | 'wrong-node-version'
  | 'port-taken'
  | 'folder-in-use'
  | 'not-our-folder'
  | 'disk-full'
  | 'bad-config'
  | 'not-running'
  | 'no-such-node'
  | 'no-such-user'
  | 'start-failed'
  | 'unreachable'
  | 'refused'

export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode

  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The error as `--json` shows it, in the form in which daemons refuse (`ErrorAnswer` of the protocol). */
export function errorAnswerOf(error: CliError): ErrorAnswer {
  return { error: { code: error.code, message: error.message } }
}
