/**
 * Migrations of real databases: those of build 9676b56, as it stopped and as `kill -9` left it, whatever statement of the
 * migration fails. Each row that was there is there in the end, and in the copy that is kept.
 */
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { openStateDatabase, type SchemaStep } from '@nupeerstack/durable-state'
import { clientSchema } from '../packages/client/src/book/sqlite-client-book.ts'
import { archiveSchema } from '../packages/contracts-client/src/dev-chain/sqlite-archive.ts'
import { metadataSchema } from '../packages/s3-gateway/src/metadata/sqlite-schema.ts'
import { nodeSchema } from '../packages/storage-node/src/sqlite-node-schema.ts'
import { unpackFolder } from './folders/packed-folder.ts'

interface OldDatabase {
  readonly file: string
  readonly version: number
  readonly schema: readonly SchemaStep[]
}

const packed = readFileSync(join(import.meta.dirname, 'folders/networks-9676b56.br'))
const databases: readonly OldDatabase[] = [
  { file: 'gateway/client.db', version: 4, schema: clientSchema },
  { file: 'gateway/metadata.db', version: 7, schema: metadataSchema },
  { file: 'nodes/1/node.db', version: 0, schema: nodeSchema },
  { file: 'chain/archive.db', version: 0, schema: archiveSchema },
]

for (const state of ['stopped', 'killed']) {
  describe(`of a build that was ${state}`, () => {
    for (const { file, version, schema } of databases) {
      test(`${file} is migrated, whatever statement failed before`, () => {
        const folder = mkdtempSync(join(tmpdir(), 'nupeer-migrations-'))
        try {
          unpackFolder(packed, state, folder)
          const original = join(folder, file)
          const before = rowsOfCopy(original, join(folder, 'as-it-was.db'))
          assert.ok(Object.keys(before).length > 0)
          const statements = schema.slice(version).flatMap(statementsOf)
          for (let failsAt = 0; failsAt < statements.length; failsAt++) {
            const path = join(folder, `fails-at-${failsAt}.db`)
            copyWithLog(original, path)
            const failing = [...schema.slice(0, version), ...failingSteps(statements, failsAt, schema.length - version)]
            assert.throws(() => openStateDatabase({}, { path, schema: failing }), /statement \d+ fails/)
            assert.deepEqual(rowsOf(`${path}.v${version}`), before)
            openStateDatabase({}, { path, schema })[Symbol.dispose]()
            assertHasAll(rowsOf(path), before)
            assert.deepEqual(rowsOf(`${path}.v${version}`), before)
          }
          openStateDatabase({}, { path: original, schema })[Symbol.dispose]()
          assertHasAll(rowsOf(original), before)
          assert.equal(existsSync(`${original}.v${version}`), schema.length > version)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })
    }
  })
}

/** The statements of a step; a trigger has some of its own within BEGIN and END. */
function statementsOf(step: SchemaStep): string[] {
  assert.ok(typeof step === 'string', 'a step that is a function needs a test of its own')
  return step
    .split(/;\s*(?=$|CREATE|INSERT|DROP|ALTER|UPDATE|DELETE)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

/** As many steps as there are, the first of which runs the statements up to one that fails. */
function failingSteps(statements: readonly string[], failsAt: number, count: number): SchemaStep[] {
  const failing: SchemaStep = (database) => {
    for (const statement of statements.slice(0, failsAt)) database.exec(statement)
    throw new Error(`statement ${failsAt} fails`)
  }
  return [failing, ...Array.from({ length: count - 1 }, () => 'SELECT 1')]
}

function copyWithLog(from: string, to: string): void {
  for (const end of ['', '-wal']) if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`)
}

function rowsOfCopy(path: string, copy: string): Record<string, string[]> {
  copyWithLog(path, copy)
  return rowsOf(copy)
}

/** The rows of each table, as text in order; the columns that came later are not in those of before. */
function rowsOf(path: string): Record<string, string[]> {
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

function assertHasAll(now: Record<string, string[]>, before: Record<string, string[]>): void {
  for (const [table, rows] of Object.entries(before)) {
    const withoutKey = now[table]?.map((row) => row.replace(/^\{"id":1,"parts"/, '{"parts"'))
    assert.deepEqual(table === 'inline_totals' ? withoutKey : now[table], rows, table)
  }
}
