import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { declareTransaction, numberOf, onlyRow, openStateDatabase, type SchemaStep } from '@nupeerstack/durable-state'
import { temporaryFolder } from './temporary-folder.ts'

test('the example of the README works', async (t) => {
  using temporary = temporaryFolder()
  const folder = temporary.path
  const console = { log: t.mock.fn() }

  // Step n brings version n to n + 1. What has been released is never changed: a change is a step more.
  const schema: readonly SchemaStep[] = [
    'CREATE TABLE seen (name TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  ]

  using database = openStateDatabase({}, { path: join(folder, 'seen.db'), schema })
  const note = database.prepare('INSERT INTO seen VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1')
  const times = database.prepare('SELECT times FROM seen WHERE name = ?')

  // What is committed has a name, and points at which a test ends the process.
  const visitNoted = declareTransaction('example.visit-noted')

  // Both are one transaction. When they resolve, what they say is on the disk.
  const visit = () => database.commit(visitNoted, () => note.run('a'))
  await Promise.all([visit(), visit()])
  console.log(numberOf(onlyRow(times.get('a')), 'times')) // 2

  assert.deepEqual(console.log.mock.calls[0]?.arguments, [2])
})
