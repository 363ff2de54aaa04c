import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { copyFile, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { StateDatabase } from '@nupeerstack/durable-state'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { ShardStoreError, type ShardStoreErrorCode } from '../src/shards/shard-store.ts'
import { openVolumeShardStore } from '../src/shards/volume-shard-store.ts'
import { openNodeDatabase } from '../src/sqlite-node-database.ts'
import { assertIndexIsSound, dealA, dealB, openStore, randomShard, withFolder, withStore } from './shard-fixtures.ts'

function withCode(code: ShardStoreErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof ShardStoreError && error.code === code
}

test('a shard comes back whole, in ranges and in pieces, also after a restart', async () => {
  await withFolder(async (directory) => {
    const shards = [1, 2, 5, 16].map(randomShard)
    {
      await using opened = await openStore(directory)
      await Promise.all(shards.map((shard) => opened.store.put(shard, dealA)))
    }
    await using opened = await openStore(directory)
    for (const { root, bytes } of shards) {
      assert.deepEqual(await opened.store.readRange(root, 0, bytes.length), bytes)
      assert.deepEqual(await opened.store.readRange(root, 100, 5000), bytes.slice(100, 5100))
      assert.deepEqual(await opened.store.readRange(root, bytes.length, 0), new Uint8Array())
      const last = bytes.length / pieceSizeBytes - 1
      assert.deepEqual(await opened.store.readPiece(root, last), bytes.slice(last * pieceSizeBytes))
      assert.equal(await opened.store.verify(root), true)
    }
    const usage = opened.store.usage()
    const expected = { usedBytes: 24 * 65536, capacityBytes: 1024 * 65536, roomBytes: 1000 * 65536, shards: 4 }
    assert.deepEqual(usage, { ...usage, ...expected })
    assertIndexIsSound(opened.database)
  })
})

test('a range beyond the end is refused and an unknown shard is not there', async () => {
  await withStore({}, async ({ store }) => {
    const shard = randomShard(1)
    assert.equal(await store.readRange(shard.root, 0, 1), undefined)
    assert.equal(await store.verify(shard.root), false)
    assert.equal(store.has(shard.root), false)
    await store.put(shard, dealA)
    assert.equal(store.has(shard.root), true)
    await assert.rejects(store.readRange(shard.root, 65536, 1), withCode('out-of-range'))
    await assert.rejects(store.readPiece(shard.root, 1), withCode('out-of-range'))
  })
})

test('a shard under two deals is stored once and stays until both have released it', async () => {
  await withStore({}, async ({ store, database }) => {
    const shard = randomShard(3)
    await Promise.all([store.put(shard, dealA), store.put(shard, dealB), store.put(shard, dealA)])
    assert.equal(store.usage().usedBytes, 3 * 65536)
    await store.release(shard.root, dealA)
    assert.equal(await store.verify(shard.root), true)
    await store.release(shard.root, dealA)
    assert.equal(store.has(shard.root), true)
    await store.release(shard.root, dealB)
    assert.equal(store.has(shard.root), false)
    assert.equal(store.usage().usedBytes, 0)
    assertIndexIsSound(database)
  })
})

test('freed space takes new shards at once, and a full store refuses until there is some', async () => {
  await withStore({ capacityPieces: 64 }, async ({ store, database, directory }) => {
    const shards = [16, 16, 16, 16].map(randomShard)
    await Promise.all(shards.map((shard) => store.put(shard, dealA)))
    const late = randomShard(16)
    await assert.rejects(store.put(late, dealA), withCode('full'))
    await store.release(shards[1]!.root, dealA)
    await store.put(late, dealA)
    assert.equal(await store.verify(late.root), true)
    for (const shard of [shards[0]!, shards[2]!, shards[3]!]) assert.equal(await store.verify(shard.root), true)
    assert.equal((await readdir(join(directory, 'shards'))).filter((name) => name.startsWith('volume')).length, 1)
    assertIndexIsSound(database)
  })
})

test('free slots at the end of a volume go back to the disk at once', async () => {
  await withStore({}, async ({ store, directory, database }) => {
    const path = join(directory, 'shards', 'volume-0000')
    // Of 512 bytes each, whatever the file system's own size is.
    const pieces = async () => Math.floor(((await stat(path)).blocks * 512) / pieceSizeBytes)
    const shards = [16, 16, 16].map(randomShard)
    for (const shard of shards) await store.put(shard, dealA)
    assert.equal(await pieces(), 48)
    const release = async (index: number) => {
      await store.release(shards[index]!.root, dealA)
      // A put runs after what the release has set off, and this one writes nothing.
      await store.put(shards[0]!, dealA)
    }
    await release(1)
    assert.equal(await pieces(), 48, 'what lies before a used slot stays')
    await release(2)
    assert.equal(await pieces(), 16)
    assert.equal(await store.verify(shards[0]!.root), true)
    assert.equal(await store.inspect(), '')
    assertIndexIsSound(database)
  })
})

test('a read into given memory fills exactly its beginning', async () => {
  await withStore({}, async ({ store }) => {
    const shard = randomShard(2)
    await store.put(shard, dealA)
    const memory = new Uint8Array(100).fill(0xee)
    const read = await store.readRange(shard.root, 65_530, 40, memory)
    assert.equal(read?.buffer, memory.buffer)
    assert.deepEqual(Buffer.from(memory.subarray(0, 40)), Buffer.from(shard.bytes.subarray(65_530, 65_570)))
    assert.ok(memory.subarray(40).every((byte) => byte === 0xee))
  })
})

test('a start reads nothing that grows with the number of shards', async () => {
  await withFolder(async (directory) => {
    {
      await using opened = await openStore(directory)
      await Promise.all(Array.from({ length: 50 }, () => opened.store.put(randomShard(1), dealA)))
    }
    using database = openNodeDatabase({}, join(directory, 'node.db'))
    const run: string[] = []
    const watched: StateDatabase = {
      ...bound(database),
      prepare: (sql) =>
        new Proxy(database.prepare(sql), {
          get: (statement, name) => {
            run.push(sql)
            const member = Reflect.get(statement, name, statement)
            return typeof member === 'function' ? member.bind(statement) : member
          },
        }),
    }
    await using store = await openVolumeShardStore(
      { database: watched, ...systemRuntime },
      { directory: join(directory, 'shards'), capacityBytes: 64 * pieceSizeBytes, slotsPerVolume: 64 },
    )
    assert.ok(run.length > 0)
    for (const sql of run) {
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
      for (const { detail } of plan) assert.match(String(detail), /^SCAN (volume|store)$/)
    }
    assert.equal(store.usage().shards, 50)
    assert.equal(store.usage().usedBytes, 50 * pieceSizeBytes)
  })
})

test('one put that does not fit fails alone', async () => {
  await withStore({ capacityPieces: 20 }, async ({ store }) => {
    const shards = [16, 16, 2].map(randomShard)
    const results = await Promise.allSettled(shards.map((shard) => store.put(shard, dealA)))
    assert.deepEqual(
      results.map((result) => result.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    assert.equal(store.usage().usedBytes, 18 * 65536)
  })
})

test('a deleted volume is noticed at once: nothing is served from it, and new shards go elsewhere', async () => {
  await withStore({}, async ({ store, directory, database }) => {
    const [lost, later] = [randomShard(4), randomShard(4)]
    await store.put(lost, dealA)
    assert.equal(await store.inspect(), '')
    await rm(join(directory, 'shards', 'volume-0000'))
    await assert.rejects(store.readRange(lost.root, 0, 1), withCode('lost'))
    assert.equal(await store.verify(lost.root), false)
    assert.match(await store.inspect(), /1 of 1 volumes/)
    await store.put(later, dealA)
    assert.equal(await store.verify(later.root), true)
    assert.equal((await stat(join(directory, 'shards', 'volume-0001'))).isFile(), true)
    // The same shard put again is healed.
    await store.put(lost, dealA)
    assert.equal(await store.verify(lost.root), true)
    assertIndexIsSound(database)
  })
})

test('a volume that was replaced, moved away or cut short is lost, also when its size is right', async () => {
  await withStore({}, async ({ store, directory }) => {
    const shard = randomShard(2)
    await store.put(shard, dealA)
    const path = join(directory, 'shards', 'volume-0000')
    await rename(path, `${path}.away`)
    await assert.rejects(store.readPiece(shard.root, 0), withCode('lost'))
    await copyFile(`${path}.away`, path)
    await assert.rejects(store.readPiece(shard.root, 0), withCode('lost'))
    await rename(`${path}.away`, path)
    assert.equal(await store.verify(shard.root), true)
    await truncate(path, 65536)
    await assert.rejects(store.readPiece(shard.root, 0), withCode('lost'))
  })
})

test('a store whose whole disk vanished refuses puts instead of filling the empty mount point', async () => {
  await withFolder(async (directory) => {
    const shard = randomShard(2)
    {
      await using opened = await openStore(directory)
      await opened.store.put(shard, dealA)
      await rm(join(directory, 'shards'), { recursive: true })
      await assert.rejects(opened.store.put(randomShard(1), dealA), withCode('offline'))
    }
    await using opened = await openStore(directory)
    await assert.rejects(opened.store.readPiece(shard.root, 0), withCode('offline'))
    await assert.rejects(opened.store.put(randomShard(1), dealA), withCode('offline'))
    await assert.rejects(opened.store.verify(shard.root), withCode('offline'))
    assert.equal(await opened.store.isOnline(), false)
    assert.match(await opened.store.inspect(), /disk/)
    assert.equal(opened.store.usage().shards, 1)
  })
})

test('a marker that is damaged or gone is written anew beside the shards, and not beside those of another store', async () => {
  await withFolder(async (directory) => {
    const shard = randomShard(2)
    const marker = join(directory, 'shards', 'store-name')
    const volume = join(directory, 'shards', 'volume-0000')
    {
      await using opened = await openStore(directory)
      await opened.store.put(shard, dealA)
    }
    const name = await readFile(marker, 'utf8')
    for (const damage of [() => writeFile(marker, 'x'), () => truncate(marker, 0), () => rm(marker)]) {
      await damage()
      await using opened = await openStore(directory)
      assert.equal(await opened.store.verify(shard.root), true)
      assert.equal(await readFile(marker, 'utf8'), name)
    }
    await writeFile(marker, 'x')
    await writeFile(volume, randomBytes(2 * 65_536))
    await using opened = await openStore(directory)
    await assert.rejects(opened.store.readPiece(shard.root, 0), withCode('offline'))
    assert.equal(await readFile(marker, 'utf8'), 'x')
  })
})

test("a new store does not take over another store's folder", async () => {
  await withFolder(async (directory) => {
    {
      await using opened = await openStore(directory)
      await opened.store.put(randomShard(1), dealA)
    }
    await rm(join(directory, 'node.db'))
    await assert.rejects(openStore(directory), withCode('failed'))
  })
})

test('decayed bytes fail verification and are healed by putting the shard again', async () => {
  await withStore({}, async ({ store, directory }) => {
    const shard = randomShard(3)
    await store.put(shard, dealA)
    const file = await open(join(directory, 'shards', 'volume-0000'), 'r+')
    await file.write(randomBytes(16), 0, 16, 70_000)
    await file.close()
    assert.equal(await store.verify(shard.root), false)
    await store.put(shard, dealB)
    assert.equal(await store.verify(shard.root), true)
    assert.equal(store.usage().usedBytes, 3 * 65536)
  })
})

test('a shard of another size does not pass under a known root', async () => {
  await withStore({}, async ({ store }) => {
    const shard = randomShard(2)
    await store.put(shard, dealA)
    const other = { ...randomShard(1), root: shard.root }
    await assert.rejects(store.put(other, dealA), withCode('conflict'))
    assert.equal(await store.verify(shard.root), true)
  })
})

test('a second process cannot open the same node', async () => {
  await withStore({}, async ({ directory }) => {
    await assert.rejects(openStore(directory), /cannot open/)
  })
})

test('puts, releases and reads at once leave every held shard whole and no slot astray', async () => {
  await withStore({ capacityPieces: 256, slotsPerVolume: 32 }, async ({ store, database }) => {
    const shards = Array.from({ length: 40 }, (_, index) => randomShard(1 + (index % 8)))
    const rounds = shards.map(async (shard, index) => {
      await store.put(shard, dealA)
      if (index % 3 === 0) {
        await Promise.all([store.release(shard.root, dealA), store.readRange(shard.root, 0, 10)])
        assert.equal(store.has(shard.root), false)
        await store.put(shard, dealB)
      } else if (index % 3 === 1) await store.release(shard.root, dealA)
    })
    await Promise.all(rounds)
    for (const [index, shard] of shards.entries()) {
      assert.equal(await store.verify(shard.root), index % 3 !== 1)
    }
    assertIndexIsSound(database)
  })
})

function bound(database: StateDatabase): StateDatabase {
  return {
    prepare: (sql) => database.prepare(sql),
    exec: (sql) => database.exec(sql),
    snapshot: (read) => database.snapshot(read),
    commit: (points, work) => database.commit(points, work),
    transaction: (points, work) => database.transaction(points, work),
    longTransaction: (points, work) => database.longTransaction(points, work),
    onUndone: (restore) => database.onUndone(restore),
    gathered: (key, open, flush) => database.gathered(key, open, flush),
    afterCommit: (action) => database.afterCommit(action),
    [Symbol.dispose]: () => database[Symbol.dispose](),
  }
}
