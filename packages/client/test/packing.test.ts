import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { freeEmptyPacks } from '../src/chores/free-empty-packs.ts'
import { profileByName } from '../src/coding/profiles.ts'
import { clientCommits } from '../src/commits.ts'
import { createPackLeases } from '../src/packing/pack-leases.ts'
import { type PartId, PartStoreError, type WrittenPart } from '../src/port/part-store.ts'
import type { StorageClient } from '../src/storage-client.ts'
import {
  digest,
  freshDirectory,
  inChunks,
  openClient,
  readAll,
  readRange,
  someBytes,
  testSignal,
} from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'

const write = (client: StorageClient, bytes: Uint8Array): Promise<WrittenPart> =>
  client.parts.write(inChunks(bytes, 3_001), { signal: testSignal() })

function bytesOnNodes({ nodes }: MemoryMarket): number {
  return nodes.flatMap(({ shards }) => [...shards.values()]).reduce((sum, { length }) => sum + length, 0)
}

function requestsOf({ nodes }: MemoryMarket, method: string): number {
  return nodes.reduce((sum, { requests }) => sum + (requests.get(method) ?? 0), 0)
}

/** Packs are compacted only when that saves much. */
const neverCalm = { chores: { compactCalmMs: 3_600_000 } }

/** Writes small parts one after another, until rewriting their packs saves much. */
async function fillWithLonePacks(client: StorageClient): Promise<WrittenPart[]> {
  const parts: WrittenPart[] = []
  for (let seed = 0; seed < 40; seed++) parts.push(await write(client, someBytes(7_000, seed)))
  return parts
}

test('up to 4 KiB no node is asked, neither to write nor to read', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(0)
  await using client = await openClient(market, directory.path)
  const bytes = someBytes(4096)
  const part = await write(client, bytes)
  assert.equal(digest(await readAll(client, part)), digest(bytes))
  assert.deepEqual(await readRange(client, part, 4000, 96), Buffer.from(bytes.subarray(4000)))
  await assert.rejects(write(client, someBytes(4097)), PartStoreError)
  const { parts, smallParts } = await client.status()
  assert.deepEqual(parts, { parts: 1, bytes: 4096, pending: 0, freed: 0 })
  assert.deepEqual([smallParts.inlineParts, smallParts.inlineBytes, smallParts.packs], [1, 4096, 0])
})

test('client.db does not show what stands in it', async () => {
  await using directory = await freshDirectory()
  const phrase = Buffer.from('a sentence that nobody but its owner may read. ')
  {
    await using client = await openClient(createMemoryMarket(4), directory.path)
    await client.untilWritable(testSignal())
    await write(client, Buffer.concat(Array.from({ length: 50 }, () => phrase)))
    await write(client, Buffer.concat(Array.from({ length: 500 }, () => phrase)))
  }
  assert.equal(readFileSync(join(directory.path, 'client.db')).indexOf(phrase.subarray(0, 12)), -1)
})

test('10 KB objects cost at most 3 bytes on the disks of nodes for each of theirs, when it is calm', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  const rowOnNodes = 8 * pieceSizeBytes
  const stored: { part: WrittenPart; bytes: Uint8Array }[] = []
  // One after another, so that each has a pack of its own at first; then many at once.
  for (let seed = 1; seed <= 36; seed++) {
    const bytes = someBytes(10_000, seed)
    stored.push({ bytes, part: await write(client, bytes) })
  }
  const burst = Array.from({ length: 164 }, (_, index) => someBytes(10_000, 100 + index))
  const parts = await Promise.all(burst.map((bytes) => write(client, bytes)))
  stored.push(...parts.map((part, index) => ({ part, bytes: burst[index]! })))
  await client.untilSettled(testSignal())
  assert.ok(bytesOnNodes(market) <= 3 * 200 * 10_000, `${bytesOnNodes(market)} bytes on disks`)

  // Nine of ten go: what is left is rewritten, and readable.
  const gone = stored.filter((_, index) => index % 10 !== 0)
  const kept = stored.filter((_, index) => index % 10 === 0)
  await client.parts.free(gone.map(({ part }) => part.id))
  await client.untilSettled(testSignal())
  assert.ok(bytesOnNodes(market) <= 3 * 20 * 10_000 + rowOnNodes, `${bytesOnNodes(market)} bytes on disks`)
  for (const { part, bytes } of kept) assert.equal(digest(await readAll(client, part)), digest(bytes))
  for (const { part } of gone.slice(0, 20)) {
    await assert.rejects(
      readAll(client, part),
      (error) => error instanceof PartStoreError && error.code === 'no-such-part',
    )
  }
  await client.parts.free(kept.map(({ part }) => part.id))
  await client.untilSettled(testSignal())
  assert.equal(bytesOnNodes(market), 0)
  assert.deepEqual((await client.status()).parts, { parts: 0, bytes: 0, pending: 0, freed: 0 })
})

