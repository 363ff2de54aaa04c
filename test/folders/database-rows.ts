/** The rows of a database file, for tests that compare what was in it before and after. */
import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'

/** The rows of each table, as text in order. Throws where the file is damaged. */
export function rowsOf(path: string): Record<string, string[]> {
  using database = new DatabaseSync(path)
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = database.prepare(`SELECT * FROM "${name}"`).all()
      return [String(name), rows.map((row) => JSON.stringify(row)).sort()]
    }),
  )
}

/** Columns that came later are not compared. */
export function assertHasRows(now: Record<string, string[]>, before: Record<string, string[]>): void {
  for (const [table, rows] of Object.entries(before)) {
    const columns = new Set(rows.flatMap((row) => Object.keys(JSON.parse(row))))
    const known = now[table]?.map((row) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(row)).filter(([column]) => columns.has(column)))),
    )
    assert.deepEqual(rows.length === 0 ? now[table] : known?.sort(), rows, table)
  }
}
