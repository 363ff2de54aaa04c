import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import { framePlaintextBytes, pieceSizeBytes, shardPiecesMax } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { profileByName } from '../src/coding/profiles.ts'
import { segmentBytesMax, segmentShape, shardRuns } from '../src/coding/segment-plan.ts'
import { createSegmentFiller } from '../src/parts/fill-segment.ts'
import { type SealedShard, sealSegment } from '../src/parts/sealed-shard.ts'
import { createSegmentWorkers } from '../src/workers/segment-workers.ts'
import { digest, inChunks, someBytes } from './client-fixture.ts'
import { sealByReference } from './reference-segment.ts'

const workers = createSegmentWorkers(systemRuntime, { threads: 2 })
after(() => workers[Symbol.asyncDispose]())

const keys = { partKey: randomBytes(32), sealingKey: randomBytes(32) }

/** Leaves bytes behind that whoever takes the memory next must not rely on. */
function soil(): void {
  using dirty = workers.take(40 * 1024 * 1024)
  dirty.bytes.fill(0xcc)
}

async function sealAll(plaintext: Uint8Array, name: string, chunkBytes: number): Promise<SealedShard[][]> {
  const profile = profileByName(name)!
  const filler = createSegmentFiller(inChunks(plaintext, chunkBytes), profile.k, { workers, digest: undefined })
  const segments: SealedShard[][] = []
  for (let segment = await filler.next(); segment !== undefined; segment = await filler.next()) {
    segments.push(await sealSegment(workers, segment, profile, keys))
  }
  return segments
}

const sizesAround = (k: number) => {
  const full = segmentBytesMax(k)
  const edges = [
    1,
    framePlaintextBytes,
    k * framePlaintextBytes,
    17 * framePlaintextBytes,
    full - framePlaintextBytes,
    full,
  ]
  return fc.constantFrom(...edges.flatMap((edge) => [edge - 1, edge, edge + 1])).filter((size) => size > 0)
}

for (const name of ['2/4', '4/8', '8/16']) {
  test(`the workers make the same shards as the reference, for ${name} and any size`, async () => {
    const { k, n } = profileByName(name)!
    await fc.assert(
      fc.asyncProperty(sizesAround(k), fc.integer({ min: 1_000, max: 3_000_000 }), async (size, chunkBytes) => {
        soil()
        const plaintext = someBytes(size, size)
        const segments = await sealAll(plaintext, name, chunkBytes)
        assert.equal(segments.length, Math.ceil(size / segmentBytesMax(k)))
        for (const [number, shards] of segments.entries()) {
          const start = number * segmentBytesMax(k)
          const slice = plaintext.subarray(start, start + segmentBytesMax(k))
          const expected = sealByReference(slice, { k, n, number, ...keys })
          for (const [index, shard] of shards.entries()) {
            assert.equal(shard.root, Buffer.from(expected[index]!.root).toString('hex'))
            assert.deepEqual(Buffer.from(shard.pieceRoots), Buffer.from(expected[index]!.pieceRoots))
            assert.equal(digest(shard.bytes), digest(expected[index]!.bytes))
            shard[Symbol.dispose]()
          }
        }
      }),
      { numRuns: 12 },
    )
  })
}

