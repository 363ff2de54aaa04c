import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { OnChanges, StateChanges } from '../src/sqlite-change-feed.ts'
import { openStateDatabase, type StateDatabase } from '../src/sqlite-state-database.ts'
import { someTransaction } from './some-points.ts'
import { temporaryFolder } from './temporary-folder.ts'

const schema = [
  `CREATE TABLE entries (name TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE sums (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT;
   INSERT INTO sums VALUES (1, 0);
   CREATE TRIGGER sum AFTER INSERT ON entries BEGIN UPDATE sums SET size = size + new.size; END`,
]

function open(path: string, onChanges?: OnChanges, steps = schema): StateDatabase {
  return openStateDatabase({ onChanges }, { path, schema: steps })
}

function add(database: StateDatabase, name: string): void {
  database.prepare('INSERT INTO entries VALUES (?, 2)').run(name)
}

test('whoever listens can have the same elsewhere, transaction by transaction', async () => {
  using folder = temporaryFolder()
  using copy = new DatabaseSync(':memory:')
  copy.exec(schema[0] ?? '')
  // What triggers have changed is in the changes.
  copy.exec('DROP TRIGGER sum')
  const sequences: number[] = []
  using database = open(join(folder.path, 'test.db'), ({ sequence, changeset }) => {
    sequences.push(sequence)
    assert.equal(copy.applyChangeset(changeset), true)
  })
  await Promise.all([
    database.commit(someTransaction, () => add(database, 'a')),
    database
      .commit(someTransaction, () => {
        add(database, 'not this')
        throw new Error('no')
      })
      .catch(() => undefined),
    database.commit(someTransaction, () => add(database, 'b')),
  ])
  database.transaction(someTransaction, () =>
    database.exec("DELETE FROM entries WHERE name = 'a'; UPDATE entries SET size = 5"),
  )
  database.transaction(someTransaction, () => database.prepare('SELECT * FROM entries').all())
  await database.longTransaction(someTransaction, async () => add(database, 'c'))
  assert.deepEqual(sequences, [1, 2, 3])
  for (const sql of ['SELECT * FROM entries ORDER BY name', 'SELECT * FROM sums']) {
    assert.deepEqual(copy.prepare(sql).all(), database.prepare(sql).all())
  }
})

test('what the listener refuses is undone, and its number comes again', () => {
  using folder = temporaryFolder()
  const seen: number[] = []
  let isFull = true
  using database = open(join(folder.path, 'test.db'), ({ sequence }) => {
    seen.push(sequence)
    if (isFull) throw new Error('the log of changes is full')
  })
  assert.throws(() => database.transaction(someTransaction, () => add(database, 'a')), /log of changes is full/)
  isFull = false
  database.transaction(someTransaction, () => add(database, 'b'))
  assert.deepEqual(seen, [1, 1])
  assert.deepEqual(
    database
      .prepare('SELECT name FROM entries')
      .all()
      .map(({ name }) => name),
    ['b'],
  )
})

test('numbers go on after a restart, and a time in which nobody listens leaves a gap', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'test.db')
  const seen: number[] = []
  const note = ({ sequence }: StateChanges) => void seen.push(sequence)
  const write = (name: string, onChanges?: OnChanges, steps = schema) => {
    using database = open(path, onChanges, steps)
    database.transaction(someTransaction, () => add(database, name))
  }
  write('a', note)
  write('b', note)
  write('c')
  write('d', note)
  assert.deepEqual(seen, [1, 2, 4])
  write('e', note, [...schema, 'UPDATE entries SET size = 0'])
  assert.deepEqual(seen, [1, 2, 4, 6], 'a migration leaves a gap too')
})

test('what another connection changes without a word leaves a gap, whenever it does', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'test.db')
  const seen: number[] = []
  using told = open(path, ({ sequence }) => void seen.push(sequence))
  using untold = open(path)
  const write = (database: StateDatabase, name: string) =>
    database.transaction(someTransaction, () => add(database, name))
  write(told, 'a')
  write(told, 'b')
  write(untold, 'c')
  write(untold, 'd')
  write(told, 'e')
  untold.transaction(someTransaction, () => untold.prepare('SELECT * FROM entries').all())
  write(told, 'f')
  await assert.rejects(
    untold.longTransaction(someTransaction, async () => {
      add(untold, 'not this')
      throw new Error('no')
    }),
  )
  write(told, 'g')
  write(untold, 'h')
  write(told, 'i')
  // The first gap is for what was changed before it was opened.
  assert.deepEqual(seen, [2, 3, 5, 6, 7, 9])
})

test('a database that nobody has ever listened to has nothing of it', () => {
  using folder = temporaryFolder()
  using database = open(join(folder.path, 'test.db'))
  database.transaction(someTransaction, () => add(database, 'a'))
  assert.equal(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change_sequence'").get(), undefined)
})
