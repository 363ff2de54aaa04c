/** Shows a start while it goes on: a board redrawn in place on a terminal, a plain line per step elsewhere. */
import { systemClock, systemTimers } from '@nupeerstack/runtime'
import { createLiveRegion, type LiveRegion } from '../terminal/live-region.ts'
import type { Style } from '../terminal/style.ts'
import { formatDuration } from '../units.ts'
import { type StartEvent, type StartStep, type StepEvent, startSteps } from './start-events.ts'

export interface StartBoard extends Disposable {
  report(event: StartEvent): void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 80

const titles: Readonly<Record<StartStep, string>> = {
  chain: 'EVM chain',
  contracts: 'Contracts',
  nodes: 'Storage nodes',
  gateway: 'S3 gateway',
}
const titleWidth = Math.max(...Object.values(titles).map((title) => title.length))

type Seen = { readonly event: StepEvent; readonly sinceMs: number; readonly tookMs: number | undefined }

/** `stream` is where it is drawn; a terminal gets the live form. */
export function createStartBoard(stream: NodeJS.WriteStream, style: Style): StartBoard {
  return stream.isTTY ? liveBoard(createLiveRegion(stream), style) : plainBoard(stream)
}

/** For `--json`, where the document is all that stdout gets: only what should be read, on stderr. */
export const silentBoard: StartBoard = {
  report(event) {
    if (event.kind === 'notice') process.stderr.write(`nps: ${event.text}\n`)
  },
  [Symbol.dispose]() {},
}

function liveBoard(region: LiveRegion, style: Style): StartBoard {
  const seen = new Map<StartStep, Seen>()
  let frame = 0
  const draw = (): void => region.draw(['', ...startSteps.map((step) => line(step)), ''])
  const timer = systemTimers.setInterval(() => {
    frame = (frame + 1) % frames.length
    draw()
  }, frameMs)

  return {
    report(event) {
      if (event.kind === 'notice') return region.print([style.warn(event.text)])
      const sinceMs = seen.get(event.step)?.sinceMs ?? systemClock.elapsedMs()
      seen.set(event.step, {
        event,
        sinceMs,
        tookMs: event.state === 'done' ? systemClock.elapsedMs() - sinceMs : undefined,
      })
      draw()
    },
    [Symbol.dispose]() {
      systemTimers.clearInterval(timer)
      region.draw([])
      region[Symbol.dispose]()
    },
  }

  function line(step: StartStep): string {
    const title = titles[step].padEnd(titleWidth)
    const state = seen.get(step)
    if (state === undefined) return style.dim(`  · ${title}`)
    const { event, sinceMs, tookMs } = state
    const mark = tookMs === undefined ? style.accent(frames[frame] ?? '') : style.good('✓')
    const time = formatDuration(tookMs ?? systemClock.elapsedMs() - sinceMs)
    return `  ${mark} ${title}  ${style.dim(time.padStart(6))}  ${style.dim(event.detail)}`
  }
}

function plainBoard(stream: NodeJS.WriteStream): StartBoard {
  const startedAt = systemClock.elapsedMs()
  return {
    report(event) {
      if (event.kind === 'notice') return void stream.write(`${event.text}\n`)
      const { step, state, detail } = event
      if (state !== 'done') return
      const time = formatDuration(systemClock.elapsedMs() - startedAt)
      stream.write(`${titles[step]} ready after ${time}${detail === '' ? '' : ` (${detail})`}\n`)
    },
    [Symbol.dispose]() {},
  }
}
