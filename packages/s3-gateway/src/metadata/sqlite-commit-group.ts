/**
 * Groups the writes of many requests into one transaction, because the sync to disk is what a commit costs. Each write
 * stands alone all the same: it runs in a savepoint, and one that throws undoes itself only. Nobody is told of success
 * before the commit.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { IndexSharing } from './index-sharing.ts'

export interface CommitGroup {
  /** Runs `write` in the next transaction; resolves with its result when that is durable. */
  run<T>(write: () => T): Promise<T>
}

/** Holds the event loop for some tens of milliseconds at most. */
const writesPerCommitMax = 128

type Waiting = { readonly attempt: () => () => void; readonly fail: (error: unknown) => void }

export function createCommitGroup(db: DatabaseSync, sharing: IndexSharing): CommitGroup {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const save = db.prepare('SAVEPOINT write_of_one')
  const release = db.prepare('RELEASE write_of_one')
  const undo = db.prepare('ROLLBACK TO write_of_one')
  let waiting: Waiting[] = []

  return {
    run: (write) =>
      new Promise((resolve, reject) => {
        const attempt = (): (() => void) => {
          const result = isolate(write)
          return () => (result.kind === 'done' ? resolve(result.value) : reject(result.error))
        }
        waiting.push({ attempt, fail: reject })
        if (waiting.length === 1) setImmediate(flush)
      }),
  }

  function flush(): void {
    if (sharing.takeFreeTurn()) commitGroup()
    else void sharing.takeTurn().then(commitGroup)
  }

  function commitGroup(): void {
    const group = waiting.slice(0, writesPerCommitMax)
    waiting = waiting.slice(writesPerCommitMax)
    if (waiting.length > 0) setImmediate(flush)
    try {
      begin.run()
      const tell = group.map(({ attempt }) => attempt())
      commit.run()
      for (const each of tell) each()
    } catch (error) {
      // A request that outlives its server may come when the database is closed.
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
      for (const { fail } of group) fail(error)
    } finally {
      sharing.endTurn()
    }
  }

  function isolate<T>(write: () => T): { kind: 'done'; value: T } | { kind: 'failed'; error: unknown } {
    save.run()
    try {
      const value = write()
      release.run()
      return { kind: 'done', value }
    } catch (error) {
      undo.run()
      release.run()
      return { kind: 'failed', error }
    }
  }
}
