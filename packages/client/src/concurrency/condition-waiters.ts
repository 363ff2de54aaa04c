/** Who waits until something is so: each looks again whenever it may have changed. */
export class ConditionWaiters {
  readonly #waiting = new Set<() => void>()

  /** Resolves when `isSo` says so. Throws the signal's reason. */
  until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
    if (isSo()) return Promise.resolve()
    if (signal.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(look)
        signal.removeEventListener('abort', abort)
      }
      const look = () => {
        if (!isSo()) return
        leave()
        resolve()
      }
      const abort = () => {
        leave()
        reject(signal.reason)
      }
      this.#waiting.add(look)
      signal.addEventListener('abort', abort)
    })
  }

  changed(): void {
    for (const look of this.#waiting) look()
  }
}
