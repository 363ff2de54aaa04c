/** Rows: their columns, with the type that the schema (STRICT) promises, anything else being a bug of ours; and their numbers. */
import assert from 'node:assert/strict'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

export function textOf(row: Row, column: string): string {
  const value = row[column]
  assert(typeof value === 'string', column)
  return value
}

export function optionalTextOf(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textOf(row, column)
}

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  assert(typeof value === 'number', column)
  return value
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  assert(value instanceof Uint8Array, column)
  return value
}

/** Inside a transaction: the number that the next row of a table gets (sqlite.org/autoinc.html). None is given twice. */
export function rowNumbers(db: DatabaseSync, table: string): () => number {
  const last = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?')
  return () => {
    const row = last.get(table)
    return row === undefined ? 1 : numberOf(row, 'seq') + 1
  }
}
