/**
 * Migrations of real databases: those of build 9676b56, as it stopped and as `kill -9` left it, whatever statement of the
 * migration fails. Each row that was there is there in the end, and in the copy that is kept.
 */
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openStateDatabase, type SchemaStep } from '@nupeerstack/durable-state'
import { assertHasRows, rowsOf } from './folders/database-rows.ts'
import { oldDatabases, unpackOldNetwork } from './folders/old-databases.ts'

for (const state of ['stopped', 'killed'] as const) {
  describe(`of a build that was ${state}`, () => {
    for (const { file, version, schema } of oldDatabases) {
      test(`${file} is migrated, whatever statement failed before`, () => {
        const folder = mkdtempSync(join(tmpdir(), 'nupeer-migrations-'))
        try {
          unpackOldNetwork(state, folder)
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
            assertHasRows(rowsOf(path), before)
            assert.deepEqual(rowsOf(`${path}.v${version}`), before)
          }
          openStateDatabase({}, { path: original, schema })[Symbol.dispose]()
          assertHasRows(rowsOf(original), before)
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
