/**
 * One daemon as a child process: started, watched, restarted when it crashes, left alone when its user killed it.
 *
 *   stopped ─ start → starting ─ "ready" → up ─ exits by itself → crashed ─ after a pause → starting
 *                                          up ─ kill → killed ─ start → starting
 *                                     any state ─ stop → stopped
 *
 * A child is its own process group, so that Ctrl-C reaches only the supervisor, which then stops children in order. It
 * ends by itself when its IPC channel closes, hence never outlives a supervisor that was killed.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { daemonRuntimeOptions } from '@nupeerstack/node-host'
import { systemClock, systemTimers, type Timer } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { boundLog, lastLogMessage } from './child-log.ts'

export type ChildState = 'stopped' | 'starting' | 'up' | 'crashed' | 'killed'

export interface Child {
  readonly name: string
  readonly state: ChildState
  readonly pid: number | undefined
  readonly restarts: number
  /** Resolves when the daemon says it is ready. Throws CliError `start-failed` with the daemon's own words. */
  start(): Promise<void>
  /** Ends it at once, as a power cut would; it stays down until `start`. */
  kill(): Promise<void>
  /** Asks it to end, and makes it after a while. */
  stop(): Promise<void>
  /** A message over its IPC channel; nothing happens while it is down. */
  send(message: ChildMessage): void
}

export interface ChildMessage {
  readonly kind: string
  readonly [field: string]: unknown
}

export type ChildConfig = {
  readonly name: string
  readonly modulePath: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly logPath: string
  /** Called after each change of state. */
  readonly onChange: (child: Child) => void
  /** Called with the process at each time that it is ready, before `start` resolves. */
  readonly onReady?: (process: ChildProcess) => void
}

/** Ten times what a start takes on a busy machine with two cores. */
const readyTimeoutMs = 90_000
/** A daemon makes durable what it acknowledged; after this it hangs. */
const stopTimeoutMs = 8_000
const restartDelayMinMs = 500
const restartDelayMaxMs = 30_000
/** A daemon that ran this long was healthy: its next crash is a first one. */
const healthyAfterMs = 60_000

export function createChild(config: ChildConfig): Child {
  let state: ChildState = 'stopped'
  let running: ChildProcess | undefined
  let restarts = 0
  let crashesInRow = 0
  let restartTimer: Timer | undefined
  /** Whether its user wants it to run: what crashes meanwhile is started again. */
  let isWanted = false

  const child: Child = {
    name: config.name,
    get state() {
      return state
    },
    get pid() {
      return running?.pid
    },
    get restarts() {
      return restarts
    },
    async start() {
      if (state === 'starting' || state === 'up') return
      systemTimers.clearTimeout(restartTimer)
      isWanted = true
      try {
        await launch()
      } catch (error) {
        if (isWanted) enter('stopped')
        isWanted = false
        throw error
      }
    },
    async kill() {
      isWanted = false
      enter('killed')
      await end('SIGKILL')
    },
    async stop() {
      isWanted = false
      enter('stopped')
      await end('SIGTERM')
    },
    send(message) {
      if (running?.connected) running.send(message)
    },
  }

  return child

  async function launch(): Promise<void> {
    enter('starting')
    boundLog(config.logPath)
    const log = openSync(config.logPath, 'a', 0o600)
    const started = fork(config.modulePath, config.args, {
      env: config.env,
      execArgv: [...daemonRuntimeOptions],
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    })
    closeSync(log)
    running = started
    const startedAt = systemClock.unixMs()
    started.once('exit', () => {
      if (running === started) running = undefined
      if (state === 'up') scheduleRestart(systemClock.unixMs() - startedAt)
    })
    try {
      await untilReady(started)
    } catch (error) {
      started.kill('SIGKILL')
      throw error
    }
    config.onReady?.(started)
    enter('up')
  }

  async function untilReady(started: ChildProcess): Promise<void> {
    let failure: string | undefined
    const signal = systemTimers.timeoutSignal(readyTimeoutMs)
    await new Promise<void>((resolve, reject) => {
      const fail = (message: string): void => reject(new CliError('start-failed', `${config.name}: ${message}`))
      started.on('message', (message: { kind?: unknown; message?: unknown }) => {
        if (message.kind === 'ready') resolve()
        if (message.kind === 'failed') failure = String(message.message)
      })
      started.once('error', (error) => fail(error.message))
      started.once('exit', (code, signalName) => {
        if (!isWanted) fail('was stopped while it started')
        else fail(failure ?? lastLogMessage(config.logPath) ?? `ended with ${signalName ?? `code ${code}`}`)
      })
      signal.addEventListener('abort', () => fail(`was not ready after ${readyTimeoutMs / 1000} s`))
    })
  }

  function scheduleRestart(ranForMs: number): void {
    crashesInRow = ranForMs >= healthyAfterMs ? 0 : crashesInRow + 1
    const delayMs = Math.min(restartDelayMaxMs, restartDelayMinMs * 2 ** Math.max(0, crashesInRow - 1))
    enter('crashed')
    restartTimer = systemTimers.setTimeout(() => {
      restarts += 1
      launch().catch(() => {
        // What went wrong stands in the daemon's log; it is tried again, ever more slowly.
        if (isWanted) scheduleRestart(0)
      })
    }, delayMs)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    systemTimers.clearTimeout(restartTimer)
    const ending = running
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const exited = once(ending, 'exit')
    ending.kill(signal)
    const hung = systemTimers.setTimeout(() => ending.kill('SIGKILL'), stopTimeoutMs)
    await exited
    systemTimers.clearTimeout(hung)
  }

  function enter(next: ChildState): void {
    state = next
    config.onChange(child)
  }
}
