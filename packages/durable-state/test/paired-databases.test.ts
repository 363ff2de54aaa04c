import assert from 'node:assert/strict'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { assertPaired, type DatabasePair, pairAnew } from '../src/sqlite-paired-databases.ts'
import { openStateDatabase } from '../src/sqlite-state-database.ts'
import { someTransaction } from './some-points.ts'
import { temporaryFolder } from './temporary-folder.ts'

const schema = ['CREATE TABLE entries (number INTEGER PRIMARY KEY) STRICT']

/** As a program does it; killed, its log stays. */
function start(pair: DatabasePair): Disposable {
  assertPaired(pair)
  pairAnew(pair)
  const opened = pair.map((path) => openStateDatabase({}, { path, schema }))
  for (const database of opened)
    database.transaction(someTransaction, () => database.exec('INSERT INTO entries DEFAULT VALUES'))
  return { [Symbol.dispose]: () => opened.forEach((database) => void database[Symbol.dispose]()) }
}

function withPair(run: (pair: DatabasePair, copies: DatabasePair) => void): void {
  using folder = temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  run([at('one.db'), at('other.db')], [at('one.copy'), at('other.copy')])
}

test('databases that are started together belong together, over every start', () => {
  withPair((pair) => {
    for (let round = 0; round < 3; round++) start(pair)[Symbol.dispose]()
    assertPaired(pair)
  })
})

test('a copy from before a start, and none at all, are refused, whichever of the two it is', () => {
  withPair((pair, copies) => {
    start(pair)[Symbol.dispose]()
    for (const [index, path] of pair.entries()) copyFileSync(path, copies[index] ?? '')
    start(pair)[Symbol.dispose]()
    for (const [index, path] of pair.entries()) {
      const now = `${path}.now`
      copyFileSync(path, now)
      copyFileSync(copies[index] ?? '', path)
      assert.throws(() => assertPaired(pair), {
        name: 'StateError',
        code: 'damaged',
        message: /is missing or older than/,
      })
      rmSync(path)
      assert.throws(() => assertPaired(pair), {
        name: 'StateError',
        code: 'damaged',
        message: /is missing or older than/,
      })
      copyFileSync(now, path)
      assertPaired(pair)
    }
    // Both copies are of one time.
    for (const [index, path] of pair.entries()) copyFileSync(copies[index] ?? '', path)
    assertPaired(pair)
  })
})

test('a crash between any two steps is no difference', () => {
  withPair((pair) => {
    start(pair)[Symbol.dispose]()
    const note = (path: string, number: number): void => {
      using database = new DatabaseSync(path)
      database.exec(`PRAGMA application_id = ${number}`)
    }
    for (const [one, other] of [
      [3, 2],
      [3, 4],
    ] as const) {
      note(pair[0], one)
      note(pair[1], other)
      start(pair)[Symbol.dispose]()
      assertPaired(pair)
    }
  })
})

test('the number is found in the log of a process that was killed', () => {
  withPair((pair, copies) => {
    start(pair)[Symbol.dispose]()
    using _running = start(pair)
    for (const [index, path] of pair.entries()) {
      copyFileSync(path, copies[index] ?? '')
      copyFileSync(`${path}-wal`, `${copies[index]}-wal`)
    }
    assertPaired(copies)
  })
})
