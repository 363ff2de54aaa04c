/**
 * A database of an actor as it is on the disk at this moment, in a copy: some are locked for their process alone, and a checker must
 * change nothing. What the copy holds is what a crash would leave.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeWorldFolder } from '../../world/world-folder.ts'
import type { ReadRows } from './read-live.ts'

export interface DatabaseCopy extends Disposable {
  readonly all: ReadRows
}

export function openCopy(path: string): DatabaseCopy {
  // Of the same name as those of worlds: whoever ends the process takes it away with them.
  const folder = makeWorldFolder()
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
