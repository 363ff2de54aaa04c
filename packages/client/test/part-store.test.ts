import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import fc from 'fast-check'
import type { Digests } from '../src/coding/digests.ts'
import { profiles } from '../src/coding/profiles.ts'
import { segmentBytesMax } from '../src/coding/segment-plan.ts'
import { type PartId, PartStoreError, type WrittenPart } from '../src/port/part-store.ts'
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

const segment = segmentBytesMax(4)
const sizes = [0, 1, 4096, framePlaintextBytes - 1, framePlaintextBytes, framePlaintextBytes + 1]
sizes.push(segment - 1, segment, segment + 1, 2 * segment + 70_000)

/** Shards that nodes have under their deals' newest revisions. */
function liveShards({ nodes }: MemoryMarket): number {
  return nodes.flatMap(({ deals }) => [...deals.values()]).reduce((sum, { live }) => sum + live.size, 0)
}

const isUnavailable = (error: unknown) => error instanceof PartStoreError && error.code === 'unavailable'

test('what is written is read back, at every size around frames and segments', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  for (const size of sizes) {
    const bytes = someBytes(size, size + 1)
    const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
    assert.equal(part.sizeBytes, size)
    assert.equal(digest(await readAll(client, part)), digest(bytes), `${size} bytes`)
  }
  await client.untilSettled(testSignal())
  const status = await client.status()
  assert.equal(status.profile, '4/8')
  assert.equal(status.repairs.waiting, 0)
  // Up to 4 KiB no shard, what fits into a row in one pack together, and segments of its own for the rest.
  assert.equal(liveShards(market), 8 * (1 + 1 + 1 + 2 + 3))
})

test('a write right after the start waits for the first deals', async () => {
  await using directory = await freshDirectory()
  await using client = await openClient(createMemoryMarket(4), directory.path)
  const part = await client.parts.write(inChunks(someBytes(100)), { signal: testSignal() })
  assert.equal(digest(await readAll(client, part)), digest(someBytes(100)))
})

test('any range is read back bit-exact, whichever 4 of 8 nodes are down, slow or corrupt', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(segment + 300_000)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  const fault = fc.constantFrom('isDown', 'corrupts', 'delayMs', 'hangs')
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 4 }),
      fc.array(fault, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      async (victims, kinds, ranges) => {
        for (const [at, victim] of victims.entries()) {
          const { faults } = market.nodes[victim]!
          Object.assign(faults, { [kinds[at]!]: kinds[at] === 'delayMs' ? 150 : true })
        }
        for (const [a, b] of ranges) {
          const offset = a % bytes.length
          const length = b % Math.min(400_000, bytes.length - offset)
          const read = await readRange(client, part, offset, length)
          assert.equal(digest(read), digest(bytes.subarray(offset, offset + length)))
        }
        for (const { faults } of market.nodes) {
          Object.assign(faults, { isDown: false, corrupts: false, delayMs: 0, hangs: false })
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('a small range asks one node, and two where it crosses the edge of a shard', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(segment)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  await client.untilSettled(testSignal())
  const shardBytes = segment / 4
  const asked = () => market.nodes.map(({ requests }) => requests.get('storage/get-range/1') ?? 0)
  for (const [offset, nodes] of [
    [100_000, 1],
    [shardBytes - 65_536, 1],
    [shardBytes - 30_000, 2],
  ] as const) {
    const before = asked()
    assert.equal(digest(await readRange(client, part, offset, 65_536)), digest(bytes.subarray(offset, offset + 65_536)))
    const requests = asked().map((count, node) => count - before[node]!)
    assert.deepEqual(
      requests.filter((count) => count > 0),
      Array(nodes).fill(1),
      `from ${offset} on`,
    )
  }
})

test('the first bytes of a long range leave before the others are asked for', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(4 * segment)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  await client.untilSettled(testSignal())
  const asked = () => market.nodes.reduce((sum, { requests }) => sum + (requests.get('storage/get-range/1') ?? 0), 0)
  const before = asked()
  for await (const first of client.parts.read([{ part, offset: 0, length: bytes.length }], testSignal())) {
    assert.equal(asked() - before, 2)
    assert.equal(digest(first), digest(bytes.subarray(0, 4 * framePlaintextBytes)))
    break
  }
})

test('under every profile any k shards suffice', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(32)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  assert.equal((await client.status()).profile, '16/32')
  for (const { name, k } of profiles) {
    const bytes = someBytes(250_000, k)
    const part = await client.parts.write(inChunks(bytes), { profile: name, signal: testSignal() })
    await client.untilSettled(testSignal())
    const holders = market.nodes.filter(({ shards }) => shards.size > 0)
    for (const { shards } of holders.slice(k)) shards.clear()
    assert.equal(digest(await readAll(client, part)), digest(bytes), name)
    // The next profile's shards shall be the only ones.
    await client.parts.free([part.id])
    await client.untilSettled(testSignal())
    for (const { shards } of market.nodes) shards.clear()
  }
  await assert.rejects(client.parts.write(inChunks(someBytes(1)), { profile: '5/9', signal: testSignal() }), RangeError)
})

