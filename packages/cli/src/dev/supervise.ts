/**
 * One network from start to stop: started, given its control socket, and held until somebody says stop: a signal, the
 * control socket, or the caller. What is shown meanwhile is the caller's affair.
 */
import {
  AdminError,
  type AdminRoute,
  adminRoute,
  collectStartGarbage,
  createMetrics,
  silentLogger,
  startAdminServer,
} from '@nupeerstack/node-host'
import { systemRuntime, systemTimers } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import type { CliEnvironment } from '../config.ts'
import { networkStatusCall } from '../network/network-status.ts'
import { supervisorCalls } from '../network/supervisor-calls.ts'
import { type DevNetwork, type DevNetworkConfig, startDevNetwork } from './dev-network.ts'
import type { StartReporter } from './start-events.ts'

export type Supervision = {
  readonly environment: CliEnvironment
  readonly report: StartReporter
  /** Called once when objects can be stored. What it returns is disposed before the network stops. */
  readonly onReady: (network: DevNetwork, stop: () => void) => Disposable
}

/** Resolves when the network has stopped in order. Throws CliError where it did not start. */
export async function supervise(
  { environment, report, onReady }: Supervision,
  config: DevNetworkConfig,
): Promise<void> {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort(new CliError('start-failed', 'Stopped before the network was ready.'))
  const release = onSignals(stop)
  try {
    const network = await startDevNetwork({ environment, report }, config, stopping.signal)
    try {
      const metrics = createMetrics()
      await using _control = await startAdminServer(
        {
          log: silentLogger,
          metrics,
        },
        controlRoutes(network, stop),
        { dataDir: config.dataPath },
      )
      using _shown = onReady(network, stop)
      using _startGarbage = collectStartGarbage(systemRuntime)
      await aborted(stopping.signal)
    } finally {
      await network.stop()
    }
  } finally {
    release()
  }
}

function controlRoutes(network: DevNetwork, stop: () => void): AdminRoute[] {
  return [
    adminRoute(networkStatusCall, () => network.status()),
    adminRoute(supervisorCalls.stop, async () => {
      // The answer leaves first.
      systemTimers.setImmediate(stop)
      return { pid: process.pid }
    }),
    adminRoute(supervisorCalls.killNode, ({ id }) =>
      refusing(async () => {
        await network.killNode(id)
        return nodeAnswer(network, id)
      }),
    ),
    adminRoute(supervisorCalls.startNode, ({ id }) =>
      refusing(async () => {
        await network.startNode(id)
        return nodeAnswer(network, id)
      }),
    ),
    adminRoute(supervisorCalls.replaceNode, ({ id }) =>
      refusing(async () => {
        const replaced = await network.replaceNode(id)
        return { ...nodeAnswer(network, id), ...replaced }
      }),
    ),
  ]
}

function nodeAnswer(network: DevNetwork, id: number) {
  return { id, state: network.nodeState(id), pid: network.pids().nodes[id] ?? null }
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new AdminError(error.code === 'no-such-node' ? 'not-found' : 'failed', error.message, { cause: error })
  }
}

/** Stops in order at the first signal; a second one ends this process, and the children notice. */
function onSignals(stop: () => void): () => void {
  let signals = 0
  const listener = (): void => {
    signals += 1
    if (signals > 1) process.exit(130)
    stop()
  }
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const name of names) process.on(name, listener)
  return () => {
    for (const name of names) process.off(name, listener)
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