test('many go through together, and a lone one waits for nobody', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const puts = () => requestsOf(market, 'storage/put-shard/1')
  await write(client, someBytes(10_000))
  assert.equal(puts(), 4)
  await Promise.all(Array.from({ length: 200 }, (_, seed) => write(client, someBytes(10_000, seed))))
  assert.ok(puts() <= 4 + 4 * 4, `${puts()} shards for 200 objects`)
})

test('a small read asks one node, or two at the edge of a frame', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const stored = await Promise.all(
    Array.from({ length: 20 }, async (_, seed) => ({ seed, part: await write(client, someBytes(10_000, seed)) })),
  )
  await client.untilSettled(testSignal())
  let askedTwice = 0
  for (const { seed, part } of stored) {
    const before = requestsOf(market, 'storage/get-range/1')
    assert.equal(
      digest(await readRange(client, part, 100, 9_000)),
      digest(someBytes(10_000, seed).subarray(100, 9_100)),
    )
    const asked = requestsOf(market, 'storage/get-range/1') - before
    assert.ok(asked === 1 || asked === 2, `${asked} requests`)
    if (asked === 2) askedTwice += 1
  }
  // 200 KB lie in four frames, which have three edges between them.
  assert.ok(askedTwice <= 3, `${askedTwice} reads asked two nodes`)
})

test('what is written is read back at every size and range, whichever way it was stored', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(140_000), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
      async (wanted) => {
        const parts = await Promise.all(wanted.map(([size]) => write(client, someBytes(size, size + 1))))
        for (const [index, [size, a, b]] of wanted.entries()) {
          const offset = a % (size + 1)
          const length = b % (size - offset + 1)
          const read = await readRange(client, parts[index]!, offset, length)
          assert.equal(digest(read), digest(someBytes(size, size + 1).subarray(offset, offset + length)))
        }
        await client.parts.free(parts.slice(1).map(({ id }) => id))
      },
    ),
    { numRuns: 15 },
  )
})

test('a wrong key and a range beyond the end are refused before a node is asked', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const part = await write(client, someBytes(10_000))
  const isWrongKey = (error: unknown) => error instanceof PartStoreError && error.code === 'wrong-key'
  await assert.rejects(readAll(client, { ...part, key: randomBytes(32) }), isWrongKey)
  await assert.rejects(readRange(client, part, 5_000, 5_001), RangeError)
  await assert.rejects(readRange(client, part, -1, 1), RangeError)
  assert.equal(requestsOf(market, 'storage/get-range/1'), 0)
})

test('whoever aborts or fails leaves the others of its pack alone', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const { faults } of market.nodes) faults.waitsFor = promise
  const abort = new AbortController()
  const leaving = client.parts.write(inChunks(someBytes(9_000)), { signal: abort.signal })
  const staying = write(client, someBytes(10_000))
  while (attemptsOf(market) === 0) await breath()
  // Both are in one pack that hangs; a third gathers for a later one.
  const later = client.parts.write(inChunks(someBytes(8_000)), { signal: abort.signal })
  await breath()
  abort.abort(new Error('the caller went away'))
  await assert.rejects(leaving, /the caller went away/)
  await assert.rejects(later, /the caller went away/)
  resolve()
  const part = await staying
  assert.equal(digest(await readAll(client, part)), digest(someBytes(10_000)))
  const { smallParts } = await client.status()
  assert.deepEqual([smallParts.packedParts, smallParts.liveBytes], [1, 10_016])
})

test('a pack that nobody waits for any more is undone', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const { faults } of market.nodes) faults.waitsFor = promise
  const abort = new AbortController()
  const leaving = client.parts.write(inChunks(someBytes(9_000)), { signal: abort.signal })
  while (attemptsOf(market) === 0) await breath()
  abort.abort(new Error('the caller went away'))
  await assert.rejects(leaving, /the caller went away/)
  resolve()
  await client.untilSettled(testSignal())
  assert.deepEqual((await client.status()).parts, { parts: 0, bytes: 0, pending: 0, freed: 0 })
})

