import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { createAnnounceShards } from '../src/chores/announce-shards.ts'
import { createCollectGarbage } from '../src/chores/collect-garbage.ts'
import { createSqliteRegisterBook } from '../src/registers/sqlite-register-book.ts'
import { createBook, customer, operator } from './deal-fixtures.ts'
import { dealA, randomShard, withStore } from './shard-fixtures.ts'

const { signal } = new AbortController()

test('every shard is announced once, in the order in which it came', async () => {
  await withStore({}, async ({ store }) => {
    const announced: string[] = []
    const network = {
      provide(digests: Iterable<Uint8Array>) {
        for (const digest of digests) announced.push(Buffer.from(digest).toString('hex'))
      },
    }
    const announce = createAnnounceShards({ shards: store, network }, { intervalMs: 1 })
    const shards = [1, 2, 1].map(randomShard)
    for (const shard of shards.slice(0, 2)) await store.put(shard, dealA)
    await announce.run(signal)
    await store.put(shards[2]!, dealA)
    await announce.run(signal)
    await announce.run(signal)
    assert.deepEqual(
      announced,
      shards.map((shard) => shard.root),
    )
  })
})

test('garbage is collected to the end, and registers stay with those who have a deal', async () => {
  let now = 1_000_000
  await withStore({ now: () => now }, async (opened) => {
    const book = createBook(opened)
    const registers = createSqliteRegisterBook(opened)
    book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
    for (const account of [customer, operator]) registers.write(account, { version: 1, bytes: Uint8Array.of(1) })
    await Promise.all(Array.from({ length: 300 }, () => opened.store.put(randomShard(1), dealA)))
    const collect = createCollectGarbage(
      { book, registers, clock: clockOf(() => now), timers: systemTimers },
      { intervalMs: 1, stagedMsMax: 1000 },
    )
    await collect.run(signal)
    assert.equal(opened.store.usage().shards, 300)
    now += 1001
    await collect.run(signal)
    assert.deepEqual([opened.store.usage().shards, opened.store.usage().usedBytes], [0, 0])
    assert.equal(registers.read(customer).version, 1)
    assert.equal(registers.read(operator).version, 0)
  })
})
