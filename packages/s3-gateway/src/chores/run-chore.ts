/** Does a duty again and again: one run at a time, a pause between them, and a run that fails is logged and tried again. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@nupeerstack/node-host'

export type Chore = {
  readonly name: string
  readonly everyMs: number
  readonly run: (signal: AbortSignal) => Promise<void>
}

/** Runs until the signal aborts; resolves when the last run has ended. */
export async function runChore(chore: Chore, log: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await chore.run(signal)
    } catch (error) {
      if (!signal.aborted) log.warn('chore-failed', { chore: chore.name, error: String(error) })
    }
    await pause(chore.everyMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
