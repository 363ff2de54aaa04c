/**
 * The schema version (`user_version`) of a database file, read without a byte being changed: a connection as usual would
 * write a new index of the log, and move the log into the file when it closes. So the file is opened as one that nobody
 * changes, which passes over the log; and what the log says of the first page is read from the log.
 *
 * The file itself goes through SQLite all the same: a program that closes it by itself would give up the locks that its other
 * connections hold (sqlite.org/howtocorrupt.html, 2.2). On the log there are none.
 */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { asStateError } from './sqlite-errors.ts'
import { type FirstPage, readStateLog } from './sqlite-log.ts'
import { numberOf, onlyRow } from './sqlite-row.ts'

export interface StoredVersion {
  /** 0 where there is no database, or nothing in it. */
  readonly version: number
  /** See `sqlite-paired-databases.ts`; 0 where there is none. */
  readonly pairing: number
  /** Where the log is not what was written; undefined where it is. */
  readonly logDamagedAt: number | undefined
}

/** Throws StateError `damaged` where the file is no database. */
export function readStoredVersion(path: string): StoredVersion {
  const { firstPage, damagedAt: logDamagedAt } = readStateLog(`${path}-wal`)
  return { ...(firstPage ?? firstPageInFile(path)), logDamagedAt }
}

function firstPageInFile(path: string): FirstPage {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return { version: 0, pairing: 0 }
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  try {
    using database = new DatabaseSync(url, { readOnly: true })
    const numbers =
      'SELECT user_version AS version, application_id AS pairing FROM pragma_user_version, pragma_application_id'
    const row = onlyRow(database.prepare(numbers).get())
    return { version: numberOf(row, 'version'), pairing: numberOf(row, 'pairing') }
  } catch (cause) {
    throw asStateError(cause, `cannot read ${path}`)
  }
}
