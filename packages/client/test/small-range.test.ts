import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { profileByName } from '../src/coding/profiles.ts'
import { clientCommits } from '../src/commits.ts'
import { createPackLeases } from '../src/packing/pack-leases.ts'
import { openSmallRange, type ReadSmallPartDependencies } from '../src/packing/read-small-part.ts'
import { partKeyCheck } from '../src/parts/part-key-check.ts'
import { type PartId, PartStoreError } from '../src/port/part-store.ts'
import { freshDirectory, testSignal } from './client-fixture.ts'

const noSuchPart = (error: unknown) => error instanceof PartStoreError && error.code === 'no-such-part'

test('a range that had to wait is looked up again: its part may be elsewhere by then, or nowhere', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: randomBytes(32) })
  const id = 'a'.repeat(32) as PartId
  const key = randomBytes(32)
  const profile = profileByName('4/8')!
  const pack = { part: 1, id: 'b'.repeat(32) as PartId, key: randomBytes(32), profile }
  await book.commit(clientCommits.packFinished, () => {
    book.smallParts.insertPack({ ...pack, sizeBytes: 100, capacityBytes: 262_080 })
    book.smallParts.insertPacked({ id, sizeBytes: 10, keyCheck: partKeyCheck(key) }, { pack: 1, at: 0, length: 26 })
  })
  // What reads a pack is not reached: the pack itself is not among the parts.
  const deps = { book, leases: createPackLeases() } as unknown as ReadSmallPartDependencies
  const open = () => openSmallRange(deps, { part: { id, key }, offset: 0, length: 10 }, book.smallParts.get(id)!)

  const late = open()
  await book.commit(clientCommits.partsFreed, () => book.smallParts.remove(id))
  assert.throws(() => late.begin(10, undefined, testSignal()), noSuchPart)
})
