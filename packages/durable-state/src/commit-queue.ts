/**
 * Groups the writes of many callers into one transaction, because the sync to disk is what a commit costs: work handed over
 * in the same turn of the event loop is committed together. A promise settles after the commit: what it says is on the disk.
 */
import type { Timers } from '@nupeerstack/runtime'
import type { TransactionPoints } from './commits.ts'
import type { Transactions } from './sqlite-transactions.ts'
import { StateError } from './state-error.ts'
import { createWork, type Work } from './work.ts'

/**
 * Whose turn it is to write among connections of several threads, so that none stands still in SQLite while another one
 * syncs.
 */
export interface WriteTurns {
  /** Takes the turn where it is free. */
  takeFreeTurn(): boolean
  /** Resolves when the turn is the caller's. */
  takeTurn(): Promise<void>
  endTurn(): void
}

export interface CommitQueueDependencies {
  readonly transactions: Transactions
  readonly turns: WriteTurns | undefined
  readonly timers: Pick<Timers, 'setImmediate'>
}

/** Holds the event loop for some tens of milliseconds at most. */
const worksPerCommitMax = 128

/** Disposing it commits what waits, and refuses what comes later. */
export class CommitQueue implements Disposable {
  readonly #transactions: Transactions
  readonly #turns: WriteTurns | undefined
  readonly #timers: Pick<Timers, 'setImmediate'>
  readonly #name: string
  // Bounded by the callers: each waits for its own commit before it asks for the next.
  #waiting: Work[] = []
  #isClosed = false

  /** `name` is what errors call the database. */
  constructor({ transactions, turns, timers }: CommitQueueDependencies, name: string) {
    this.#transactions = transactions
    this.#turns = turns
    this.#timers = timers
    this.#name = name
  }

  commit<T>(points: TransactionPoints, work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new StateError('closed', `${this.#name} is closed`)
      this.#waiting.push(createWork(points, work, { resolve, reject }))
      if (this.#waiting.length === 1) this.#timers.setImmediate(() => this.#flush())
    })
  }

  [Symbol.dispose](): void {
    this.#isClosed = true
    while (this.#waiting.length > 0) this.#commitGroup()
  }

  #flush(): void {
    const turns = this.#turns
    if (turns === undefined) this.#commitGroup()
    else if (turns.takeFreeTurn()) this.#commitInTurn(turns)
    else void turns.takeTurn().then(() => this.#commitInTurn(turns))
  }

  #commitInTurn(turns: WriteTurns): void {
    try {
      this.#commitGroup()
    } finally {
      turns.endTurn()
    }
  }

  #commitGroup(): void {
    const group = this.#waiting.slice(0, worksPerCommitMax)
    // Disposing was faster.
    if (group.length === 0) return
    this.#waiting = this.#waiting.slice(worksPerCommitMax)
    if (this.#waiting.length > 0 && !this.#isClosed) this.#timers.setImmediate(() => this.#flush())
    this.#transactions.run(group)
  }
}
