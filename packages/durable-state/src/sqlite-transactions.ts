/**
 * Transactions of one connection, one at a time: a group of pieces of work, each within a savepoint, so that one that throws
 * undoes only itself; or one piece alone, which then is the transaction.
 *
 *   begin ─▶ for each: save, perform ─▶ release        ─▶ hand out what changed ─▶ commit ─▶ each is told
 *                        └─ throws ──▶ undo it, go on       └─ the database fails: roll back, undo all of them
 *                                                               └─ room can be made: from the beginning
 */
import assert from 'node:assert/strict'
import type { DatabaseSync } from 'node:sqlite'
import { passPoint } from '@nupeerstack/runtime'
import type { TransactionPoints } from './commits.ts'
import type { ChangeFeed } from './sqlite-change-feed.ts'
import { asStateError, isOutOfRoom } from './sqlite-errors.ts'
import type { Work } from './work.ts'

export interface TransactionsDependencies {
  readonly connection: DatabaseSync
  readonly changes: ChangeFeed | undefined
  /** Called where the disk is full; says whether there is more room now, so that trying again makes sense. */
  readonly makeRoom: (() => boolean) | undefined
}

export class Transactions {
  readonly #connection: DatabaseSync
  readonly #changes: ChangeFeed | undefined
  readonly #makeRoom: (() => boolean) | undefined
  readonly #name: string
  readonly #begin
  readonly #commit
  readonly #save
  readonly #release
  readonly #undo
  #isOpen = false
  #current: Work | undefined

  /** `name` is what errors call the database. */
  constructor({ connection, changes, makeRoom }: TransactionsDependencies, name: string) {
    this.#connection = connection
    this.#changes = changes
    this.#makeRoom = makeRoom
    this.#name = name
    this.#begin = connection.prepare('BEGIN IMMEDIATE')
    this.#commit = connection.prepare('COMMIT')
    this.#save = connection.prepare('SAVEPOINT work')
    this.#release = connection.prepare('RELEASE work')
    this.#undo = connection.prepare('ROLLBACK TO work')
  }

  /** Runs the work and settles every piece of it. */
  run(group: readonly Work[]): void {
    while (true) {
      try {
        this.#attempt(group)
        break
      } catch (cause) {
        for (const work of group) work.undo()
        if (isOutOfRoom(cause) && this.#makeRoom?.() === true) continue
        const error = asStateError(cause, `a transaction of ${this.#name} failed`)
        for (const work of group) work.refuse(error)
        return
      }
    }
    for (const { points } of group) passPoint(points.after)
    for (const work of group) work.committed()
  }

  /** Runs work that waits for something within its transaction. Nobody else may write meanwhile. */
  async runLong<T>(points: TransactionPoints, work: () => Promise<T>): Promise<T> {
    assert(!this.#isOpen, 'transactions do not nest')
    try {
      this.#open()
      const result = await work()
      passPoint(points.before)
      this.#close()
      passPoint(points.after)
      return result
    } catch (cause) {
      this.#rollBack()
      throw asStateError(cause, `a transaction of ${this.#name} failed`)
    }
  }

  /** The piece of work that runs now. */
  get current(): Work {
    assert(this.#current !== undefined, 'this is for work within a transaction')
    return this.#current
  }

  #attempt(group: readonly Work[]): void {
    const [only] = group
    assert(!this.#isOpen, 'transactions do not nest')
    try {
      this.#open()
      if (group.length === 1 && only !== undefined) this.#perform(only)
      else for (const work of group) this.#isolate(work)
      for (const { points } of group) passPoint(points.before)
      this.#close()
    } catch (cause) {
      this.#rollBack()
      throw cause
    }
  }

  #isolate(work: Work): void {
    this.#save.run()
    try {
      this.#perform(work)
    } catch (error) {
      // On a full disk there may be room in a moment, for all of them. And SQLite itself may have rolled back all of it.
      if (this.#makeRoom !== undefined && isOutOfRoom(error)) throw error
      if (!this.#connection.isTransaction) throw error
      this.#undo.run()
      work.undo()
      work.fail(asStateError(error, `a write to ${this.#name} failed`))
    }
    this.#release.run()
  }

  #perform(work: Work): void {
    this.#current = work
    try {
      work.perform()
    } finally {
      this.#current = undefined
    }
  }

  #open(): void {
    this.#begin.run()
    this.#isOpen = true
    this.#changes?.begin()
  }

  #close(): void {
    this.#changes?.handOut()
    this.#commit.run()
    this.#isOpen = false
  }

  #rollBack(): void {
    this.#isOpen = false
    this.#changes?.drop()
    // A request that outlives its server may come when the database is closed.
    if (this.#connection.isOpen && this.#connection.isTransaction) this.#connection.exec('ROLLBACK')
  }
}
