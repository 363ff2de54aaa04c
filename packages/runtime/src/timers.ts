/** Waiting, as a collaborator. The names and their meaning are Node's; `clearTimeout` and `clearInterval` take undefined as well. */

export interface Timer {
  /** The process may end although this timer has not fired. */
  unref(): Timer
  /** Starts the delay over. */
  refresh(): Timer
}

export interface SleepOptions {
  /** Where it aborts, the sleep ends at once, without an error. */
  readonly signal?: AbortSignal
  /** False: the process may end meanwhile. */
  readonly ref?: boolean
}

export interface Timers {
  setTimeout(callback: () => void, delayMs: number): Timer
  clearTimeout(timer: Timer | undefined): void
  setInterval(callback: () => void, periodMs: number): Timer
  clearInterval(timer: Timer | undefined): void
  /** Calls back in the next turn of the event loop, after what has arrived meanwhile. */
  setImmediate(callback: () => void): void
  /** Resolves after so long, or when the signal aborts; never rejects. */
  sleep(durationMs: number, options?: SleepOptions): Promise<void>
  /** Aborts after so long, with a `TimeoutError`. */
  timeoutSignal(delayMs: number): AbortSignal
  /** Resolves in the next turn of the event loop: long work lets others in by it. */
  nextTurn(): Promise<void>
}
