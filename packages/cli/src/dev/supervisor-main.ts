/** The supervisor in the background: forked by `start-detached.ts`, told over IPC what to run, released when ready. */
import { appendFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { systemClock } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import { layoutOf } from '../local/layout.ts'
import type { DevNetwork, DevNetworkConfig } from './dev-network.ts'
import type { SupervisorMessage } from './start-detached.ts'
import { supervise } from './supervise.ts'

const say = (message: SupervisorMessage): void => {
  if (process.connected) process.send?.(message)
}

process.once('message', (config: DevNetworkConfig) => void run(config))

async function run(config: DevNetworkConfig): Promise<void> {
  // Whoever waited for us is gone before we are ready: nobody wants this network.
  const abandoned = (): void => void process.kill(process.pid, 'SIGTERM')
  process.once('disconnect', abandoned)
  const onReady = (network: DevNetwork): Disposable => {
    process.once('message', () => {
      process.off('disconnect', abandoned)
      process.disconnect()
    })
    say({ kind: 'ready', document: { ...network.environment(), pids: network.pids() } })
    return { [Symbol.dispose]() {} }
  }
  try {
    await supervise({ environment: readEnvironment(), report: say, onReady }, config)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof CliError)) noteBug(config, error)
    const code = error instanceof CliError ? error.code : 'start-failed'
    const message = error instanceof Error ? error.message : String(error)
    if (!process.connected) process.exit(1)
    process.send?.({ kind: 'failed', code, message } satisfies SupervisorMessage, () => process.exit(1))
  }
}

/** Nobody sees our stderr: what should not happen is written down with its stack. */
function noteBug(config: DevNetworkConfig, error: unknown): void {
  try {
    appendFileSync(
      layoutOf(config.dataPath).supervisorLog,
      `${new Date(systemClock.unixMs()).toISOString()} ${inspect(error)}\n`,
    )
  } catch {
    // The folder may be what is missing; the message still reaches whoever waits.
  }
}