test('runs of frames open to the plaintext, sealed or rebuilt from any k others', async () => {
  const { k, n } = profileByName('4/8')!
  const plaintext = someBytes(1_500_000)
  const shape = segmentShape(plaintext.length, k)
  const shards = (await sealAll(plaintext, '4/8', 100_000))[0]!
  const before = shards.map((shard) => digest(shard.bytes))
  const addressOf = (shard: number) => shards[shard]!.bytes.byteOffset
  for (const run of shardRuns(shape, { offset: 0, length: plaintext.length })) {
    const { shard, firstPiece, firstFrame, frames } = run
    using target = workers.take(frames * framePlaintextBytes)
    const job = { number: 0, shard, firstPiece, firstFrame, frames, target: target.address, ...keys }
    const expected = plaintext.subarray(firstFrame * framePlaintextBytes, (firstFrame + frames) * framePlaintextBytes)
    const isRight = () => digest(target.bytes.subarray(0, expected.length)) === digest(expected)
    assert.ok(await workers.open({ ...job, source: addressOf(shard), isSealed: true }))
    assert.ok(isRight())

    target.bytes.fill(0)
    using stack = new DisposableStack()
    const room = () => stack.use(workers.take(shape.pieces * pieceSizeBytes)).address
    const wanted = { shard, address: room() }
    const sources = [...Array(n).keys()].filter((index) => index !== shard).slice(-k)
    await workers.rebuild({
      number: 0,
      k,
      n,
      firstPiece: 0,
      pieces: shape.pieces,
      sources: sources.map((index) => ({ shard: index, address: addressOf(index) })),
      unsealed: sources.map(room),
      wanted: [wanted],
      sealingKey: keys.sealingKey,
    })
    assert.ok(await workers.open({ ...job, source: wanted.address, isSealed: false }))
    assert.ok(isRight())
    assert.equal(await workers.open({ ...job, source: wanted.address, isSealed: true }), false)
  }
  assert.deepEqual(
    shards.map((shard) => digest(shard.bytes)),
    before,
    'sources stay as they are',
  )
  for (const shard of shards) shard[Symbol.dispose]()
})

test('single frames open one after another and all at once, here and by the workers', async () => {
  const plaintext = someBytes(300_000)
  const [shards] = await sealAll(plaintext, '4/8', 100_000)
  const open = async (offset: number) => {
    const [run] = shardRuns(segmentShape(plaintext.length, 4), { offset, length: 10 })
    const { shard, firstPiece, firstFrame, frames } = run!
    assert.equal(frames, 1)
    using target = workers.take(framePlaintextBytes)
    const source = shards![shard]!.bytes.byteOffset + firstPiece * pieceSizeBytes
    const job = { number: 0, shard, firstPiece, firstFrame, frames, source, target: target.address, ...keys }
    assert.ok(await workers.open({ ...job, isSealed: true }))
    const start = firstFrame * framePlaintextBytes
    const expected = plaintext.subarray(start, start + framePlaintextBytes)
    assert.equal(digest(target.bytes.subarray(0, expected.length)), digest(expected))
    assert.equal(await workers.open({ ...job, firstFrame: firstFrame + 1, isSealed: true }), false)
  }
  const offsets = [0, 70_000, 140_000, 280_000]
  for (const offset of offsets) await open(offset)
  await Promise.all(offsets.map(open))
  for (const shard of shards!) shard[Symbol.dispose]()
})

test('digests see every byte once, in order, whatever happens to the segments afterwards', async () => {
  const plaintext = someBytes(2 * segmentBytesMax(2) + 123_457)
  using stream = workers.digest(['md5', 'crc32'])
  const filler = createSegmentFiller(inChunks(plaintext, 70_001), 2, { workers, digest: stream })
  for (let segment = await filler.next(); segment !== undefined; segment = await filler.next()) {
    for (const shard of await sealSegment(workers, segment, profileByName('2/4')!, keys)) shard[Symbol.dispose]()
  }
  const { md5 } = await stream.end()
  assert.deepEqual(Buffer.from(md5!), createHash('md5').update(plaintext).digest())
})

test('a job that cannot be done is refused, and the worker goes on', async () => {
  const impossible = { number: 0, k: 2, pieces: 1, plaintextBytes: 10, addresses: [1 << 29, 1 << 29, 1 << 29] }
  await assert.rejects(workers.seal({ ...impossible, ...keys }))
  using piece = workers.take(pieceSizeBytes)
  assert.equal((await workers.name({ address: piece.address, pieces: 1 })).root.length, 32)
})

test('memory that is given back serves the next taker, so a long transfer stays within its rows', async () => {
  const addresses = new Set<number>()
  for (let round = 0; round < 50; round++) {
    using run = workers.take(shardPiecesMax * pieceSizeBytes)
    addresses.add(run.address)
  }
  assert.equal(addresses.size, 1)
})
