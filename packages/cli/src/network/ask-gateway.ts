/** Talks to the gateway of a running network over its admin socket. */
import { AdminError, adminSocketPath, callAdmin } from '@nupeerstack/node-host'
import type { AdminCall } from '@nupeerstack/protocol'
import { CliError } from '../cli-error.ts'
import { findNetwork } from './find-network.ts'

/** Throws CliError `not-running` where nobody listens, `refused` where the gateway does not do it. */
export async function askGateway<Request, Answer>(
  dataOption: string | undefined,
  call: AdminCall<Request, Answer>,
  body: NoInfer<Request>,
): Promise<Answer> {
  const { layout } = findNetwork(dataOption)
  try {
    return await callAdmin(adminSocketPath(layout.gateway.directory), call, body)
  } catch (error) {
    if (!(error instanceof AdminError)) throw error
    if (error.code === 'unreachable') {
      throw new CliError('not-running', `The gateway in ${layout.root} is not running.`, { cause: error })
    }
    const message = error.message.charAt(0).toUpperCase() + error.message.slice(1)
    throw new CliError('refused', `${message}.`, { cause: error })
  }
}
