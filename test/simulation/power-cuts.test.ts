/**
 * A node's shard store, and a log of lines, through many power cuts: whatever was said to be durable is there and whole, what
 * was released is gone, and of what was under way each is there whole or not at all. The store's database is SQLite on real
 * files, its volumes are on the simulated disk.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { declareLine, declareLog, openLineLog } from '@nupeerstack/durable-state'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { parseDealId, pieceSizeBytes, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import { createSeededRandomness, createVirtualTime, type Randomness, type VirtualTime } from '@nupeerstack/runtime'
import { openTransactionJournal } from '../../packages/contracts-client/src/evm/transaction-journal.ts'
import type { NewShard, ShardStore } from '../../packages/storage-node/src/shards/shard-store.ts'
import { openVolumeShardStore } from '../../packages/storage-node/src/shards/volume-shard-store.ts'
import { openNodeDatabase } from '../../packages/storage-node/src/sqlite-node-database.ts'
import type { UnsyncedOutcome } from './twins/paged-file.ts'
import { createSimulatedDisk } from './twins/simulated-disk.ts'

const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const deal = parseDealId('1')
const outcomes: readonly UnsyncedOutcome[] = ['lost', 'kept', 'mixed', 'prefix']
const mebibyte = 1024 * 1024

type Standing = 'put' | 'kept' | 'releasing' | 'released' | 'refused'

test('a shard store keeps its promises over power cuts', async () => {
  let [kept, undecided] = [0, 0]
  for (let seed = 1; seed <= 12; seed++) {
    const counts = await runStore(seed)
    kept += counts.kept
    undecided += counts.undecided
  }
  assert.ok(kept > 200 && undecided > 20, `${kept} kept, ${undecided} undecided`)
})

test('a log of lines keeps what was durable over power cuts, in its order, and opens again', async () => {
  let appended = 0
  for (let seed = 1; seed <= 60; seed++) appended += await runLog(seed)
  assert.ok(appended > 1_000, `${appended} lines`)
})

test('a transaction of which a caller was told that it will never be is not found again after a power cut', async () => {
  const randomness = createSeededRandomness(1)
  const time = createVirtualTime()
  const disk = createSimulatedDisk({ randomness }, { sizeBytes: 8 * mebibyte })
  disk.mount().mkdirSync('/data', 0o700)
  await time.until(disk.mount().syncFolder('/'))
  const open = () => openTransactionJournal('/data/journal', { clock: time.clock, disk: disk.mount(time.timers) })
  const journal = await time.until(open())
  const form = { hash: `0x${'ab'.repeat(32)}`, raw: '0x02' } as const
  await time.until(journal.addSigned(0, form))
  await time.until(journal.addSigned(1, form))
  await time.until(journal.drop(1))
  disk.cutPower('lost', randomness)
  const again = await time.until(open())
  assert.deepEqual([...again.sent.keys()], [0])
})

async function runStore(seed: number): Promise<{ kept: number; undecided: number }> {
  const folder = mkdtempSync(join(memoryFolder, 'nupeer-power-'))
  try {
    const randomness = createSeededRandomness(seed)
    const time = createVirtualTime()
    const disk = createSimulatedDisk({ randomness }, { sizeBytes: 64 * mebibyte })
    const shards = new Map<ShardRoot, Standing>()
    const counts = { kept: 0, undecided: 0 }
    for (let life = 0; life < 6; life++) {
      using database = openNodeDatabase({ timers: time.timers }, join(folder, 'node.db'))
      const opening = openVolumeShardStore(
        { database, clock: time.clock, randomness, disk: disk.mount(time.timers) },
        { directory: '/data/shards', capacityBytes: 48 * mebibyte, slotsPerVolume: 64 },
      )
      const store = await time.until(opening)
      await time.until(check(store, shards, counts, `seed ${seed}, life ${life}`))
      const writers = Array.from({ length: 4 }, () => writeAndRelease(store, shards, randomness, time))
      await time.advance(randomness.uniform() * 400)
      disk.cutPower(outcomes[Math.floor(randomness.uniform() * 4)] as UnsyncedOutcome, randomness)
      await time.until(Promise.allSettled(writers))
      await time.until(store[Symbol.asyncDispose]())
    }
    return counts
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Until the power is cut. */
async function writeAndRelease(
  store: ShardStore,
  shards: Map<ShardRoot, Standing>,
  randomness: Randomness,
  { timers }: VirtualTime,
): Promise<void> {
  for (;;) {
    await timers.sleep(randomness.uniform() * 10)
    const known = [...shards].filter(([, standing]) => standing === 'kept')
    const victim = known[Math.floor(randomness.uniform() * known.length)]
    if (victim !== undefined && randomness.uniform() < 0.4) {
      shards.set(victim[0], 'releasing')
      await store.release(victim[0], deal)
      shards.set(victim[0], 'released')
    } else {
      const shard = drawShard(randomness)
      shards.set(shard.root, 'put')
      await store.put(shard, deal)
      shards.set(shard.root, 'kept')
    }
  }
}

