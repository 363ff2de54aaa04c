/**
 * Rows: their columns, with the type that the schema (STRICT) promises, anything else being a bug of ours; and their
 * numbers. A type that is narrower than text is the word of whoever wrote the column: our own parsers made the value.
 */
import assert from 'node:assert/strict'
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'

export type SqlValue = SQLInputValue

export type SqlOutput = SQLOutputValue

export type Row = Record<string, SqlOutput>

/** A prepared statement of a StateDatabase. */
export type SqlStatement = Pick<StatementSync, 'run' | 'get' | 'all' | 'iterate' | 'setReturnArrays'>

export function textOf<Text extends string = string>(row: Row, column: string): Text {
  const value = row[column]
  assert(typeof value === 'string', column)
  return value as Text
}

export function optionalTextOf<Text extends string = string>(row: Row, column: string): Text | undefined {
  return row[column] === null ? undefined : textOf(row, column)
}

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  assert(typeof value === 'number', column)
  return value
}

export function optionalNumberOf(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : numberOf(row, column)
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  assert(value instanceof Uint8Array, column)
  return value
}

export function optionalBytesOf(row: Row, column: string): Uint8Array | undefined {
  return row[column] === null ? undefined : bytesOf(row, column)
}

/** Of a query that always has a row: a count, a sum. */
export function onlyRow(row: Row | undefined): Row {
  assert(row !== undefined, 'the query has one row')
  return row
}

/** Inside a transaction: the number that the next row of a table gets (sqlite.org/autoinc.html). None is given twice. */
export function rowNumbers(database: { prepare(sql: string): SqlStatement }, table: string): () => number {
  const last = database.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?')
  return () => {
    const row = last.get(table)
    return row === undefined ? 1 : numberOf(row, 'seq') + 1
  }
}

/** Prepares all statements of a table of them. */
export function prepareAll<Name extends string>(
  database: { prepare(sql: string): SqlStatement },
  statements: Readonly<Record<Name, string>>,
): Readonly<Record<Name, SqlStatement>> {
  const prepared = Object.entries<string>(statements).map(([name, sql]) => [name, database.prepare(sql)])
  return Object.fromEntries(prepared)
}
