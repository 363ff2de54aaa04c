/**
 * Deals that are being opened, one at a time per operator. After a failure an operator is left alone, twice as long each time.
 *
 *   (none) ──start──▶ under way ──done──▶ (none)
 *      ▲                  └──failed──▶ put off ──its time is over──▶ (none), which remembers how long it was
 */
import type { Address } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'

const retryMinMs = 2_000
const retryMaxMs = 60_000

export interface DealOpeningsDependencies {
  readonly clock: Clock
  /** Told why one failed, and of how long its operator is left alone. */
  readonly onFailed: (operator: Address, error: unknown, delayMs: number) => void
  /** One has ended, either way. */
  readonly onEnded: () => void
}

export class DealOpenings {
  readonly #deps: DealOpeningsDependencies
  readonly #underWay = new Map<Address, Promise<void>>()
  readonly #putOff = new Map<Address, { readonly until: number; readonly delayMs: number }>()

  constructor(dependencies: DealOpeningsDependencies) {
    this.#deps = dependencies
  }

  get count(): number {
    return this.#underWay.size
  }

  /** Whether one may be started with this operator now. */
  mayStart(operator: Address): boolean {
    return !this.#underWay.has(operator) && (this.#putOff.get(operator)?.until ?? 0) <= this.#deps.clock.elapsedMs()
  }

  /** Goes on in the background. What fails because the signal aborted has not failed. */
  start(operator: Address, open: () => Promise<void>, signal: AbortSignal): void {
    const work = open()
      .then(() => void this.#putOff.delete(operator))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#failed(operator, error)
      })
      .finally(() => {
        this.#underWay.delete(operator)
        this.#deps.onEnded()
      })
    this.#underWay.set(operator, work)
  }

  #failed(operator: Address, error: unknown): void {
    const delayMs = Math.min(retryMaxMs, (this.#putOff.get(operator)?.delayMs ?? retryMinMs / 2) * 2)
    this.#putOff.set(operator, { until: this.#deps.clock.elapsedMs() + delayMs, delayMs })
    this.#deps.onFailed(operator, error, delayMs)
  }
}
