/**
 * A lock that is a file. It is the operating system's, taken through SQLite on an empty database file: the kernel gives it
 * back when the process ends in whatever way, so that nothing has to be cleaned up after a `kill -9` and no process id is
 * ever mistaken for another's. The file stays: to delete it would let two processes hold two files of one name.
 */
import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './sqlite-errors.ts'

/** Gives the lock back when disposed. */
export type FileLock = Disposable

/** Takes the lock; `undefined` where another process, or another part of this one, holds it. Throws where it cannot be. */
export function tryLockFile(file: string): FileLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // To begin on an empty database prepares its first page, whose journal must not need room on a disk that is full.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    if (isBusy(cause)) return undefined
    throw new Error(`cannot lock ${file}`, { cause })
  }
  return {
    [Symbol.dispose]() {
      if (database.isOpen) database.close()
    },
  }
}