test('with more than n - k nodes down or corrupt a read fails, and never yields a wrong byte', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const part = await client.parts.write(inChunks(someBytes(500_000)), { signal: testSignal() })
  for (const { faults } of market.nodes.slice(0, 3)) faults.isDown = true
  for (const { faults } of market.nodes.slice(3, 5)) faults.corrupts = true
  await assert.rejects(readAll(client, part), isUnavailable)
})

test('a ranged read among liars finds them by the pieces that it needs, not by whole shards', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(segment)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  await client.untilSettled(testSignal())
  // Repair, which the liars set off, reads whole shards.
  const pieceReads = () => market.nodes.flatMap(({ provenRanges }) => provenRanges.filter((n) => n === pieceSizeBytes))
  // By luck a read may come to honest nodes alone.
  for (let round = 0; pieceReads().length < 4; round++) {
    for (const [index, { faults }] of market.nodes.entries()) faults.corrupts = (index + round) % 8 < 4
    for (let shard = 0; shard < 4; shard++) {
      const start = shard * 16 * framePlaintextBytes + 70_000
      const read = await readRange(client, part, start, 100)
      assert.equal(digest(read), digest(bytes.subarray(start, start + 100)))
    }
  }
})

test('reads with half of the nodes gone do not wait for them a second time', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { chores: { probeIntervalMs: 3_600_000 } })
  await client.untilWritable(testSignal())
  const part = await client.parts.write(inChunks(someBytes(3 * segment)), { signal: testSignal() })
  const gone = market.nodes.slice(0, 4)
  for (const { faults } of gone) faults.isDown = true
  const downCount = async () => (await client.status()).nodes.filter(({ isUp }) => !isUp).length
  // Each read comes to a few of them only.
  while ((await downCount()) < 4) await readAll(client, part)
  const attempts = gone.map((node) => node.attempts)
  await readAll(client, part)
  assert.deepEqual(
    gone.map((node) => node.attempts),
    attempts,
  )
})

test('a write with 6 of 8 nodes is durable, and the missing shards wait for repair', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  market.nodes[0]!.faults.isDown = true
  market.nodes[1]!.faults.isFull = true
  const bytes = someBytes(segment + 1)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  assert.equal(digest(await readAll(client, part)), digest(bytes))
  assert.equal((await client.status()).repairs.waiting, 4)
  market.nodes[0]!.faults.isDown = false
  market.nodes[1]!.faults.isFull = false
  while ((await client.status()).repairs.waiting > 0) await client.untilSettled(testSignal()).then(breath)
  await client.untilSettled(testSignal())
  assert.equal(liveShards(market), 16)
  for (const { faults } of market.nodes.slice(4)) faults.isDown = true
  assert.equal(digest(await readAll(client, part)), digest(bytes))
})

test('a write with 5 of 8 nodes is refused and leaves nothing behind', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  for (const { faults } of market.nodes.slice(0, 3)) faults.isFull = true
  const write = client.parts.write(inChunks(someBytes(2 * segment)), { signal: testSignal() })
  await assert.rejects(write, isUnavailable)
  await client.untilSettled(testSignal())
  assert.equal(liveShards(market), 0)
  const { parts, repairs } = await client.status()
  assert.deepEqual(parts, { parts: 0, bytes: 0, pending: 0, freed: 0 })
  assert.equal(repairs.waiting, 0)
})

