import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { profiles } from '../src/coding/profiles.ts'
import { clientCommits } from '../src/commits.ts'
import { createPartRow } from '../src/parts/part-row.ts'
import type { PartId } from '../src/port/part-store.ts'
import { freshDirectory } from './client-fixture.ts'

const somePart = (name: string) => ({
  id: name as PartId,
  profile: profiles[0]!,
  keyCheck: new Uint8Array(16),
  sealingKey: new Uint8Array(32),
})

test('a part whose first segment came to nothing has a row of its own for the next one', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: new Uint8Array(32) })
  const row = createPartRow(book, somePart('a'))
  const failing = book.commit(clientCommits.segmentEntered, () => {
    row()
    throw new Error('the segment cannot be entered')
  })
  const next = book.commit(clientCommits.segmentEntered, row)
  await assert.rejects(failing, /cannot be entered/)
  const seq = await next
  assert.equal(book.parts.bySeq(seq)?.id, 'a')
  assert.equal(await book.commit(clientCommits.segmentEntered, row), seq)
  assert.notEqual(await book.commit(clientCommits.segmentEntered, createPartRow(book, somePart('b'))), seq)
})
