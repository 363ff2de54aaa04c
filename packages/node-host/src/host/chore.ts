/**
 * A chore: one periodic duty of a process. It compares what is with what should be and moves towards it, so a lap that fails
 * is simply repeated, and one that comes for nothing costs little. Laps never overlap, and an error ends a lap and not the chore.
 *
 *   sleeping ── due, or woken ──→ in a lap ── done ──→ sleeping, or the next lap where it was woken meanwhile
 *                                     └── failed ──→ sleeping for the pace; or backing off, which no wake cuts short
 *
 * What may have changed brings the next lap forward, at once (`wake`) or within some time (`within`); a slow lap comes all the
 * same, for what nobody told it. Who does a duty among several is not the chore's business: leases are taken within a lap.
 */
import type { Runtime, Timer } from '@nupeerstack/runtime'
import type { Logger } from '../monitoring/logger.ts'

export interface Chore {
  readonly name: string
  /** One lap. */
  run(signal: AbortSignal): Promise<void>
  /** Between two laps where nothing brings one forward. It is asked for after each lap. */
  readonly intervalMs: number
  /** Between the end of a lap and the next where `within` brings that forward or the lap has failed, at least; the interval unless told. */
  readonly paceMs?: number
  /** The share of the interval by which a lap may come sooner, by chance, so that those who have the same chore do not act at once. */
  readonly jitter?: number
  /** The first pause after a failure and the longest; they double, and vary by a half up and down. Unset: the pace. */
  readonly backoffMs?: readonly [first: number, most: number]
  /** What the end of the chore waits for a lap under way; unset: as long as that takes. */
  readonly stopGraceMs?: number
  /** Calls `wake` whenever something has happened that the chore is about, until it is disposed. */
  wakes?(wake: () => void): Disposable
}

export interface RunningChore extends AsyncDisposable {
  /** Starts a lap as soon as none is under way; resolves when it has ended, well or not. */
  wake(): Promise<void>
  /** The next lap, after one that is under way, comes in so long at the latest, or later where the pace says so. */
  within(durationMs: number): void
}

export interface ChoreDependencies extends Pick<Runtime, 'clock' | 'timers' | 'randomness'> {
  readonly log: Logger
}

/** The first lap begins in the next turn of the event loop. */
export function startChore({ log, clock, timers, randomness }: ChoreDependencies, chore: Chore): RunningChore {
  const { name, jitter = 0, backoffMs, stopGraceMs } = chore
  const stopping = new AbortController()
  let timer: Timer | undefined
  let running: Promise<void> | undefined
  /** Who waits for the lap after the one under way. */
  let woken: PromiseWithResolvers<void> | undefined
  let failures = 0
  let isBackingOff = false
  let endedAtMs = Number.NEGATIVE_INFINITY
  /** When the next lap is due. */
  let dueAtMs = 0

  function go(): void {
    timers.clearTimeout(timer)
    const waiting = woken
    woken = undefined
    isBackingOff = false
    dueAtMs = Number.POSITIVE_INFINITY
    running = lap().then(() => {
      running = undefined
      endedAtMs = clock.elapsedMs()
      waiting?.resolve()
      rest()
    })
  }

  async function lap(): Promise<void> {
    try {
      await chore.run(stopping.signal)
      if (failures > 0) log.info('chore-works-again', { chore: name })
      failures = 0
    } catch (error) {
      if (stopping.signal.aborted) return
      failures++
      // What is tried again in a moment may be a race that is lost once; a second failure deserves attention.
      const isOnlyOnce = failures === 1 && backoffMs !== undefined
      log[isOnlyOnce ? 'info' : 'warn']('chore-failed', { chore: name, error })
    }
  }

  /** After a lap. */
  function rest(): void {
    if (stopping.signal.aborted) woken?.resolve()
    else if (failures > 0 && backoffMs !== undefined) backOff(backoffMs)
    else if (woken !== undefined) go()
    else {
      if (failures > 0) dueAtMs = 0
      const { intervalMs, paceMs = intervalMs } = chore
      const slowMs = jitter === 0 ? intervalMs : intervalMs * (1 - jitter * randomness.uniform())
      dueAtMs = Math.min(endedAtMs + slowMs, Math.max(dueAtMs, endedAtMs + paceMs))
      sleep()
    }
  }

  function backOff([firstMs, mostMs]: readonly [first: number, most: number]): void {
    isBackingOff = true
    dueAtMs = endedAtMs + Math.min(mostMs, firstMs * 2 ** (failures - 1)) * (0.5 + randomness.uniform())
    sleep()
  }

  function sleep(): void {
    timers.clearTimeout(timer)
    // What is due already would be warned of.
    timer = timers.setTimeout(rise, Math.max(0, Math.ceil(dueAtMs - clock.elapsedMs())))
    timer.unref()
  }

  /** Timers count from when their turn of the event loop began, and a lap that comes too soon may find nothing due yet. */
  function rise(): void {
    if (clock.elapsedMs() < dueAtMs) sleep()
    else go()
  }

  function wake(): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve()
    woken ??= Promise.withResolvers<void>()
    const { promise } = woken
    if (running === undefined && !isBackingOff) go()
    return promise
  }

  timer = timers.setTimeout(go, 0)
  const subscription = chore.wakes?.(() => void wake())
  return {
    wake,
    within(durationMs) {
      const { intervalMs, paceMs = intervalMs } = chore
      const atMs = Math.max(clock.elapsedMs() + durationMs, endedAtMs + paceMs)
      if (stopping.signal.aborted || isBackingOff || atMs >= dueAtMs) return
      dueAtMs = atMs
      if (running === undefined) sleep()
    },
    async [Symbol.asyncDispose]() {
      subscription?.[Symbol.dispose]()
      stopping.abort(new Error(`the ${name} chore ends`))
      timers.clearTimeout(timer)
      if (running === undefined) woken?.resolve()
      else
        await (stopGraceMs === undefined ? running : Promise.race([running, timers.sleep(stopGraceMs, { ref: false })]))
    },
  }
}
