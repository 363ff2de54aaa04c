/**
 * A periodic duty: laps never overlap, an error ends a lap and not the chore. What may have changed brings the next lap
 * forward, at once (`wake`) or within some time (`within`); a slow lap comes all the same, for what nobody told it.
 */
import type { Logger } from '@nupeerstack/node-host'

export interface Chore extends AsyncDisposable {
  /** Starts a lap as soon as none is under way; resolves when it has ended, well or not. */
  wake(): Promise<void>
  /** The next lap, after one that is under way, comes in so long at the latest, or later where the pace says so. */
  within(durationMs: number): void
}

export interface ChoreConfig {
  readonly name: string
  /** Between two laps where nothing brings one forward. */
  readonly intervalMs: number
  /** Between the end of a lap and the next where `within` brings it forward or the lap has failed, at least. */
  readonly paceMs: number
}

/** The first lap begins in the next turn of the event loop. */
export function startChore(
  { lap, log }: { lap: (signal: AbortSignal) => Promise<void>; log: Logger },
  { name, intervalMs, paceMs }: ChoreConfig,
): Chore {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  /** Who waits for the lap after the one under way. */
  let woken: PromiseWithResolvers<void> | undefined
  let endedAtMs = Number.NEGATIVE_INFINITY
  /** When the next lap is due. */
  let dueAtMs = 0

  function go(): void {
    clearTimeout(timer)
    const waiting = woken
    woken = undefined
    dueAtMs = Number.POSITIVE_INFINITY
    running = lap(stop.signal)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return
        dueAtMs = 0
        log.warn('chore-failed', { chore: name, message: error instanceof Error ? error.message : String(error) })
      })
      .then(() => {
        running = undefined
        endedAtMs = performance.now()
        waiting?.resolve()
        if (stop.signal.aborted) return woken?.resolve()
        if (woken !== undefined) return go()
        dueAtMs = Math.min(endedAtMs + intervalMs, Math.max(dueAtMs, endedAtMs + paceMs))
        sleep()
      })
  }

  function sleep(): void {
    clearTimeout(timer)
    // What is due already would be warned of.
    timer = setTimeout(rise, Math.max(0, Math.ceil(dueAtMs - performance.now())))
    timer.unref()
  }

  /** Timers count from when their turn of the event loop began, and a lap that comes too soon may find nothing due yet. */
  function rise(): void {
    if (performance.now() < dueAtMs) sleep()
    else go()
  }

  timer = setTimeout(go, 0)
  return {
    wake: () => {
      if (stop.signal.aborted) return Promise.resolve()
      woken ??= Promise.withResolvers<void>()
      const { promise } = woken
      if (running === undefined) go()
      return promise
    },
    within: (durationMs) => {
      const atMs = Math.max(performance.now() + durationMs, endedAtMs + paceMs)
      if (stop.signal.aborted || atMs >= dueAtMs) return
      dueAtMs = atMs
      if (running === undefined) sleep()
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort(new Error(`the ${name} chore ends`))
      clearTimeout(timer)
      await running
    },
  }
}
