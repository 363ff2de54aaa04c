/**
 * One process per data folder. The lock is the operating system's, taken through SQLite on an empty database file: the
 * kernel gives it back when the process ends in whatever way, so that nothing has to be cleaned up after a `kill -9`
 * and no process id is ever mistaken for another's.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Gives the folder back when disposed. */
export interface FolderLock extends Disposable {
  readonly folder: string
}

/** Another living process, or another part of this one, holds the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
  readonly code = 'folder-in-use'
  readonly folder: string

  constructor(folder: string, owner: string | undefined) {
    super(`the folder ${folder} is in use by another process${owner === undefined ? '' : ` (pid ${owner})`}`)
    this.folder = folder
  }
}

const lockFile = '.lock'
/** Who holds the lock, for people; the lock itself does not depend on it. */
const ownerFile = '.lock-owner'

/** Takes the folder for this process, and makes it where it is missing. Throws FolderInUseError. */
export function lockFolder(dir: string): FolderLock {
  const folder = path.resolve(dir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path.join(folder, lockFile), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    if (isLocked(cause)) throw new FolderInUseError(folder, readOwner(folder))
    throw new Error(`cannot lock the folder ${folder}`, { cause })
  }
  writeFileSync(path.join(folder, ownerFile), `${process.pid}\n`)
  return {
    folder,
    [Symbol.dispose]() {
      if (!database.isOpen) return
      rmSync(path.join(folder, ownerFile), { force: true })
      database.close()
    },
  }
}

function isLocked(error: unknown): boolean {
  const sqliteBusy = 5
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}

function readOwner(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, ownerFile), 'utf8').match(/^[0-9]{1,10}$/m)?.[0]
  } catch {
    return undefined
  }
}
