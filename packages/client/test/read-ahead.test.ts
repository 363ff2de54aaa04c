import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { segmentBytesMax } from '../src/coding/segment-plan.ts'
import { createSemaphore } from '../src/concurrency/semaphore.ts'
import { readAhead } from '../src/parts/read-ahead.ts'
import { PartStoreError, type WrittenPart } from '../src/port/part-store.ts'
import type { StorageClient } from '../src/storage-client.ts'
import { digest, freshDirectory, inChunks, openClient, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'
import type { Faults } from './memory-node.ts'

const segment = segmentBytesMax(4)
/** Some have segments of their own, one stands in a pack, one in client.db, one has nothing. */
const sizes = [segment, 2 * segment + 70_000, 100_000, 100, 0, segment + 1]
const bodies = sizes.map((size, index) => someBytes(size, index + 1))

let directory: Awaited<ReturnType<typeof freshDirectory>>
let market: MemoryMarket
let client: StorageClient
const parts: WrittenPart[] = []

before(async () => {
  directory = await freshDirectory()
  market = createMemoryMarket(8)
  client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  for (const body of bodies) parts.push(await client.parts.write(inChunks(body), { signal: testSignal() }))
  await client.untilSettled(testSignal())
})
after(async () => {
  await client?.[Symbol.asyncDispose]()
  await directory?.[Symbol.asyncDispose]()
})

const whole = (part: WrittenPart) => ({ part, offset: 0, length: part.sizeBytes })
const asked = () => market.nodes.reduce((sum, { requests }) => sum + (requests.get('storage/get-range/1') ?? 0), 0)

test('ranges of parts of every kind come one after another', async () => {
  const cuts = sizes.map((size) => ({ offset: Math.floor(size / 10), length: size - 2 * Math.floor(size / 10) }))
  const ranges = parts.map((part, index) => ({ part, ...cuts[index]! }))
  const chunks: Uint8Array[] = []
  for await (const chunk of client.parts.read(ranges, testSignal())) chunks.push(chunk.slice())
  const wanted = bodies.map((body, index) => body.subarray(cuts[index]!.offset, -cuts[index]!.offset || undefined))
  assert.equal(digest(Buffer.concat(chunks)), digest(Buffer.concat(wanted)))
})

test('a part is asked for while the one before is still being read', async () => {
  const ranges = parts.slice(0, 2).map(whole)
  const before = asked()
  let readBytes = 0
  for await (const { length } of client.parts.read(ranges, testSignal())) {
    readBytes += length
    if (readBytes === segment) break
  }
  // The first part has four shards; 4, 4 and 8 frames of the first were asked for apart.
  assert.ok(asked() - before > 6, `${asked() - before} requests`)
})

for (const [what, fault] of [
  ['die', { isDown: true }],
  ['fall silent', { hangs: true }],
  ['begin to lie', { corrupts: true }],
] as const) {
  test(`nodes that ${what} while a part is read are replaced, as long as there are k others`, async () => {
    const read = await readWhileNodesFail(fault, 4)
    assert.equal(read.error, undefined)
    assert.equal(digest(read.bytes), digest(bodies[1]!))
  })
}

test('where fewer than k nodes are left a read ends with an error, and no byte before it is wrong', async () => {
  const { error, bytes } = await readWhileNodesFail({ isDown: true }, 5)
  assert.ok(error instanceof PartStoreError && error.code === 'unavailable', String(error))
  assert.ok(bytes.length < sizes[1]!)
  assert.equal(digest(bytes), digest(bodies[1]!.subarray(0, bytes.length)))
})

/** Reads the second part; the first nodes of its segments fail when its first bytes are there. */
async function readWhileNodesFail(
  fault: Partial<Faults>,
  count: number,
): Promise<{ readonly bytes: Uint8Array; readonly error: unknown }> {
  const chunks: Uint8Array[] = []
  let error: unknown
  try {
    for await (const chunk of client.parts.read([whole(parts[1]!)], testSignal())) {
      chunks.push(chunk.slice())
      if (chunks.length === 1) for (const { faults } of market.nodes.slice(0, count)) Object.assign(faults, fault)
    }
  } catch (problem) {
    error = problem
  }
  for (const { faults } of market.nodes) Object.assign(faults, { isDown: false, hangs: false, corrupts: false })
  const areUp = async () => (await client.status()).nodes.every(({ isUp }) => isUp)
  while (!(await areUp())) await new Promise(setImmediate)
  return { bytes: Buffer.concat(chunks), error }
}

test('what goes wrong with a range is told when those before it have been read', async () => {
  const [first, second] = parts
  const ranges = [whole(first!), { ...whole(second!), part: { ...second!, key: new Uint8Array(32) } }, whole(first!)]
  let readBytes = 0
  const reading = async () => {
    for await (const { length } of client.parts.read(ranges, testSignal())) readBytes += length
  }
  await assert.rejects(reading, (error) => error instanceof PartStoreError && error.code === 'wrong-key')
  assert.equal(readBytes, segment)
})

test('ranges are taken as reading comes near them', async () => {
  let taken = 0
  function* ranges() {
    for (let index = 0; index < 100; index++) {
      taken += 1
      yield whole(parts[0]!)
    }
  }
  for await (const _ of client.parts.read(ranges(), testSignal())) break
  assert.equal(taken, 1)
})

test('a range that cannot be begun gives back the memory that was set aside for it', async () => {
  const reading = createSemaphore(2)
  const gone = new PartStoreError('no-such-part', 'it was freed a moment ago')
  const range = () => ({
    nextLength: () => 1,
    begin() {
      throw gone
    },
  })
  await assert.rejects(() => readAhead(reading, [range], [testSignal()]).next(), gone)
  assert.ok(reading.tryAcquire(2))
})
