/** Talks to the supervisor of a running network over its admin socket. */
import { AdminError, adminSocketPath, requestAdmin } from '@nupeerstack/node-host'
import { CliError } from '../cli-error.ts'

/** A supervisor answers at once, except where it starts a process first. */
const answerTimeoutMs = 100_000

/** Throws CliError `not-running` where nobody listens, `no-such-node` or `unreachable` where it refuses. */
export async function askSupervisor(
  dataPath: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  try {
    return await requestAdmin(adminSocketPath(dataPath), method, path, body, AbortSignal.timeout(answerTimeoutMs))
  } catch (error) {
    if (!(error instanceof AdminError)) throw error
    if (error.code === 'unreachable') {
      throw new CliError('not-running', `No network is running in ${dataPath}; start it with “nps dev”.`, {
        cause: error,
      })
    }
    throw new CliError(error.code === 'not-found' ? 'no-such-node' : 'unreachable', error.message, { cause: error })
  }
}
