/** What comes for one transfer, in order, waiting to be taken one at a time by one taker. */
export class Mailbox<T> {
  readonly #waiting: T[] = []
  #taker: { resolve(message: T): void; reject(reason: unknown): void } | undefined

  put(message: T): void {
    const taker = this.#taker
    this.#taker = undefined
    if (taker === undefined) this.#waiting.push(message)
    else taker.resolve(message)
  }

  /** Rejects with the signal's reason where it aborts first. */
  take(signal?: AbortSignal): Promise<T> {
    const message = this.#waiting.shift()
    if (message !== undefined) return Promise.resolve(message)
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.#taker = { resolve, reject }
    if (signal === undefined) return promise
    const onAbort = (): void => {
      this.#taker = undefined
      reject(signal.reason)
    }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    return promise.finally(() => signal.removeEventListener('abort', onAbort))
  }
}
