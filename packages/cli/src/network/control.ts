/** Talks to the supervisor of a running network over its admin socket. */
import { AdminError, adminSocketPath, callAdmin, requestAdmin } from '@nupeerstack/node-host'
import { type AdminCall, type DocumentReading, readDocument } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { type NetworkStatus, networkStatus, networkStatusCall } from './network-status.ts'

/** A supervisor answers at once, except where it starts a process first. */
const answerTimeoutMs = 100_000

/** Throws CliError `not-running` where nobody listens, `no-such-node` or `unreachable` where it refuses. */
export async function askSupervisor<Request, Answer>(
  dataPath: string,
  call: AdminCall<Request, Answer>,
  body: NoInfer<Request>,
): Promise<Answer> {
  const signal = systemTimers.timeoutSignal(answerTimeoutMs)
  return refusing(dataPath, () => callAdmin(adminSocketPath(dataPath), call, body, signal))
}

/** The status of the whole network, of whatever build its supervisor is. Throws as `askSupervisor`. */
export async function readSupervisorStatus(dataPath: string): Promise<DocumentReading<NetworkStatus>> {
  const { method, path } = networkStatusCall
  const signal = systemTimers.timeoutSignal(answerTimeoutMs)
  const value = await refusing(dataPath, () => requestAdmin(adminSocketPath(dataPath), method, path, undefined, signal))
  return readDocument(networkStatus, value)
}

async function refusing<T>(dataPath: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
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
