/**
 * How fast does a node's store keep, serve and free shards? Durable puts of 64 KiB and 1 MiB by 1, 8 and 64 writers, reads
 * of 64 KiB at random and of whole shards by 16 readers; then a store of a million shards: its start and memory in a
 * process of its own, the size of its index, and the release of a tenth of them. Yardsticks: the same bytes written one after
 * another into one file with a fdatasync whenever all writers have written, and read by plain pread.
 *
 * `node bench/shard-store.ts transfers`, `… million`: one half of it.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, existsSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DealId, parseDealId, pieceSizeBytes, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { nodeCommits } from '../packages/storage-node/src/commits.ts'
import type { ShardStore } from '../packages/storage-node/src/shards/shard-store.ts'
import { openVolumeShardStore } from '../packages/storage-node/src/shards/volume-shard-store.ts'
import { openNodeDatabase } from '../packages/storage-node/src/sqlite-node-database.ts'
import { inParallel } from './http-transfers.ts'
import { compare, report, rounded, secondsOf } from './measure.ts'

const deal: DealId = parseDealId('1')
const mebibyte = 1 << 20
const slotsPerVolume = 16_384
const startFlag = '--start'

if (process.argv[2] === startFlag) await startOnce(process.argv[3]!)
else {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-shard-store-'))
  try {
    const part = process.argv[2]
    if (part !== 'million') await transfers(join(folder, 'transfers'))
    if (part !== 'transfers') await million(join(folder, 'million'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function transfers(directory: string): Promise<void> {
  await using opened = await openStore(directory)
  const { store } = opened
  for (const [size, name] of [
    [pieceSizeBytes, '64-kib'],
    [mebibyte, '1-mib'],
  ] as const) {
    const bytes = randomBytes(size)
    for (const writers of [1, 8, 64]) {
      const count = Math.max(writers, size === mebibyte ? 64 : 128)
      const megabytes = (count * size) / 1e6
      let kept: ShardRoot[] = []
      const puts = async () => {
        const roots = Array.from({ length: count }, randomRoot)
        const pieceRoots = randomBytes((size / pieceSizeBytes) * 32)
        const seconds = await secondsOf(() =>
          inParallel(count, writers, (index) => store.put({ root: roots[index]!, bytes, pieceRoots }, deal)),
        )
        await Promise.all(kept.map((root) => store.release(root, deal)))
        kept = roots
        return megabytes / seconds
      }
      const raw = async () => megabytes / (await secondsOf(async () => writeRaw(directory, bytes, count, writers)))
      const result = await compare(`shard-store/put-${name}-${writers}-writers`, 'MB/s', 5, puts, {
        name: 'write and fdatasync',
        run: raw,
      })
      report({ ...result, putsPerSecond: rounded((result.value * 1e6) / size) })
      await Promise.all(kept.map((root) => store.release(root, deal)))
    }
  }
  await reads(store, directory)
}

async function reads(store: ShardStore, directory: string): Promise<void> {
  const shards = 256
  const bytes = randomBytes(mebibyte)
  const roots = Array.from({ length: shards }, randomRoot)
  await inParallel(shards, 16, (index) => store.put({ root: roots[index]!, bytes, pieceRoots: randomBytes(512) }, deal))
  await using file = await open(join(directory, 'shards', 'volume-0000'), 'r')
  for (const [name, size] of [
    ['read-random-64-kib', pieceSizeBytes],
    ['read-1-mib', mebibyte],
  ] as const) {
    const count = size === mebibyte ? 256 : 2048
    const megabytes = (count * size) / 1e6
    const buffers = Array.from({ length: 16 }, () => new Uint8Array(size))
    const offset = () => (size === mebibyte ? 0 : randomInt(16) * pieceSizeBytes)
    const ours = async () => {
      const read = (index: number) => store.readRange(roots[randomInt(shards)]!, offset(), size, buffers[index % 16]!)
      return megabytes / (await secondsOf(() => inParallel(count, 16, read)))
    }
    const raw = async () =>
      megabytes /
      (await secondsOf(() =>
        inParallel(count, 16, (index) => readRaw(file, buffers[index % 16]!, randomInt(shards) * mebibyte + offset())),
      ))
    report(await compare(`shard-store/${name}`, 'MB/s', 7, ours, { name: 'pread', run: raw }))
  }
}

/** A million shards of one piece in the index; their volumes are sparse files, as no byte of them is read. */
async function million(directory: string): Promise<void> {
  const count = 1_000_000
  const releases = 100_000
  const indexBytes = await fill(directory, count)
  const runs = Array.from({ length: 3 }, () =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, startFlag, directory], { encoding: 'utf8' })),
  )
  const { startMs, startMib } = runs.toSorted((a, b) => a.startMs - b.startMs)[1]
  report({ bench: 'shard-store/start-1-m-shards', unit: 'ms', value: startMs, runs: 3, rssMib: rounded(startMib) })
  report({ bench: 'shard-store/index-bytes-per-shard', unit: 'bytes', value: indexBytes / count, runs: 1 })

  await using opened = await openStore(directory)
  const seconds = await secondsOf(async () => {
    for (let cursor = 0, released = 0; released < releases; released += 10_000) {
      const page = opened.store.list(cursor, 10_000)
      cursor = page.cursor
      await Promise.all(page.roots.map((root) => opened.store.release(root, deal)))
    }
  })
  const { usedBytes } = opened.store.usage()
  const value = releases / seconds
  report({ bench: 'shard-store/release-among-1-m-shards', unit: 'releases/s', value, runs: 1, usedBytes })
}

