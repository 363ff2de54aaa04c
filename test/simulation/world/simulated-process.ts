/**
 * What every process of a world can suffer: it is killed and started again, stands still and goes on, and its clock jumps. Each of
 * its lives has a folder of its own, which begins as a copy of what the last one left: what a killed process still does to its
 * files, because its promises cannot be taken from it, nobody sees.
 *
 *   down ── start ──▶ starting ──▶ up ── kill, any time ──▶ down
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '@nupeerstack/node-host'
import type { Randomness, Runtime, Timers } from '@nupeerstack/runtime'
import type { History } from './history.ts'
import { isBug } from './is-bug.ts'
import { createProcessClock } from './process-clock.ts'
import { createProcessLife, type ProcessLife } from './process-life.ts'
import { createProcessTimers } from './process-timers.ts'
import { createWatchedLog } from './watched-log.ts'

export interface SimulatedProcess {
  readonly name: string
  /** It has started and not ended; it may stand still. */
  isUp(): boolean
  isPaused(): boolean
  /** Resolves when it is up, or was killed meanwhile. It does nothing where somebody else still wants the process down. */
  start(): Promise<void>
  /** As `kill -9` does it. As many starts as kills bring it up again. */
  kill(): void
  /** As SIGSTOP does it. Pauses add up like kills. */
  pause(): void
  resume(): void
  jumpClock(byMs: number): void
  /** Ends it for good, with its world. */
  end(): void
  /** Where its files are now, or were when it went down. */
  folder(): string
}

/** What a program finds when it starts. */
export interface ProcessContext {
  readonly life: ProcessLife
  readonly folder: string
  readonly log: Logger
  readonly clock: Runtime['clock']
  readonly timers: Timers
  readonly randomness: Randomness
}

/** A running program: what it is to the others, and how its files are let go when it was killed. */
export interface RunningProgram<Face> {
  readonly face: Face
  abandon(): Promise<void>
}

export interface ProcessFrame<Face> extends SimulatedProcess {
  /** The program that runs now. */
  running(): { readonly face: Face; readonly life: ProcessLife } | undefined
}

export interface ProcessDependencies extends Pick<Runtime, 'clock' | 'timers' | 'randomness'> {
  readonly history: History
  readonly onEvent: () => void
  /** What no fault explains. */
  readonly onFailure: (what: string, error: unknown) => void
}

/** Waits this long before a start that has failed is tried again, as whoever looks after processes does. */
const restartMs = 1_000

export function createProcess<Face>(
  { clock: worldClock, timers, randomness, history, onEvent, onFailure }: ProcessDependencies,
  { name, folder: root }: { readonly name: string; readonly folder: string },
  open: (context: ProcessContext) => Promise<RunningProgram<Face>>,
): ProcessFrame<Face> {
  const clock = createProcessClock(worldClock)
  let lives = 0
  let downs = 0
  let pauses = 0
  let life: ProcessLife | undefined
  let running: { readonly face: Face; readonly life: ProcessLife; readonly program: RunningProgram<Face> } | undefined
  const folderOf = (number: number) => join(root, `${name}-${number}`)
  mkdirSync(folderOf(0), { recursive: true })

  async function start(): Promise<void> {
    while (downs === 0 && life === undefined) {
      const own = createProcessLife({ timers, onEvent })
      life = own
      if (pauses > 0) own.pause()
      history.note(name, 'starts')
      const onBug = (event: string, error: unknown) => onFailure(`${name}: ${event}`, error)
      const log = createWatchedLog({ log: history.logOf(name), life: own, onBug })
      const context = { life: own, folder: folderOf(lives), log, clock, randomness }
      const opening = open({ ...context, timers: createProcessTimers(timers, own) })
      try {
        const program = await untilOver(own, opening)
        if (program === undefined) return
        running = { face: program.face, life: own, program }
        history.note(name, 'started')
      } catch (error) {
        history.note(name, 'start-failed', { error })
        if (isBug(error)) onFailure(`${name} does not start`, error)
        leave()
        await timers.sleep(restartMs)
      }
    }
  }

  /** Ends the life there is. What its files say now is what the next one finds. */
  function leave(): void {
    const [from, to] = [folderOf(lives), folderOf(++lives)]
    cpSync(from, to, { recursive: true })
    abandon().finally(() => rmSync(from, { recursive: true, force: true }))
  }

  async function abandon(): Promise<void> {
    const last = running
    life?.end()
    life = undefined
    running = undefined
    await last?.program.abandon().catch((error: unknown) => onFailure(`${name} could not be abandoned`, error))
  }

  return {
    name,
    isUp: () => running !== undefined,
    isPaused: () => pauses > 0,
    running: () => running,
    folder: () => folderOf(lives),
    async start() {
      downs = Math.max(0, downs - 1)
      await start()
    },
    kill() {
      downs++
      if (life === undefined) return
      leave()
      history.note(name, 'killed')
    },
    pause() {
      pauses++
      if (pauses > 1) return
      life?.pause()
      history.note(name, 'paused')
    },
    resume() {
      pauses--
      if (pauses > 0) return
      history.note(name, 'resumed')
      life?.resume()
    },
    jumpClock(byMs) {
      clock.jump(byMs)
      history.note(name, 'clock-jumped', { byMs })
    },
    end() {
      downs++
      void abandon()
    },
  }
}

/** The result; undefined where the life ended before. */
function untilOver<T>(life: ProcessLife, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const ending = life.onOver(() => resolve(undefined))
    work.then(resolve, reject).finally(() => ending[Symbol.dispose]())
  })
}
