/**
 * Stops the reading from a peer whose requests and answers hold more than its share, and goes on below half of it. Only
 * what ends by itself counts: a payload that is still arriving needs the reading to go on.
 *
 *   reading ──held ≥ share──▶ paused ──held ≤ share / 2──▶ reading
 */

import type { HeldBytes } from '../memory/held-bytes.ts'
import type { BytePipe } from './byte-pipe.ts'

export interface ReadingGateDependencies {
  readonly pipe: Pick<BytePipe, 'pause' | 'resume'>
  /** What answers take counts against it until the stream has taken them. */
  readonly held: HeldBytes
}

export class ReadingGate {
  readonly #deps: ReadingGateDependencies
  readonly #shareBytes: number
  #handledBytes = 0
  #answerBytes = 0
  #isPaused = false
  #isClosed = false

  constructor(dependencies: ReadingGateDependencies, { shareBytes }: { readonly shareBytes: number }) {
    this.#deps = dependencies
    this.#shareBytes = shareBytes
  }

  /** A handler has a payload of so many bytes. */
  handling(bytes: number): void {
    this.#handledBytes += bytes
    this.#pauseWhereFull()
  }

  handled(bytes: number): void {
    this.#handledBytes -= bytes
    this.#resumeWhereRoom()
  }

  /** So many bytes of answers wait for the stream now. */
  answersWaiting(bytes: number): void {
    const change = bytes - this.#answerBytes
    this.#answerBytes = bytes
    if (change > 0) this.#deps.held.takeAlways(change)
    else this.#deps.held.give(-change)
    if (change > 0) this.#pauseWhereFull()
    this.#resumeWhereRoom()
  }

  /** The stream is over: it is neither paused nor resumed any more. */
  close(): void {
    this.#isClosed = true
  }

  #pauseWhereFull(): void {
    if (this.#isPaused || this.#isClosed || this.#handledBytes + this.#answerBytes < this.#shareBytes) return
    this.#isPaused = true
    this.#deps.pipe.pause()
  }

  #resumeWhereRoom(): void {
    if (!this.#isPaused || this.#isClosed || this.#handledBytes + this.#answerBytes > this.#shareBytes / 2) return
    this.#isPaused = false
    this.#deps.pipe.resume()
  }
}
