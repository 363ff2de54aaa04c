/**
 * The schemas of all databases: each table has a primary key, because the changes that a commit hands out are those of tables
 * that have one; and no database is opened without a schema that stands here.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import type { SchemaStep } from '@nupeerstack/durable-state'
import { clientSchema } from '../packages/client/src/book/sqlite-client-book.ts'
import { archiveSchema } from '../packages/contracts-client/src/dev-chain/sqlite-archive.ts'
import { metadataSchema } from '../packages/s3-gateway/src/metadata/sqlite-schema.ts'
import { nodeSchema } from '../packages/storage-node/src/sqlite-node-schema.ts'
import { readSources } from './architecture/read-imports.ts'

const schemas: Readonly<Record<string, readonly SchemaStep[]>> = {
  archiveSchema,
  clientSchema,
  metadataSchema,
  nodeSchema,
}

describe('every table has a primary key', () => {
  for (const [name, steps] of Object.entries(schemas)) {
    test(name, () => {
      using database = new DatabaseSync(':memory:')
      for (const step of steps) {
        if (typeof step === 'string') database.exec(step)
        else step(database)
      }
      const tables = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        .all()
        .map((row) => String(row.name))
      assert.ok(tables.length > 0)
      const withoutKey = tables.filter(
        (table) => database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE pk > 0').get(table) === undefined,
      )
      assert.deepEqual(withoutKey, [])
    })
  }

  test('in the schema of every database that is opened', () => {
    const sources = readSources(join(import.meta.dirname, '..'), 'packages').filter(({ path }) =>
      path.includes('/src/'),
    )
    const opened = sources
      .filter(({ path }) => !path.startsWith('packages/durable-state/'))
      .flatMap(({ text }) => [...text.matchAll(/openStateDatabase\([\s\S]*?schema: (\w+)/g)].map((match) => match[1]))
    assert.deepEqual(opened.sort(), Object.keys(schemas).sort())
  })
})
