import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { bestProfile } from '../src/coding/profiles.ts'
import { clientCommits } from '../src/commits.ts'
import { freshDirectory } from './client-fixture.ts'

test('whoever waits for repairs is told when they are due, also of those that are brought forward', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: new Uint8Array(32) })
  const told: number[] = []
  book.repairs.onDue = (dueMs) => void told.push(dueMs)
  await book.commit(clientCommits.segmentEntered, () => {
    const bytes = new Uint8Array(32)
    const part = book.parts.insert({
      id: '0'.repeat(32) as Parameters<typeof book.parts.insert>[0]['id'],
      profile: bestProfile(4)!,
      keyCheck: bytes,
      sealingKey: bytes,
    })
    const shard = { part, segment: 0, shard: 1 }
    book.repairs.add(shard, 'missing', 10)
    book.repairs.postpone(shard, 5_000)
    book.repairs.makeDue(20)
  })
  assert.deepEqual(told, [10, 20])
  assert.equal(book.repairs.nextDueMs(), 20)
})

test('what a clock that was ahead has put off is brought back, and what is put off as usual is left', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: new Uint8Array(32) })
  const bytes = new Uint8Array(32)
  await book.commit(clientCommits.segmentEntered, () => {
    const id = '0'.repeat(32) as Parameters<typeof book.parts.insert>[0]['id']
    const part = book.parts.insert({ id, profile: bestProfile(4)!, keyCheck: bytes, sealingKey: bytes })
    for (const [shard, dueMs] of [86_400_000, 3_000].entries()) {
      book.repairs.add({ part, segment: shard, shard }, 'missing', dueMs)
    }
    assert.equal(book.repairs.lastDueMs(), 86_400_000)
    book.repairs.bringBack(5_000, 1_000)
  })
  assert.deepEqual([book.repairs.nextDueMs(), book.repairs.lastDueMs()], [1_000, 3_000])
})