async function fill(directory: string, count: number): Promise<number> {
  {
    await using opened = await openStore(directory)
    await opened.store.put(
      { root: randomRoot(), bytes: new Uint8Array(pieceSizeBytes), pieceRoots: randomBytes(32) },
      deal,
    )
  }
  const path = join(directory, 'node.db')
  {
    using database = openNodeDatabase({}, path)
    // By its tables, because a million puts would take longer than all the rest.
    database.transaction(nodeCommits.shardsIndexed, () => {
      for (let volume = 0; volume * slotsPerVolume < count; volume++) {
        const shards = Math.min(slotsPerVolume, count - volume * slotsPerVolume)
        const used = new Uint8Array(slotsPerVolume / 8).fill(0xff, 0, shards / 8)
        database
          .prepare(
            'INSERT INTO volume (number, used, shards) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET used = ?2, shards = ?3',
          )
          .run(volume, used, shards)
      }
      database.exec(`
        WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers LIMIT ${count - 1})
        INSERT INTO shard (root, volume, slot, slots, piece_roots)
          SELECT randomblob(32), number / ${slotsPerVolume}, number % ${slotsPerVolume}, 1, randomblob(32) FROM numbers;
        INSERT INTO shard_hold (shard, holder, staged_at) SELECT id, '${deal}', NULL FROM shard WHERE id > 1`)
    })
  }
  for (let volume = 1; volume * slotsPerVolume < count; volume++) {
    execFileSync('truncate', [
      '-s',
      String(slotsPerVolume * pieceSizeBytes),
      join(directory, 'shards', `volume-${String(volume).padStart(4, '0')}`),
    ])
  }
  return statSync(path).size
}

async function startOnce(directory: string): Promise<void> {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  await using _opened = await openStore(directory)
  const startMs = performance.now() - start
  process.stdout.write(JSON.stringify({ startMs, startMib: (process.memoryUsage.rss() - before) / mebibyte }))
}

async function openStore(directory: string) {
  if (!existsSync(directory)) execFileSync('mkdir', ['-p', directory])
  const database = openNodeDatabase({}, join(directory, 'node.db'))
  const store = await openVolumeShardStore(
    { database, ...systemRuntime },
    { directory: join(directory, 'shards'), capacityBytes: 2 ** 40 },
  )
  return {
    store,
    [Symbol.asyncDispose]: async () => {
      await store[Symbol.asyncDispose]()
      database[Symbol.dispose]()
    },
  }
}

function randomRoot(): ShardRoot {
  return shardRootFromBytes(randomBytes(32))
}

/** As many writers as wait for the disk together share one sync, as a group commit does. */
function writeRaw(directory: string, bytes: Uint8Array, count: number, writers: number): void {
  const file = openSync(join(directory, 'raw'), 'w')
  for (let index = 0; index < count; index++) {
    writeSync(file, bytes)
    if ((index + 1) % writers === 0) fdatasyncSync(file)
  }
  closeSync(file)
}

async function readRaw(file: FileHandle, buffer: Uint8Array, position: number): Promise<void> {
  await file.read(buffer, 0, buffer.length, position)
}
