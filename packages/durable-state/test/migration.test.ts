import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { openStateDatabase, type StateDatabase } from '../src/sqlite-state-database.ts'
import { readStoredVersion } from '../src/sqlite-stored-version.ts'
import { entriesOf, firstSchema, renamingStatements, renamingStep } from './migrating-schema.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What the program of before leaves: version 1, with some of it still in the log where the process was killed. */
function begin(path: string, leaves: 'closed' | 'killed'): void {
  const program = `
    import { DatabaseSync } from 'node:sqlite'
    const database = new DatabaseSync(process.argv[1])
    database.exec(process.argv[2])
    process.kill(process.pid, 'SIGKILL')`
  const sql = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${firstSchema}; PRAGMA user_version = 1;
    INSERT INTO entries VALUES ('a', 1), ('b', 2)`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program, path, sql])
  assert.equal(signal, 'SIGKILL')
  // Who opens it and closes it again moves the log into the file.
  if (leaves === 'closed') readVersion(path)
}

function readVersion(path: string): unknown {
  using database = new DatabaseSync(path)
  return database.prepare('PRAGMA user_version').get()?.user_version
}

function open(path: string): StateDatabase {
  return openStateDatabase({}, { path, schema: [firstSchema, renamingStep] })
}

/** Opens the copy under another name, as the program of before does. */
function assertOpensAsBefore(copy: string): void {
  const elsewhere = `${copy}.elsewhere`
  copyFileSync(copy, elsewhere)
  using database = openStateDatabase({}, { path: elsewhere, schema: [firstSchema] })
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
  assert.deepEqual(entriesOf(database, 'entries'), [
    ['a', 1],
    ['b', 2],
  ])
}

describe('a database of an older version', () => {
  for (const leaves of ['closed', 'killed'] as const) {
    test(`that was ${leaves} is migrated, and a copy is kept that the program of before opens`, () => {
      using folder = temporaryFolder()
      const path = join(folder.path, 'test.db')
      begin(path, leaves)
      {
        using database = open(path)
        assert.deepEqual(entriesOf(database, 'things'), [
          ['a', 1],
          ['b', 2],
        ])
      }
      assert.equal(readStoredVersion(path).version, 2)
      assert.deepEqual(readdirSync(folder.path).sort(), ['test.db', 'test.db.v1'])
      assert.equal(statSync(`${path}.v1`).mode, statSync(path).mode)
      assertOpensAsBefore(`${path}.v1`)
    })
  }

  test('of which a half-done attempt has left a copy gets a new one', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    begin(path, 'closed')
    for (const left of ['test.db.v1', 'test.db.v1.new', 'test.db.v1.new-journal']) {
      writeFileSync(join(folder.path, left), 'half of a copy')
    }
    open(path)[Symbol.dispose]()
    assert.deepEqual(readdirSync(folder.path).sort(), ['test.db', 'test.db.v1'])
    assertOpensAsBefore(`${path}.v1`)
  })

  test('has the copy of its last migration, and no older one', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    begin(path, 'closed')
    writeFileSync(join(folder.path, 'test.db.v0'), 'of an earlier migration')
    writeFileSync(join(folder.path, 'test.db.vault'), 'not ours')
    open(path)[Symbol.dispose]()
    openStateDatabase({}, { path, schema: [firstSchema, renamingStep, 'SELECT 1'] })[Symbol.dispose]()
    assert.deepEqual(readdirSync(folder.path).sort(), ['test.db', 'test.db.v2', 'test.db.vault'])
  })

  test('is as it was where a statement of the migration fails, whichever, and is migrated the next time', () => {
    for (let failsAt = 0; failsAt <= renamingStatements.length; failsAt++) {
      using folder = temporaryFolder()
      const path = join(folder.path, 'test.db')
      begin(path, failsAt % 2 === 0 ? 'closed' : 'killed')
      const failing = [...renamingStatements.slice(0, failsAt), 'SELECT no_such_function()'].join(';')
      assert.throws(() => openStateDatabase({}, { path, schema: [firstSchema, failing] }), { code: 'failed' })
      assert.equal(readStoredVersion(path).version, 1)
      assertOpensAsBefore(`${path}.v1`)
      using database = open(path)
      assert.equal(entriesOf(database, 'things').length, 2)
    }
  })

  test('is whole where the process is killed at any statement of the migration, and is migrated at the next start', () => {
    for (let killedAt = 0; killedAt <= renamingStatements.length; killedAt++) {
      using folder = temporaryFolder()
      const path = join(folder.path, 'test.db')
      begin(path, killedAt % 2 === 0 ? 'closed' : 'killed')
      const child = join(import.meta.dirname, 'migrate-until-killed.ts')
      const { signal, stderr } = spawnSync(process.execPath, [child, path, `${killedAt}`])
      assert.equal(signal, 'SIGKILL', String(stderr))
      assert.equal(readStoredVersion(path).version, 1)
      assertOpensAsBefore(`${path}.v1`)
      using database = open(path)
      assert.deepEqual(entriesOf(database, 'things'), [
        ['a', 1],
        ['b', 2],
      ])
      assertOpensAsBefore(`${path}.v1`)
    }
  })

  test('for whose copy the disk has no room after all leaves none, as the program of before needs what there is', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    begin(path, 'closed')
    {
      using database = new DatabaseSync(path)
      database.exec('INSERT INTO entries VALUES (hex(zeroblob(1000000)), 3)')
    }
    const before = folder.bytes()
    // Files of at most 512 KiB, which only the copy would grow above.
    const child = ['sh', '-c', 'ulimit -f 1024; exec "$@"', 'sh', process.execPath] as const
    const [command, ...options] = [...child, join(import.meta.dirname, 'migrate-until-killed.ts'), path, 'committed']
    const { status, stderr } = spawnSync(command, options)
    assert.equal(status, 1)
    assert.match(String(stderr), /StateError: cannot open /)
    assert.deepEqual(folder.bytes(), before)
  })

  test('that is new gets no copy', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    open(path)[Symbol.dispose]()
    assert.deepEqual(readdirSync(folder.path), ['test.db'])
    assert.equal(readStoredVersion(path).version, 2)
  })
})

describe('a database that is not understood', () => {
  const sentence = /^test\.db has schema version 2 and this program knows 1: a newer one has written it[^\n]*$/

  for (const leaves of ['closed', 'killed'] as const) {
    test(`because a newer program has written it, which was ${leaves}, is refused, and no byte is changed`, () => {
      using folder = temporaryFolder()
      const path = join(folder.path, 'test.db')
      begin(path, 'closed')
      if (leaves === 'closed') open(path)[Symbol.dispose]()
      else spawnSync(process.execPath, [join(import.meta.dirname, 'migrate-until-killed.ts'), path, 'committed'])
      assert.equal(existsSync(`${path}-wal`), leaves === 'killed')
      const before = folder.bytes()
      assert.throws(() => openStateDatabase({}, { path, schema: [firstSchema] }), {
        code: 'newer-schema',
        message: sentence,
      })
      assert.deepEqual(folder.bytes(), before)
    })
  }

  test('because it is no database is damaged, and no byte is changed', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    writeFileSync(path, 'x'.repeat(10_000))
    const before = folder.bytes()
    assert.throws(() => open(path), { name: 'StateError', code: 'damaged' })
    assert.deepEqual(folder.bytes(), before)
  })

  test('because pages of it are not what was written is damaged when it is to be migrated', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    begin(path, 'closed')
    const { size } = statSync(path)
    writeFileSync(path, Buffer.alloc(size - 4096, 0xa5), { flag: 'r+', flush: true })
    assert.throws(() => open(path), { name: 'StateError', code: 'damaged' })
  })
})

describe('the version in a file', () => {
  test('is found in a log that is larger than what can be read at once', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    begin(path, 'killed')
    truncateSync(`${path}-wal`, 2 ** 31 + 2 ** 20)
    assert.equal(readStoredVersion(path).version, 1)
    open(path)[Symbol.dispose]()
    assert.equal(readStoredVersion(path).version, 2)
  })

  test('is that of the last transaction in the log that is whole', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'test.db')
    assert.equal(readStoredVersion(path).version, 0)
    using writer = new DatabaseSync(path)
    assert.equal(readStoredVersion(path).version, 0)
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE one (id INTEGER PRIMARY KEY)')
    for (const version of [1, 70_000, 2 ** 31 - 1]) {
      writer.exec(`BEGIN; PRAGMA user_version = ${version}; INSERT INTO one DEFAULT VALUES; COMMIT`)
      assert.equal(readStoredVersion(path).version, version)
    }
    const torn = `${path}.torn`
    copyFileSync(path, torn)
    copyFileSync(`${path}-wal`, `${torn}-wal`)
    writeFileSync(`${torn}-wal`, 'torn', { flag: 'r+' })
    assert.equal(readStoredVersion(torn).version, 0)
    writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    assert.equal(readStoredVersion(path).version, 2 ** 31 - 1)
    writer.exec('PRAGMA user_version = 3')
    copyFileSync(path, torn)
    copyFileSync(`${path}-wal`, `${torn}-wal`)
    const { size } = statSync(`${torn}-wal`)
    writeFileSync(`${torn}-wal`, Buffer.alloc(size - 100), { flag: 'r+' })
    assert.equal(readStoredVersion(torn).version, 2 ** 31 - 1)
  })
})
