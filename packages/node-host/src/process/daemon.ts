/**
 * How every daemon behaves as a process: `--config FILE` once or more, JSON logs on stderr, messages to the process that forked it,
 * a graceful end on SIGTERM, SIGINT or when that process is gone, and a loud one on an error that nobody expected.
 *
 *   starting ──→ running ──→ stopping ──→ exit 0
 *      │ cannot start: `failed`, exit 1      │ takes too long: exit 1
 *      │ or the error's `exitCode`
 */

import { parseArgs } from 'node:util'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { createLogger, type Logger } from '../monitoring/logger.ts'
import { logLevelOfEnvironment } from './config.ts'
import { collectStartGarbage } from './start-garbage.ts'

export interface DaemonContext {
  /** One or several, which together are the configuration. */
  readonly configFiles: readonly string[]
  readonly log: Logger
  readonly runtime: Runtime
  /** Aborts when the daemon is told to stop, also while it starts. */
  readonly signal: AbortSignal
}

export interface RunningDaemon {
  /** Sent to the parent with `kind: 'ready'`. */
  readonly ready?: Record<string, unknown>
  stop(): Promise<void>
}

export interface Daemon {
  /** For the log: `storage-node`. */
  readonly name: string
  start(context: DaemonContext): Promise<RunningDaemon>
}

/** A service has 10 s to stop; what hangs longer is ended. */
const stopTimeoutMs = 20_000

/** Runs a daemon until it is told to stop. Called once, by a package's `main.ts`. */
export function runDaemon({ name, start }: Daemon): void {
  const log = createLogger({ level: logLevelOfEnvironment(), bindings: { daemon: name, pid: process.pid } })
  const stopping = new AbortController()
  const stop = (reason: string) => {
    if (stopping.signal.aborted) return
    log.info('stopping', { reason })
    stopping.abort(new Error(reason))
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('disconnect', () => stop('the parent process is gone'))
  const crash = (error: unknown) => {
    log.error('unhandled-error', { error })
    process.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
  void run({ name, start }, log, stopping.signal)
}

async function run({ start }: Daemon, log: Logger, signal: AbortSignal): Promise<void> {
  let running: RunningDaemon
  try {
    running = await start({ configFiles: configFiles(), log, runtime: systemRuntime, signal })
  } catch (error) {
    if (signal.aborted) return exit(0)
    const message = error instanceof Error ? error.message : String(error)
    log.error('start-failed', { error })
    await tellParent({ kind: 'failed', message })
    return exit(exitCodeOf(error))
  }
  using _startGarbage = collectStartGarbage(systemRuntime)
  log.info('ready', running.ready)
  await tellParent({ kind: 'ready', ...running.ready })
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  systemRuntime.timers
    .setTimeout(() => {
      log.error('stop-timed-out')
      process.exit(1)
    }, stopTimeoutMs)
    .unref()
  try {
    await running.stop()
    log.info('stopped')
    exit(0)
  } catch (error) {
    log.error('stop-failed', { error })
    exit(1)
  }
}

function configFiles(): readonly string[] {
  const { values } = parseArgs({ options: { config: { type: 'string', multiple: true } }, strict: true })
  if (values.config === undefined) throw new Error('say which configuration: --config FILE')
  return values.config
}

async function tellParent(message: object): Promise<void> {
  if (process.send === undefined || !process.connected) return
  await new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))
}

/** An error may have a code of its own, so that a supervisor knows what not to try again. */
function exitCodeOf(error: unknown): number {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number' ? error.exitCode : 1
}

// The exit is explicit, because an open handle that somebody forgot must not keep a stopped daemon alive.
function exit(code: number): void {
  if (process.connected) process.disconnect()
  process.exit(code)
}
