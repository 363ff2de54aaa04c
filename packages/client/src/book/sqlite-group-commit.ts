/**
 * Transactions of many callers in one fsync. Work handed over in the same turn of the event loop is committed
 * together; each piece of work is its own savepoint, so that one that throws undoes only itself. A promise resolves
 * after the commit: what it says is on the disk.
 */
import assert from 'node:assert/strict'
import type { DatabaseSync } from 'node:sqlite'

/** Runs `work`, which is synchronous, within a durable transaction. */
export type Commit = <T>(work: () => T) => Promise<T>

export interface GroupCommit extends Disposable {
  readonly commit: Commit
  /**
   * Within work: what to do should its transaction not come to be, so that what is in memory says what is on the disk. Runs
   * before the promise of the work is rejected.
   */
  readonly onUndone: (restore: () => void) => void
}

interface Waiting {
  readonly run: () => void
  readonly undone: (() => void)[]
  readonly settle: (failure?: unknown) => void
}

/**
 * One queue per database connection. Nobody else may open a transaction on it. Disposing it commits what waits, and
 * refuses what comes later.
 */
export function createGroupCommit(database: DatabaseSync): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const save = database.prepare('SAVEPOINT work')
  const release = database.prepare('RELEASE work')
  const undo = database.prepare('ROLLBACK TO work')
  // Bounded by the callers: each waits for its own commit before it asks for the next.
  let queue: Waiting[] = []
  let current: Waiting | undefined
  let isClosed = false

  function drain(): void {
    const group = queue
    if (group.length === 0) return
    queue = []
    try {
      begin.run()
      for (const work of group) {
        save.run()
        current = work
        work.run()
        release.run()
      }
      commit.run()
    } catch (failure) {
      current = undefined
      // Only the database itself fails here (disk full, I/O error): nothing of the group is kept.
      if (database.isTransaction) database.exec('ROLLBACK')
      for (const work of group) {
        restore(work)
        work.settle(failure)
      }
      return
    }
    current = undefined
    for (const { settle } of group) settle()
  }

  /** The last change first. */
  function restore({ undone }: Waiting): void {
    for (let step = undone.pop(); step !== undefined; step = undone.pop()) step()
  }

  const enter: Commit = (work) =>
    new Promise((resolve, reject) => {
      if (isClosed) throw new Error('the client book is closed')
      let outcome: { value: ReturnType<typeof work> } | { error: unknown } | undefined
      if (queue.length === 0) setImmediate(drain)
      const waiting: Waiting = {
        undone: [],
        run: () => {
          try {
            outcome = { value: work() }
          } catch (error) {
            undo.run()
            restore(waiting)
            outcome = { error }
          }
        },
        settle: (failure) => {
          if (failure !== undefined || outcome === undefined) reject(failure)
          else if ('error' in outcome) reject(outcome.error)
          else resolve(outcome.value)
        },
      }
      queue.push(waiting)
    })

  return {
    commit: enter,
    onUndone: (step) => {
      assert(current !== undefined, 'only work within a transaction can be undone')
      current.undone.push(step)
    },
    [Symbol.dispose]: () => {
      isClosed = true
      drain()
    },
  }
}
