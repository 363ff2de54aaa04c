/** A schema of two versions: the second keeps the entries in a table of another name, copied row by row. */
import type { StateDatabase } from '../src/sqlite-state-database.ts'

export const firstSchema = 'CREATE TABLE entries (name TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT, WITHOUT ROWID'

export const renamingStatements: readonly string[] = [
  'CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL) STRICT',
  "INSERT INTO things (name, size) SELECT name, size FROM entries WHERE name < 'b'",
  "INSERT INTO things (name, size) SELECT name, size FROM entries WHERE name >= 'b'",
  'DROP TABLE entries',
]

export const renamingStep = renamingStatements.join(';')

export function entriesOf(database: StateDatabase, table: 'entries' | 'things'): unknown[] {
  return database
    .prepare(`SELECT name, size FROM ${table} ORDER BY name`)
    .all()
    .map(({ name, size }) => [name, size])
}
