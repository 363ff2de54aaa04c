/**
 * What one reader holds and has under way. It ends in the right order: work is called back, whatever still writes is waited
 * for, and only then is memory given back that it writes to.
 */
export class ReaderScope implements AsyncDisposable {
  /** Aborts with the caller's, or when the reader is closed. */
  readonly signal: AbortSignal
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #held: Disposable[] = []

  constructor(signal: AbortSignal) {
    this.signal = AbortSignal.any([signal, this.#closing.signal])
  }

  /** Work that writes to what is held. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const forget = () => this.#underWay.delete(work)
    work.then(forget, forget)
    return work
  }

  hold<T extends Disposable>(memory: T): T {
    this.#held.push(memory)
    return memory
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Mostly nothing is: who has read a segment to its end does not pay for an error that nobody hears.
    if (this.#underWay.size > 0) this.#closing.abort(new Error('the segment has been read'))
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
    for (const memory of this.#held.splice(0)) memory[Symbol.dispose]()
  }
}
