/** One process per data folder, by a lock on a file in it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isDiskFull } from './disk-full.ts'
import { makeFolder } from './make-folder.ts'
import { tryLockFile } from './sqlite-file-lock.ts'

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
  makeFolder(folder)
  const lock = tryLockFile(path.join(folder, lockFile))
  if (lock === undefined) throw new FolderInUseError(folder, readOwner(folder))
  const owner = path.join(folder, ownerFile)
  noteOwner(owner)
  let isHeld = true
  return {
    folder,
    [Symbol.dispose]() {
      if (!isHeld) return
      isHeld = false
      rmSync(owner, { force: true })
      lock[Symbol.dispose]()
    },
  }
}

/** A disk that is full must not keep a process from starting that would free it. */
function noteOwner(path: string): void {
  try {
    writeFileSync(path, `${process.pid}\n`)
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

function readOwner(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, ownerFile), 'utf8').match(/^[0-9]{1,10}$/m)?.[0]
  } catch {
    return undefined
  }
}
