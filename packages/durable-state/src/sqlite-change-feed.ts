/**
 * What each transaction has changed, for somebody who wants to have the same elsewhere: a changeset of SQLite
 * (sqlite.org/sessionintro.html) with a number. It sees the rows of every table with a primary key.
 *
 * Invariants:
 * 1. Numbers are in the database itself and rise by one with each transaction that changes a row; one that is rolled back
 *    takes its number along, so the next one has it again.
 * 2. What no changeset tells leaves a gap in the numbers: a migration, a time in which nobody listens, and what is changed
 *    over another connection, of another thread, over which nobody does. Who listens and misses a number takes a new copy of
 *    the whole.
 */
import type { DatabaseSync, Session } from 'node:sqlite'
import { numberOf, onlyRow } from './sqlite-row.ts'

export interface StateChanges {
  readonly sequence: number
  /** As `sqlite3changeset_apply` and node:sqlite's `applyChangeset` take it. */
  readonly changeset: Uint8Array
}

/**
 * Told of a transaction just before it is committed, within it: what this throws undoes the transaction. The commit can still
 * fail; then the number comes again, and what came under it first never was.
 */
export type OnChanges = (changes: StateChanges) => void

export interface ChangeFeed {
  /** A transaction has begun. */
  begin(): void
  /** It is about to be committed. */
  handOut(): void
  /** It does not come to be. */
  drop(): void
}

const schema = `
CREATE TABLE IF NOT EXISTS change_sequence (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL) STRICT;
INSERT INTO change_sequence VALUES (1, 0) ON CONFLICT DO NOTHING;
`
const advanceSql = 'UPDATE change_sequence SET number = number + 1 RETURNING number'

/** `isBehind`: the database has changed without anybody being told. */
export function createChangeFeed(connection: DatabaseSync, onChanges: OnChanges, isBehind: boolean): ChangeFeed {
  connection.exec(schema)
  const advance = connection.prepare(advanceSql)
  if (isBehind) advance.get()
  let session: Session | undefined

  function drop(): void {
    // A connection that was closed has closed its sessions.
    if (connection.isOpen) session?.close()
    session = undefined
  }

  return {
    begin() {
      session = connection.createSession()
    },
    handOut() {
      const changeset = session?.changeset() ?? new Uint8Array()
      drop()
      if (changeset.length === 0) return
      onChanges({ sequence: numberOf(onlyRow(advance.get()), 'number'), changeset })
    },
    drop,
  }
}

/**
 * Leaves gaps in the numbers of a database that somebody has listened to, for a connection over which nobody does: one now,
 * and one for what it changes after each number that was told over another. `undefined` where nobody has ever listened.
 */
export function createGaps(connection: DatabaseSync): ChangeFeed | undefined {
  const known = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change_sequence'").get()
  if (known === undefined) return undefined
  const advance = connection.prepare(advanceSql)
  const read = connection.prepare('SELECT number FROM change_sequence')
  const count = connection.prepare('SELECT total_changes() AS count')
  let changesBefore = 0
  /** The number that this connection has taken last, and nobody was told. */
  let gapAt: number | undefined = numberOf(onlyRow(advance.get()), 'number')

  return {
    begin() {
      changesBefore = numberOf(onlyRow(count.get()), 'count')
    },
    handOut() {
      if (numberOf(onlyRow(count.get()), 'count') === changesBefore) return
      if (numberOf(onlyRow(read.get()), 'number') === gapAt) return
      gapAt = numberOf(onlyRow(advance.get()), 'number')
    },
    drop() {
      // Its number may have been rolled back with it.
      gapAt = undefined
    },
  }
}
