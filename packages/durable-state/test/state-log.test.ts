/** What becomes of a database whose log was changed after it was written, in any frame, and what a crash may leave. */
import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openStateDatabase } from '../src/sqlite-state-database.ts'
import { someTransaction } from './some-points.ts'
import { temporaryFolder } from './temporary-folder.ts'

const schema = ['CREATE TABLE entries (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT']
const frameBytes = 4096 + 24
const headerBytes = 32

interface Copy {
  readonly path: string
  readonly log: Buffer
  /** Where each transaction's frames begin; the last is the end. */
  readonly ends: readonly number[]
}

/** A database with its transactions in the log, copied while it is open. */
function withLog(transactions: number, run: (copy: Copy) => void): void {
  using folder = temporaryFolder()
  const path = join(folder.path, 'test.db')
  using database = openStateDatabase({}, { path, schema })
  const ends = [readFileSync(`${path}-wal`).length]
  for (let number = 0; number < transactions; number++) {
    // Some of one frame, some of several.
    const text = 'x'.repeat(number % 3 === 0 ? 10_000 : 10)
    database.transaction(someTransaction, () => database.prepare('INSERT INTO entries VALUES (?, ?)').run(number, text))
    ends.push(readFileSync(`${path}-wal`).length)
  }
  const copy = join(folder.path, 'copy.db')
  copyFileSync(path, copy)
  run({ path: copy, log: readFileSync(`${path}-wal`), ends })
}

function entriesAfter({ path }: Copy, log: Buffer): number | string {
  writeFileSync(`${path}-wal`, log)
  try {
    using database = openStateDatabase({}, { path, schema })
    return database.prepare('SELECT number FROM entries').all().length
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error && error.code === 'damaged', String(error))
    assert.ok(readFileSync(`${path}-wal`).equals(log), 'nothing was changed')
    return error.message
  }
}

test('a bit that is another one is found in every frame but those of the last transaction, and in the header', () => {
  withLog(8, (copy) => {
    const lastStarts = copy.ends.at(-2) ?? 0
    for (let at = 0; at < lastStarts; at += at === 0 ? headerBytes : frameBytes) {
      for (const offset of at === 0 ? [0, 9, 17, 28] : [0, 5, 9, 17, 24, 2_000, 4_119]) {
        const log = Buffer.from(copy.log)
        log[at + offset]! ^= 4
        assert.match(String(entriesAfter(copy, log)), /^copy\.db-wal is damaged at byte \d+, /, `byte ${at + offset}`)
      }
    }
  })
})

test('blocks that are zeros, or another’s, are found', () => {
  withLog(12, (copy) => {
    for (const [from, to] of [
      [0, 4096],
      [4096, 8192],
      [8192, 16_384],
    ] as const) {
      const zeros = Buffer.from(copy.log).fill(0, from, to)
      assert.match(String(entriesAfter(copy, zeros)), /is damaged at byte/)
      const swapped = Buffer.from(copy.log)
      copy.log.copy(swapped, from, 20_480, 20_480 + to - from)
      assert.match(String(entriesAfter(copy, swapped)), /is damaged at byte/)
    }
  })
})

test('a last transaction that a crash has torn is left out, wherever it is torn', () => {
  withLog(7, (copy) => {
    const [lastStarts = 0, end = 0] = copy.ends.slice(-2)
    for (let sector = lastStarts - (lastStarts % 512) + 512; sector < end; sector += 512) {
      const torn = Buffer.from(copy.log).fill(0, sector, sector + 512)
      if (!torn.equals(copy.log)) assert.equal(entriesAfter(copy, torn), 6, `the sector at ${sector}`)
      assert.equal(entriesAfter(copy, copy.log.subarray(0, sector)), 6, `cut at ${sector}`)
    }
    assert.equal(entriesAfter(copy, copy.log), 7)
  })
})

test('what is left of the log before it was begun anew is none of its own', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'test.db')
  using database = openStateDatabase({}, { path, schema })
  const insert = database.prepare('INSERT INTO entries (text) VALUES (?)')
  for (let number = 0; number < 20; number++) database.transaction(someTransaction, () => insert.run('x'.repeat(5_000)))
  database.exec('PRAGMA wal_checkpoint(RESTART)')
  for (let number = 0; number < 3; number++) database.transaction(someTransaction, () => insert.run('y'))
  const copy = join(folder.path, 'copy.db')
  copyFileSync(path, copy)
  copyFileSync(`${path}-wal`, `${copy}-wal`)
  using again = openStateDatabase({}, { path: copy, schema })
  assert.equal(again.prepare('SELECT number FROM entries').all().length, 23)
})
