/**
 * A database of an actor as it is on the disk at this moment, in a copy: some are locked for their process alone, and a checker must
 * change nothing. What the copy holds is what a crash would leave.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ReadRows } from './read-live.ts'

export interface DatabaseCopy extends Disposable {
  readonly all: ReadRows
}

const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export function openCopy(path: string): DatabaseCopy {
  const folder = mkdtempSync(join(memoryFolder, 'nupeer-facts-'))
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const database = new DatabaseSync(copy)
  return {
    all: (sql, ...values) => database.prepare(sql).all(...values),
    [Symbol.dispose]() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