async function check(
  store: ShardStore,
  shards: Map<ShardRoot, Standing>,
  counts: { kept: number; undecided: number },
  where: string,
): Promise<void> {
  for (const [root, standing] of shards) {
    const isThere = store.has(root)
    if (isThere) assert.equal(await store.verify(root), true, `${where}: ${standing} shard ${root} is whole`)
    if (standing === 'kept') assert.ok(isThere, `${where}: shard ${root} is there`)
    else if (standing === 'released') assert.ok(!isThere, `${where}: shard ${root} is gone`)
    if (standing === 'kept') counts.kept++
    else if (standing !== 'released') counts.undecided++
    // What was under way has come to an end now, whichever it is.
    shards.set(root, isThere ? 'kept' : 'released')
  }
}

function drawShard(randomness: Randomness): NewShard {
  const bytes = randomness.bytes(pieceSizeBytes * (1 + Math.floor(randomness.uniform() * 3)))
  const roots = pieceRoots(bytes)
  return { root: shardRootFromBytes(shardRoot(roots)), bytes, pieceRoots: roots }
}

const someLog = declareLog('test.log')
const someLine = declareLine('test.line')

async function runLog(seed: number): Promise<number> {
  const randomness = createSeededRandomness(seed)
  const { timers, until, advance } = createVirtualTime()
  const disk = createSimulatedDisk({ randomness }, { sizeBytes: 8 * mebibyte })
  disk.mount().mkdirSync('/data', 0o700)
  await until(disk.mount().syncFolder('/'))
  /** Numbers of lines, and up to where they are durable. */
  let written: number[] = []
  let durableCount = 0
  let appended = 0
  for (let life = 0; life < 5; life++) {
    const read: number[] = []
    const opening = openLineLog({ disk: disk.mount(timers) }, someLog, '/data/log/lines', (value) => {
      read.push((value as { number: number }).number)
    })
    const log = await until(opening)
    assert.deepEqual(read, written.slice(0, read.length), `seed ${seed}, life ${life}: the lines are a prefix`)
    assert.ok(read.length >= durableCount, `seed ${seed}, life ${life}: ${read.length} of ${durableCount} lines`)
    written = read
    durableCount = read.length
    const appending = append(log)
    await advance(randomness.uniform() * 200)
    disk.cutPower(outcomes[Math.floor(randomness.uniform() * 4)] as UnsyncedOutcome, randomness)
    await until(Promise.allSettled([appending]))
    await until(Promise.allSettled([log[Symbol.asyncDispose]()]))
  }
  return appended

  async function append(log: Awaited<ReturnType<typeof openLineLog>>): Promise<void> {
    for (;;) {
      await timers.sleep(randomness.uniform() * 5)
      const isDurable = randomness.uniform() < 0.3
      const text = 'x'.repeat(Math.floor(randomness.uniform() * 3_000))
      const number = appended++
      written.push(number)
      await log.append(someLine, { number, text }, { isDurable })
      if (isDurable) durableCount = written.length
    }
  }
}
