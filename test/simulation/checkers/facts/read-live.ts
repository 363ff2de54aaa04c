/** A few rows of a database that a process of the world has open, without a copy: for what is looked at again and again. */
import { DatabaseSync } from 'node:sqlite'
import type { Row, SqlValue } from '@nupeerstack/durable-state'

export type ReadRows = (sql: string, ...values: SqlValue[]) => Row[]

/** Only of databases that are not locked for their process alone. */
export function readLive<T>(path: string, read: (all: ReadRows) => T): T {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return read((sql, ...values) => database.prepare(sql).all(...values))
  } finally {
    database.close()
  }
}
