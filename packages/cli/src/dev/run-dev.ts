/** `nps dev` itself: in the foreground with a board and keys, in the background, or as one JSON document. */
import { systemClock } from '@nupeerstack/runtime'
import { readEnvironment } from '../config.ts'
import type { DevBeacon } from '../local/network-file.ts'
import { quoteForShell } from '../network/env-formats.ts'
import { dataPathOf } from '../network/find-network.ts'
import { styleFor } from '../terminal/style.ts'
import type { DevNetwork, DevNetworkConfig } from './dev-network.ts'
import { createStartBoard, silentBoard } from './start-board.ts'
import { startDetached } from './start-detached.ts'
import { renderSummary } from './summary.ts'

/** As they are given on the command line. */
export interface DevOptions {
  readonly data?: string
  readonly nodes?: number
  readonly s3Port?: number
  readonly rpcPort?: number
  readonly period?: number
  readonly beacon?: DevBeacon
  readonly storage?: number
  readonly region?: string
  readonly reset?: true
  readonly detach?: true
  readonly json?: true
}

/** Resolves when the network has stopped, or with `--detach` when it is ready. Throws CliError. */
export async function runDev(options: DevOptions): Promise<void> {
  const startedAt = systemClock.elapsedMs()
  const environment = readEnvironment()
  const config = configOf(options, environment.bucket)
  const style = styleFor(process.stdout, environment.isColourUnwelcome)
  const isSecretShown = process.stdout.isTTY === true
  using board = options.json ? silentBoard : createStartBoard(process.stdout, style)
  const stopCommand = `npx nps dev stop --data ${quoteForShell(config.dataPath)}`

  if (options.detach) {
    const document = await startDetached(config, board.report)
    board[Symbol.dispose]()
    if (options.json) console.log(JSON.stringify(document, undefined, 2))
    else {
      const startedInMs = systemClock.elapsedMs() - startedAt
      console.log(renderSummary(document, style, { startedInMs, stopHint: stopCommand, isSecretShown }).join('\n'))
    }
    return
  }

  const onReady = (network: DevNetwork, stop: () => void): Disposable => {
    board[Symbol.dispose]()
    const document = network.environment()
    const isInteractive = process.stdin.isTTY && process.stdout.isTTY && !options.json
    if (options.json) console.log(JSON.stringify({ ...document, pids: network.pids() }, undefined, 2))
    else {
      const startedInMs = systemClock.elapsedMs() - startedAt
      const stopHint = isInteractive ? 'press q; everything is there again at the next start' : stopCommand
      console.log(renderSummary(document, style, { startedInMs, stopHint, isSecretShown }).join('\n'))
    }
    if (!isInteractive) return { [Symbol.dispose]() {} }
    return showNetworkBoard(network, { input: process.stdin, output: process.stdout, style }, stop)
  }
  const [{ supervise }, { showNetworkBoard }] = await Promise.all([
    import('./supervise.ts'),
    import('./network-board.ts'),
  ])
  await supervise({ environment, report: board.report, onReady }, config)
}

function configOf(options: DevOptions, bucket: string | undefined): DevNetworkConfig {
  return {
    dataPath: dataPathOf(options.data),
    isReset: options.reset === true,
    options: {
      ...(options.nodes === undefined ? {} : { nodes: options.nodes }),
      ...(options.s3Port === undefined ? {} : { s3Port: options.s3Port }),
      ...(options.rpcPort === undefined ? {} : { rpcPort: options.rpcPort }),
      ...(options.period === undefined ? {} : { periodBlocks: options.period }),
      ...(options.beacon === undefined ? {} : { beacon: options.beacon }),
      ...(options.storage === undefined ? {} : { capacityBytesPerNode: options.storage }),
      ...(options.region === undefined ? {} : { region: options.region }),
      ...(bucket === undefined ? {} : { bucket }),
    },
  }
}
