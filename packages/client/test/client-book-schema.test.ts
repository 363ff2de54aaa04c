import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { clientSchema, openClientBook } from '../src/book/sqlite-client-book.ts'
import { clientCommits } from '../src/commits.ts'
import type { PartId } from '../src/port/part-store.ts'
import { freshDirectory } from './client-fixture.ts'

test('totals of inline parts are kept through the migration that gives them a key', async () => {
  await using directory = await freshDirectory()
  {
    using database = new DatabaseSync(join(directory.path, 'client.db'))
    for (const step of clientSchema.slice(0, 4)) if (typeof step === 'string') database.exec(step)
    database.exec('PRAGMA user_version = 4; UPDATE inline_totals SET parts = 3, bytes = 1234')
  }
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: new Uint8Array(32) })
  const { inlineParts, inlineBytes } = book.smallParts.totals()
  assert.deepEqual({ inlineParts, inlineBytes }, { inlineParts: 3, inlineBytes: 1234 })
  const part = { id: 'a'.repeat(32) as PartId, sizeBytes: 100, keyCheck: new Uint8Array(8) }
  await book.commit(clientCommits.segmentEntered, () => book.smallParts.insertInline(part, new Uint8Array(116)))
  assert.equal(book.smallParts.totals().inlineParts, 4)
})
