/** A periodic duty: laps never overlap, `wake` brings the next one forward, an error ends a lap and not the chore. */
import type { Logger } from '@nupeerstack/node-host'

export interface Chore extends AsyncDisposable {
  /** Starts a lap as soon as none is under way; resolves when it has ended, well or not. */
  wake(): Promise<void>
}

export interface ChoreConfig {
  readonly name: string
  readonly intervalMs: number
}

/** The first lap begins in the next turn of the event loop. */
export function startChore(
  { lap, log }: { lap: (signal: AbortSignal) => Promise<void>; log: Logger },
  { name, intervalMs }: ChoreConfig,
): Chore {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  /** Who waits for the lap after the one under way. */
  let woken: PromiseWithResolvers<void> | undefined

  function go(): void {
    clearTimeout(timer)
    const waiting = woken
    woken = undefined
    running = lap(stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) {
          log.warn('chore-failed', { chore: name, message: error instanceof Error ? error.message : String(error) })
        }
      })
      .then(() => {
        running = undefined
        waiting?.resolve()
        if (stop.signal.aborted) return woken?.resolve()
        if (woken !== undefined) return go()
        timer = setTimeout(go, intervalMs)
        timer.unref()
      })
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
    [Symbol.asyncDispose]: async () => {
      stop.abort(new Error(`the ${name} chore ends`))
      clearTimeout(timer)
      await running
    },
  }
}
