/** Talks to the gateway of a running network over its admin socket. */
import { AdminError, adminSocketPath, requestAdmin } from '@nupeerstack/node-host'
import { CliError } from '../cli-error.ts'
import { findNetwork } from './find-network.ts'

/** Throws CliError `not-running` where nobody listens, `refused` where the gateway does not do it. */
export async function askGateway(
  dataOption: string | undefined,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const { layout } = findNetwork(dataOption)
  try {
    return await requestAdmin(adminSocketPath(layout.gateway.directory), method, path, body)
  } catch (error) {
    if (!(error instanceof AdminError)) throw error
    if (error.code === 'unreachable') {
      throw new CliError('not-running', `The gateway in ${layout.root} is not running.`, { cause: error })
    }
    const message = error.message.charAt(0).toUpperCase() + error.message.slice(1)
    throw new CliError('refused', `${message}.`, { cause: error })
  }
}
