/**
 * Starts a supervisor in the background and waits until its network is ready. Until then the two are bound: if this
 * process ends, the supervisor notices and stops. From then on it is on its own.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CliError, type CliErrorCode } from '../cli-error.ts'
import type { EnvDocument } from '../network/env-document.ts'
import type { DevNetwork, DevNetworkConfig } from './dev-network.ts'
import type { StartEvent, StartReporter } from './start-events.ts'

/** What `nps dev --detach --json` prints. */
export type DetachedDocument = EnvDocument & { readonly pids: ReturnType<DevNetwork['pids']> }

/** What the supervisor in the background says to the process that waits for it. */
export type SupervisorMessage =
  | StartEvent
  | { readonly kind: 'ready'; readonly document: DetachedDocument }
  | { readonly kind: 'failed'; readonly code: CliErrorCode; readonly message: string }

/** Throws CliError with what the supervisor said. */
export async function startDetached(config: DevNetworkConfig, report: StartReporter): Promise<DetachedDocument> {
  const supervisor = fork(fileURLToPath(new URL('supervisor-main.ts', import.meta.url)), [], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  supervisor.send(config)
  const document = await untilReady(supervisor, report)
  supervisor.send({ kind: 'released' })
  await new Promise<void>((resolve) => supervisor.once('disconnect', resolve))
  supervisor.unref()
  return document
}

function untilReady(supervisor: ChildProcess, report: StartReporter): Promise<DetachedDocument> {
  return new Promise((resolve, reject) => {
    supervisor.on('message', (message: SupervisorMessage) => {
      if (message.kind === 'step' || message.kind === 'notice') report(message)
      else if (message.kind === 'ready') resolve(message.document)
      else reject(new CliError(message.code, message.message))
    })
    supervisor.once('error', (error) => reject(new CliError('start-failed', error.message, { cause: error })))
    supervisor.once('exit', (code, signal) => {
      reject(new CliError('start-failed', `The supervisor ended with ${signal ?? `code ${code}`} before it was ready.`))
    })
  })
}
