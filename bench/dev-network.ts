/** A whole development network for a benchmark: started through the command line, in a folder that is deleted after. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Processes } from './cpu-meter.ts'
import { openS3Target, type S3Target } from './s3-target.ts'

export interface BenchNetwork extends S3Target, AsyncDisposable {
  readonly gatewayPid: number
  readonly nodePids: readonly number[]
  readonly supervisorPid: number
  /** All that requests pass through, for a CPU meter. */
  readonly processes: Processes
  /** What shards take on the disks of all nodes. */
  usedBytes(): Promise<number>
}

const cliPath = new URL('../packages/cli/src/main.ts', import.meta.url).pathname

/** Starts 8 nodes with profile 4/8 and makes a bucket. */
export async function startBenchNetwork(): Promise<BenchNetwork> {
  const dataPath = await mkdtemp(join(tmpdir(), 'nupeer-bench-'))
  const stop = async () => {
    await nps('dev', 'stop', '--data', dataPath)
    await rm(dataPath, { recursive: true, force: true })
  }
  // A benchmark that is broken off leaves no network running.
  const breakOff = () => void stop().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff)
  const started = await nps('dev', '--detach', '--data', dataPath)
  const status = await nps('status', '--data', dataPath)
  const target = await openS3Target(started.s3)
  const nodePids: number[] = status.nodes.map(({ pid }: { pid: number }) => pid)
  return {
    ...target,
    gatewayPid: status.gateway.pid,
    nodePids,
    supervisorPid: started.pids.supervisor,
    processes: {
      gateway: [status.gateway.pid],
      nodes: nodePids,
      chain: [status.chain.pid],
    },
    usedBytes: async () => {
      const { nodes } = await nps('status', '--data', dataPath)
      return nodes.reduce((sum: number, node: { usedBytes: number }) => sum + node.usedBytes, 0)
    },
    [Symbol.asyncDispose]: async () => {
      target[Symbol.dispose]()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, breakOff)
      await stop()
    },
  }
}

async function nps(...args: string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [cliPath, ...args, '--json'], { maxBuffer: 1 << 26 })
  return JSON.parse(stdout)
}
