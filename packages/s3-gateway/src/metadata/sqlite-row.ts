/** Reads columns of a row with the type that the schema (STRICT) promises; anything else is a bug of ours. */
import assert from 'node:assert/strict'
import type { SQLOutputValue } from 'node:sqlite'

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