test('with too few nodes every member of a pack is refused, and nothing is left', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  for (const { faults } of market.nodes.slice(0, 3)) faults.isFull = true
  const writes = await Promise.allSettled([1, 2, 3].map((seed) => write(client, someBytes(10_000, seed))))
  for (const { status } of writes) assert.equal(status, 'rejected')
  await client.untilSettled(testSignal())
  const { parts, smallParts } = await client.status()
  assert.deepEqual(parts, { parts: 0, bytes: 0, pending: 0, freed: 0 })
  assert.equal(smallParts.packs, 0)
})

test('an empty pack is freed when its last reader has let go', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: randomBytes(32) })
  const leases = createPackLeases()
  const id = '1'.repeat(32) as PartId
  const profile = profileByName('2/4')!
  const part = await book.commit(clientCommits.segmentEntered, () => {
    const seq = book.parts.insert({ id, profile, keyCheck: randomBytes(16), sealingKey: randomBytes(32) })
    book.parts.finish(seq, 100)
    book.smallParts.insertPack({ part: seq, id, key: randomBytes(32), profile, sizeBytes: 100, capacityBytes: 131_040 })
    return seq
  })
  let freed = 0
  const free = () => freeEmptyPacks({ book, leases, onFreed: () => void (freed += 1) })
  const first = leases.hold(part)
  const second = leases.hold(part)
  first[Symbol.dispose]()
  first[Symbol.dispose]()
  await free()
  assert.deepEqual([freed, book.parts.get(id)?.state, book.smallParts.isPack(part)], [0, 'durable', true])
  second[Symbol.dispose]()
  await free()
  assert.deepEqual([freed, book.parts.get(id)?.state, book.smallParts.isPack(part)], [1, 'freed', false])
})

test("readers and compaction do not get in each other's way", async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, { chores: { compactIntervalMs: 1, compactCalmMs: 0 } })
  await client.untilWritable(testSignal())
  const stored: WrittenPart[] = []
  for (let seed = 0; seed < 30; seed++) {
    stored.push(await write(client, someBytes(7_000, seed)))
    const parts = await Promise.all(stored.map((part) => readAll(client, part)))
    for (const [index, bytes] of parts.entries()) assert.equal(digest(bytes), digest(someBytes(7_000, index)))
  }
  assert.ok((await client.status()).compactions.done > 3)
})

test('a pack that cannot be read holds no other up', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, neverCalm)
  await client.untilWritable(testSignal())
  const lost = await write(client, someBytes(10_000, 1))
  for (const { shards } of market.nodes) shards.clear()
  const stored = await fillWithLonePacks(client)
  while ((await client.status()).compactions.done === 0) await breath()
  const { compactions } = await client.status()
  assert.ok(compactions.failed >= 1)
  for (const [index, part] of stored.entries()) {
    assert.equal(digest(await readAll(client, part)), digest(someBytes(7_000, index)))
  }
  await assert.rejects(readAll(client, lost), PartStoreError)
})

test('small parts of an earlier process are found, freed ones are not, and packs show to nobody', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  const sizes = [100, 10_000, 20_000, 200_000]
  let parts: WrittenPart[]
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    parts = await Promise.all(sizes.map((size) => write(client, someBytes(size))))
    await client.parts.free([parts[1]!.id])
  }
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  await write(client, someBytes(10_000))
  const kept = [parts[0]!, parts[2]!, parts[3]!]
  assert.deepEqual([...client.parts.partsFromBefore()].sort(), kept.map(({ id }) => id).sort())
  for (const part of kept) assert.equal(digest(await readAll(client, part)), digest(someBytes(part.sizeBytes)))
})

test('a client.db from before there were small parts is brought up and keeps what it has', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  const bytes = someBytes(200_000)
  let part: WrittenPart
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    part = await write(client, bytes)
  }
  const database = new DatabaseSync(join(directory.path, 'client.db'))
  database.exec(
    `DROP TABLE small_parts; DROP TABLE packs; DROP TABLE inline_totals; DROP TABLE nodes_down;
     DROP TABLE losses; DROP TABLE questions; DROP TABLE contradictions;
     ALTER TABLE deals DROP COLUMN broken_because; PRAGMA user_version = 1`,
  )
  database.close()
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  assert.equal(digest(await readAll(client, part)), digest(bytes))
  const small = await write(client, someBytes(10_000))
  assert.equal(digest(await readAll(client, small)), digest(someBytes(10_000)))
})

/** Requests that nodes have been sent, answered or not. */
function attemptsOf({ nodes }: MemoryMarket): number {
  return nodes.reduce((sum, { attempts }) => sum + attempts, 0)
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
