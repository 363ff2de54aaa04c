/** Runs a program of a scene in a process of its own that is armed: it ends at a crash point, or at a sync. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTold, type Told } from './told.ts'

export interface Arming {
  /** Ends the process at the pass of this number of a point. */
  readonly at?: { readonly point: string; readonly pass: number } | undefined
  /** A file that gets the name of each point that is passed. */
  readonly log?: string | undefined
  /** What the library of power cuts needs. */
  readonly environment?: Readonly<Record<string, string>> | undefined
}

export interface EndedProcess {
  readonly told: readonly Told[]
  /** By the point or the sync that it was armed for. */
  readonly wasKilled: boolean
  /** Why it ended otherwise, where that was not as it should. */
  readonly failure: string | undefined
}

export interface ArmedProcess {
  readonly child: ChildProcess
  readonly ended: Promise<EndedProcess>
}

/** A process that hangs is a failure. */
const endsWithinMs = 240_000
/** What a process that ends in order leaves for the next ones. */
const compileCache = join(tmpdir(), `nupeer-compiled-${process.pid}`)
process.on('exit', () => rmSync(compileCache, { recursive: true, force: true }))
const armModule = join(import.meta.dirname, 'arm.ts')

export function startArmed(program: string, args: readonly string[], arming: Arming): ArmedProcess {
  const { at, log, environment = {} } = arming
  const env = {
    ...process.env,
    NODE_NO_WARNINGS: '1',
    NODE_COMPILE_CACHE: compileCache,
    ...(at === undefined ? {} : { CRASH_POINTS_AT: `${at.point}:${at.pass}` }),
    ...(log === undefined ? {} : { CRASH_POINTS_LOG: log }),
    ...environment,
  }
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const
  const child = spawn(process.execPath, ['--import', armModule, program, ...args], {
    env,
    stdio: [...stdio],
    serialization: 'advanced',
  })
  const hung = setTimeout(() => child.kill('SIGABRT'), endsWithinMs)
  let out = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(-4_000)
  })
  const ended = new Promise<EndedProcess>((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(hung)
      const failure = code === 0 || signal === 'SIGKILL' ? undefined : `it ended by ${signal ?? code}: ${errors}`
      resolve({ told: readTold(out), wasKilled: signal === 'SIGKILL', failure })
    })
  })
  return { child, ended }
}
