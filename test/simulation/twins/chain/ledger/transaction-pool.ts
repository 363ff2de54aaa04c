/** Transactions that wait for a block, of each account in the order of their nonces. */
import type { Address } from '@nupeerstack/protocol'
import type { PooledTransaction } from './transaction.ts'

export type PoolRefusal = 'already known' | 'replacement transaction underpriced'

/** A node takes one transaction for another of the same nonce from so much more on. */
const replacementPercent = 110n

export class TransactionPool {
  readonly #waiting: PooledTransaction[] = []

  get size(): number {
    return this.#waiting.length
  }

  /** In the order in which they came. */
  all(): readonly PooledTransaction[] {
    return this.#waiting
  }

  add(transaction: PooledTransaction): PoolRefusal | undefined {
    const place = this.#waiting.findIndex(({ from, nonce }) => from === transaction.from && nonce === transaction.nonce)
    const known = this.#waiting[place]
    if (known === undefined) {
      this.#waiting.push(transaction)
      return undefined
    }
    if (known.hash === transaction.hash) return 'already known'
    const isDearer =
      transaction.maxFeePerGas * 100n >= known.maxFeePerGas * replacementPercent &&
      transaction.maxPriorityFeePerGas * 100n >= known.maxPriorityFeePerGas * replacementPercent
    if (!isDearer) return 'replacement transaction underpriced'
    this.#waiting[place] = transaction
    return undefined
  }

  /** Lets go of what `isGone` says. */
  forget(isGone: (transaction: PooledTransaction) => boolean): void {
    const kept = this.#waiting.filter((transaction) => !isGone(transaction))
    this.#waiting.splice(0, this.#waiting.length, ...kept)
  }

  /** What a block could take, in `order`, but never an account's later transaction before an earlier one. */
  ready(
    nextNonce: (account: Address) => number,
    isTaken: (transaction: PooledTransaction) => boolean,
    order: readonly PooledTransaction[] = this.#waiting,
  ): PooledTransaction[] {
    const next = new Map<Address, number>()
    const taken: PooledTransaction[] = []
    let left = order.filter(isTaken)
    for (let isMoving = true; isMoving; ) {
      isMoving = false
      const later: PooledTransaction[] = []
      for (const transaction of left) {
        const { from, nonce } = transaction
        const expected = next.get(from) ?? nextNonce(from)
        if (nonce !== expected) {
          later.push(transaction)
          continue
        }
        next.set(from, expected + 1)
        taken.push(transaction)
        isMoving = true
      }
      left = later
    }
    return taken
  }
}
