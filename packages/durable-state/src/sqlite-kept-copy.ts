/**
 * The copy of a database that is kept before a migration, as FILE.vN: N is the version in it, and the program of before opens
 * it under the name FILE. One copy is kept, that of the last migration.
 */
import { chmodSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { passPoint } from '@nupeerstack/runtime'
import { stateCommits } from './commits.ts'
import { numberOf, onlyRow } from './sqlite-row.ts'
import { StateError } from './state-error.ts'
import { syncNow } from './sync-folder.ts'

export interface KeptCopyConfig {
  readonly path: string
  /** What errors call the database. */
  readonly name: string
  readonly version: number
  /** Called where the disk has no room for the copy; says whether there is more now. */
  readonly makeRoom?: (() => boolean) | undefined
}

/** Beside the copy: for the migration itself, which is written to the log first. */
const spareBytes = 1024 * 1024

/** Copies what is committed. The copy is there whole or not at all; one of an earlier attempt is replaced. */
export function keepCopy(connection: DatabaseSync, config: KeptCopyConfig): void {
  const { path, version } = config
  const copy = `${path}.v${version}`
  const unfinished = `${copy}.new`
  removeWithLogs(unfinished)
  assertRoom(connection, config)
  try {
    // SQLite's own, so that nobody else opens the file: to close it again would give up the locks of this connection.
    connection.prepare('VACUUM INTO ?').run(unfinished)
  } catch (cause) {
    removeWithLogs(unfinished)
    throw cause
  }
  chmodSync(unfinished, statSync(path).mode & 0o777)
  passPoint(stateCommits.keptCopy.written)
  syncNow(unfinished)
  passPoint(stateCommits.keptCopy.synced)
  removeWithLogs(copy)
  renameSync(unfinished, copy)
  passPoint(stateCommits.keptCopy.renamed)
  syncNow(dirname(path))
  passPoint(stateCommits.keptCopy.after)
}

/** Removes copies of versions other than this one. */
export function removeOlderCopies(path: string, version: number): void {
  const kept = `${basename(path)}.v${version}`
  for (const file of readdirSync(dirname(path))) {
    const isCopy = file.startsWith(`${basename(path)}.v`) && /\.v\d+(\.new)?$/.test(file)
    if (isCopy && file !== kept) removeWithLogs(join(dirname(path), file))
  }
}

function assertRoom(connection: DatabaseSync, { path, name, makeRoom }: KeptCopyConfig): void {
  const pages = numberOf(onlyRow(connection.prepare('PRAGMA page_count').get()), 'page_count')
  const pageBytes = numberOf(onlyRow(connection.prepare('PRAGMA page_size').get()), 'page_size')
  const neededBytes = pages * pageBytes + spareBytes
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize
  }
  while (freeBytes() < neededBytes && makeRoom?.() === true);
  if (freeBytes() >= neededBytes) return
  const neededMiB = Math.ceil(neededBytes / 2 ** 20)
  throw new StateError(
    'full',
    `${name} needs ${neededMiB} MiB on its disk for the copy that is kept before it is migrated; nothing was changed`,
  )
}

/** A database with what SQLite may have left beside it. */
function removeWithLogs(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
