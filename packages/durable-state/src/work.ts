/**
 * One piece of work in a transaction: what it does, what it left to be done at the end, and what came of it. Everything
 * that it leaves is its own, so that a piece that throws takes only its own along.
 *
 *   new ── perform ──▶ done ── committed ──▶ settled, `afterCommit` has run
 *    ▲         └─────▶ failed ─ committed ─▶ settled, refused
 *    └──────────────── undo ◀── the transaction did not come to be
 */
import type { TransactionPoints } from './commits.ts'

export interface Work {
  readonly points: TransactionPoints
  /** Runs the work, then what it has gathered is written. Throws what the work throws. */
  perform(): void
  /** Brings memory back to what it was before, the last change first, and forgets all else. */
  undo(): void
  /** The work itself failed, while others of its transaction did not. */
  fail(error: unknown): void
  /** The transaction is on the disk. */
  committed(): void
  /** The transaction did not come to be, and will not be tried again. */
  refuse(error: unknown): void
  onUndone(restore: () => void): void
  afterCommit(action: () => void): void
  gathered<T>(key: object, open: () => T, flush: (value: T) => void): T
}

export interface Settle<T> {
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
}

export function createWork<T>(points: TransactionPoints, work: () => T, settle: Settle<T>): Work {
  return new PieceOfWork(points, work, settle)
}

class PieceOfWork<T> implements Work {
  readonly points: TransactionPoints
  readonly #work: () => T
  readonly #settle: Settle<T>
  #outcome: { readonly value: T } | { readonly error: unknown } | undefined
  // Most work leaves nothing of these.
  #undone: (() => void)[] | undefined
  #afterCommit: (() => void)[] | undefined
  #gathered: Map<object, { readonly value: unknown; readonly flush: () => void }> | undefined

  constructor(points: TransactionPoints, work: () => T, settle: Settle<T>) {
    this.points = points
    this.#work = work
    this.#settle = settle
  }

  perform(): void {
    this.#outcome = { value: this.#work() }
    if (this.#gathered !== undefined) for (const { flush } of this.#gathered.values()) flush()
    this.#gathered = undefined
  }

  undo(): void {
    const steps = this.#undone ?? []
    this.#undone = undefined
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) step()
    this.#outcome = undefined
    this.#afterCommit = undefined
    this.#gathered = undefined
  }

  fail(error: unknown): void {
    this.#outcome = { error }
  }

  committed(): void {
    if (this.#afterCommit !== undefined) for (const action of this.#afterCommit) action()
    if (this.#outcome === undefined) throw new Error('work was committed that has not run')
    if ('error' in this.#outcome) this.#settle.reject(this.#outcome.error)
    else this.#settle.resolve(this.#outcome.value)
  }

  refuse(error: unknown): void {
    this.#settle.reject(error)
  }

  onUndone(restore: () => void): void {
    this.#undone ??= []
    this.#undone.push(restore)
  }

  afterCommit(action: () => void): void {
    this.#afterCommit ??= []
    this.#afterCommit.push(action)
  }

  gathered<V>(key: object, open: () => V, flush: (value: V) => void): V {
    const known = this.#gathered?.get(key)
    if (known !== undefined) return known.value as V
    const value = open()
    this.#gathered ??= new Map()
    this.#gathered.set(key, { value, flush: () => flush(value) })
    return value
  }
}
