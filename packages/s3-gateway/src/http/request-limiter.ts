/** Limits requests under way, so many for each name. Who is above is told to slow down: waiting would only hold memory. */
import { S3Error } from '../s3/s3-error.ts'

export class RequestLimiter {
  readonly #taken = new Map<string, number>()
  readonly #max: number

  constructor(max: number) {
    this.#max = max
  }

  /** Counts a request in until it is disposed of; without a name there is no limit. Throws S3Error `SlowDown`. */
  take(name: string | undefined): Disposable {
    if (name === undefined) return free
    const taken = this.#taken.get(name) ?? 0
    if (taken >= this.#max) throw new S3Error('SlowDown')
    this.#taken.set(name, taken + 1)
    return { [Symbol.dispose]: () => this.#leave(name) }
  }

  #leave(name: string): void {
    const rest = (this.#taken.get(name) ?? 1) - 1
    if (rest === 0) this.#taken.delete(name)
    else this.#taken.set(name, rest)
  }
}

const free: Disposable = {
  [Symbol.dispose]() {
    // Nothing was taken.
  },
}