test('a write that is refused while client.db takes nothing is just that', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  {
    using database = new DatabaseSync(join(directory.path, 'client.db'))
    database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON operations BEGIN SELECT RAISE(ABORT, 'no room'); END`)
  }
  const write = () => client.parts.write(inChunks(someBytes(segment)), { signal: testSignal() })
  // What client.db does not take is told to whoever writes, and what it need not take is nobody's concern.
  await assert.rejects(write(), /no room/)
  for (const { faults } of market.nodes.slice(0, 3)) faults.isFull = true
  await assert.rejects(write(), isUnavailable)
  await breath()
  using database = new DatabaseSync(join(directory.path, 'client.db'))
  database.exec('DROP TRIGGER refuse')
  for (const { faults } of market.nodes) faults.isFull = false
  await write()
})

test('a node that forges receipts holds nothing that counts', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  for (const { faults } of market.nodes.slice(0, 3)) faults.forgesReceipts = true
  await assert.rejects(client.parts.write(inChunks(someBytes(5000)), { signal: testSignal() }), isUnavailable)
})

test('a slow node delays no write: its shard arrives later', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const { promise, resolve } = Promise.withResolvers<void>()
  market.nodes[5]!.faults.waitsFor = promise
  await client.parts.write(inChunks(someBytes(segment)), { signal: testSignal() })
  assert.equal(market.nodes[5]!.shards.size, 0)
  resolve()
  await client.untilSettled(testSignal())
  assert.equal(liveShards(market), 8)
  assert.equal((await client.status()).repairs.waiting, 0)
})

test("the source's own error comes out, and what was stored of it is freed", async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const failure = new Error('the body was cut off')
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* inChunks(someBytes(3 * segmentBytesMax(2)))
    throw failure
  }
  await assert.rejects(client.parts.write(broken(), { signal: testSignal() }), (error) => error === failure)
  await client.untilSettled(testSignal())
  assert.equal(liveShards(market), 0)
  assert.deepEqual((await client.status()).parts, { parts: 0, bytes: 0, pending: 0, freed: 0 })
})

test('an aborted write ends at once although its source hangs', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const abort = new AbortController()
  async function* hanging(): AsyncGenerator<Uint8Array> {
    yield someBytes(10)
    abort.abort(new Error('the client went away'))
    await new Promise(() => undefined)
  }
  await assert.rejects(client.parts.write(hanging(), { signal: abort.signal }), /the client went away/)
})

test('the source is asked for no more than the rows in flight can hold', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  for (const { faults } of market.nodes) faults.delayMs = 300
  let pulledBytes = 0
  const abort = new AbortController()
  async function* endless(): AsyncGenerator<Uint8Array> {
    const chunk = someBytes(1024 * 1024)
    while (true) {
      pulledBytes += chunk.length
      yield chunk
    }
  }
  const write = client.parts.write(endless(), { signal: abort.signal })
  while ((market.nodes[0]!.requests.get('storage/put-shard/1') ?? 0) === 0) await breath()
  abort.abort(new Error('enough'))
  await assert.rejects(write, /enough/)
  // 64 MiB of rows at 8 MiB each are 8 segments of 4 MiB; one more chunk tells whether a segment is the last.
  assert.ok(pulledBytes <= 33 * 1024 * 1024, `${pulledBytes} bytes were pulled`)
})

test('a freed part is gone, its shards are freed at the nodes, and freeing again does no harm', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const write = () => client.parts.write(inChunks(someBytes(1_000_000)), { signal: testSignal() })
  const kept = await write()
  const freed = await write()
  const unknown = '0'.repeat(32) as PartId
  await client.parts.free([freed.id, unknown])
  await client.parts.free([freed.id])
  const isGone = (error: unknown) => error instanceof PartStoreError && error.code === 'no-such-part'
  await assert.rejects(readAll(client, freed), isGone)
  await client.untilSettled(testSignal())
  assert.equal(liveShards(market), 4)
  assert.equal(digest(await readAll(client, kept)), digest(someBytes(1_000_000)))
  const pieces = market.nodes.map(({ deals }) => [...deals.values()][0]!.pieces)
  await write()
  await client.untilSettled(testSignal())
  assert.deepEqual(
    market.nodes.map(({ deals }) => [...deals.values()][0]!.pieces),
    pieces,
    'the freed pieces are used again',
  )
})

test('a wrong key and a range beyond the end are refused before anything is read', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const part = await client.parts.write(inChunks(new Uint8Array()), { signal: testSignal() })
  const isWrongKey = (error: unknown) => error instanceof PartStoreError && error.code === 'wrong-key'
  await assert.rejects(readAll(client, { ...part, key: new Uint8Array(32) }), isWrongKey)
  await assert.rejects(readRange(client, part, 0, 1), RangeError)
  await assert.rejects(readRange(client, part, -1, 1), RangeError)
})

test('a part is found again by the next process, and not by another root key', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  const bytes = someBytes(200_000)
  let part: WrittenPart
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
    assert.deepEqual([...client.parts.partsFromBefore()], [])
  }
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    assert.equal(digest(await readAll(client, part)), digest(bytes))
    await client.parts.write(inChunks(bytes), { signal: testSignal() })
    assert.deepEqual([...client.parts.partsFromBefore()], [part.id])
  }
  await using stranger = await openClient(market, directory.path, { rootKey: new Uint8Array(32) })
  await assert.rejects(readAll(stranger, part), /another root key/)
})

test('what nodes hold shows nothing of what was stored', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const phrase = Buffer.from('a sentence that nobody but its owner may read. ')
  const bytes = Buffer.concat(Array.from({ length: 5_000 }, () => phrase))
  await client.parts.write(inChunks(bytes), { signal: testSignal() })
  for (const { shards } of market.nodes) {
    for (const shard of shards.values()) assert.equal(Buffer.from(shard).indexOf(phrase.subarray(0, 12)), -1)
  }
})

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

test('digests are confirmed before a part is durable, and what is refused leaves nothing', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(700_000)
  const md5 = createHash('md5').update(bytes).digest('hex')
  const write = (confirm: (digests: Digests) => void) =>
    client.parts.write(inChunks(bytes), { signal: testSignal(), digests: ['md5'], confirm })
  const part = await write((digests) => assert.equal(Buffer.from(digests.md5!).toString('hex'), md5))
  assert.equal(Buffer.from(part.digests.md5!).toString('hex'), md5)
  const refusal = new Error('not what was said')
  await assert.rejects(
    write(() => {
      throw refusal
    }),
    refusal,
  )
  await client.untilSettled(testSignal())
  assert.equal((await client.status()).parts.parts, 1)
  assert.equal(liveShards(market), 8)
})
