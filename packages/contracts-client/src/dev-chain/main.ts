/**
 * The development chain as a daemon: `node main.ts --config FILE.json`. With an IPC channel it says when it is ready,
 * takes `start-mining`, `pause-mining` and `pace`, and stops when its parent goes.
 */

import { parseArgs } from 'node:util'
import { systemClock } from '@nupeerstack/runtime'
import { readDevChainConfig } from './config.ts'
import { startDevChain } from './dev-chain.ts'

const { values } = parseArgs({ options: { config: { type: 'string' } } })
try {
  if (values.config === undefined) throw new Error('Usage: main.ts --config FILE.json')
  const chain = await startDevChain({ ...readDevChainConfig(values.config), log })
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    chain.stop().then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop)
  process.on('message', (message) => {
    const { kind, untilBlock } = (message ?? {}) as { kind?: unknown; untilBlock?: unknown }
    if (kind === 'start-mining') chain.startMining()
    if (kind === 'pause-mining') chain.pauseMining()
    if (kind === 'pace' && typeof untilBlock === 'number') chain.paceUntil(untilBlock)
  })
  chain.ended.catch(fail)
  process.send?.({ kind: 'ready', rpcUrl: chain.rpcUrl, chainId: chain.chainId })
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  log('chain-failed', { error: message })
  if (process.send === undefined) process.exit(1)
  process.send({ kind: 'failed', message }, () => process.exit(1))
}

function log(message: string, facts: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date(systemClock.unixMs()).toISOString(), message, ...facts })}\n`)
}
