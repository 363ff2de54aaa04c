/** Who waits for a place, in the order in which they came: a bounded queue that one leaves when one's signal aborts. */
import { WireError } from '@nupeerstack/protocol'

export class WaitingLine {
  readonly #lengthMax: number
  readonly #waiting: (() => void)[] = []

  constructor(lengthMax: number) {
    this.#lengthMax = lengthMax
  }

  /** Resolves when it is one's turn. Throws WireError `busy` where the line is full, and the signal's reason. */
  async enter(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.#lengthMax) throw new WireError('busy', 'too many requests wait for this peer')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      const place = this.#waiting.indexOf(resolve)
      if (place !== -1) this.#waiting.splice(place, 1)
      reject(signal.reason)
    }
    this.#waiting.push(resolve)
    signal.addEventListener('abort', leave, { once: true })
    await promise.finally(() => signal.removeEventListener('abort', leave))
  }

  /** A place is free. */
  next(): void {
    this.#waiting.shift()?.()
  }

  /** There is nothing to wait for any more. */
  dismiss(): void {
    for (const enter of this.#waiting.splice(0)) enter()
  }
}
