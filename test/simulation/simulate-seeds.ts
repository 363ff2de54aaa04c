/** Runs many seeds in processes side by side. A seed that takes for ever in real time is given up, and said to be wrong. */
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SeedRequest } from './plan.ts'
import { seedLine } from './replay-line.ts'
import type { SeedResult } from './run-seed.ts'
import { memoryDisk, worldFolderPrefix } from './world/world-folder.ts'

export interface SeedTask {
  readonly request: SeedRequest
  readonly shrinkMs: number
}

export interface SeedsConfig {
  readonly from: number
  readonly seeds: number
  /** Leaves the others out. Unset: none is. */
  readonly isWanted?: (seed: number) => boolean
  /** Of each seed. */
  readonly operations: number
  readonly jobs: number
  /** How long shrinking one seed may take. */
  readonly shrinkMs: number
  /** What the processes are given to Node itself. */
  readonly execArgv?: readonly string[]
  /** Aborted: no further seed begins. */
  readonly signal?: AbortSignal
}

type Answer = { readonly result?: SeedResult; readonly failure?: string }

/** A seed of 2,000 operations takes a tenth of this at most; each time it is shrunk, it runs again. */
const seedLimitMs = 300_000

/** `onResult` hears of each seed as it ends. */
export async function simulateSeeds(
  { from, seeds, operations, jobs, shrinkMs, isWanted = () => true, execArgv = [], signal }: SeedsConfig,
  onResult: (result: SeedResult) => void,
): Promise<void> {
  const left = Array.from({ length: seeds }, (_, index) => from + index).filter(isWanted)

  async function work(): Promise<void> {
    let child: ChildProcess | undefined
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      // Its standard output belongs to whoever reads our results.
      const stdio: StdioOptions = ['ignore', 2, 2, 'ipc']
      child ??= fork(join(import.meta.dirname, 'seed-process.ts'), {
        execArgv: [...process.execArgv, ...execArgv],
        stdio,
      })
      const request = { seed, operations }
      const { result, failure } = await askOnce(child, { request, shrinkMs })
      if (result === undefined) {
        await end(child)
        child = undefined
      }
      onResult(result ?? failedSeed(request, failure ?? 'it gave no result'))
      if (signal?.aborted === true) left.splice(0)
    }
    if (child !== undefined) await end(child)
  }

  await Promise.all(Array.from({ length: Math.min(jobs, seeds) }, work))
}

function askOnce(child: ChildProcess, task: SeedTask): Promise<Answer> {
  return new Promise((resolve) => {
    const limit = setTimeout(
      () => settle({ failure: `it took more than ${seedLimitMs / 1_000} s of real time` }),
      seedLimitMs + 2 * task.shrinkMs,
    )
    const onExit = (code: number | null, signal: string | null) =>
      settle({ failure: `its process ended: ${code ?? signal}` })
    function settle(answer: Answer): void {
      clearTimeout(limit)
      child.off('message', settle)
      child.off('exit', onExit)
      resolve(answer)
    }
    child.on('message', settle)
    child.on('exit', onExit)
    child.send(task)
  })
}

/** Ends the process, whatever it does, and takes away what it may have left. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  for (const name of readdirSync(memoryDisk)) {
    if (name.startsWith(`${worldFolderPrefix}${child.pid}-`))
      rmSync(join(memoryDisk, name), { recursive: true, force: true })
  }
}

function failedSeed(request: SeedRequest, what: string): SeedResult {
  return {
    ...{ seed: request.seed, replay: seedLine(request), hash: '', events: 0, operations: 0, faults: {}, virtualMs: 0 },
    violations: [{ checker: 'process', what }],
  }
}
