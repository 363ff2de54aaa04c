import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '@nupeerstack/runtime'
import type { WrittenPart } from '../src/port/part-store.ts'
import { digest, freshDirectory, inChunks, openClient, readAll, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'
import type { MemoryNode } from './memory-node.ts'

async function eventually(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const signal = AbortSignal.timeout(10_000)
  while (!(await isSo())) {
    if (signal.aborted) assert.fail(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function damageAll({ nodes }: MemoryMarket, index: number): void {
  const { shards } = nodes[index]!
  for (const [name, bytes] of shards) {
    const damaged = new Uint8Array(bytes)
    damaged[100]! ^= 1
    shards.set(name, damaged)
  }
}

const auditing = { chores: { auditIntervalMs: 10, auditCycleMs: 100 } }

test('a shard damaged on a disk is found by a read, and made whole at the same node', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const bytes = someBytes(400_000)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  await client.untilSettled(testSignal())
  let found = 0
  for (const [index, { shards, operator }] of market.nodes.entries()) {
    const whole = new Map(shards)
    damageAll(market, index)
    assert.equal(digest(await readAll(client, part)), digest(bytes))
    const { nodes } = await client.status()
    // A read comes to data shards only, so damage in parity is for audits to find.
    const isNoticed = nodes.some((node) => node.operator === operator && node.score < 0.9)
    if (isNoticed) {
      found += 1
      const isMended = () => [...whole].every(([name, shard]) => digest(shards.get(name)!) === digest(shard))
      await eventually(isMended, 'the shard is whole again')
      await eventually(async () => (await client.status()).repairs.done === found, 'the repair is done')
    } else for (const [name, shard] of whole) shards.set(name, shard)
  }
  assert.equal(found, 2)
  assert.equal((await client.status()).repairs.waiting, 0)
})

test('an audit finds damaged and missing shards, and repair makes them whole', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, auditing)
  await client.untilWritable(testSignal())
  const stored = await Promise.all(
    [1, 2, 3, 4].map((seed) => client.parts.write(inChunks(someBytes(300_000, seed)), { signal: testSignal() })),
  )
  await client.untilSettled(testSignal())
  damageAll(market, 2)
  market.nodes[5]!.shards.clear()
  await eventually(async () => (await client.status()).repairs.done >= 8, 'eight shards are repaired')
  for (const index of [0, 1, 3, 4]) market.nodes[index]!.faults.isDown = true
  for (const [at, part] of stored.entries()) {
    assert.equal(digest(await readAll(client, part)), digest(someBytes(300_000, at + 1)))
  }
})

test('a node that only claims to have its shards is found out', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, auditing)
  await client.untilWritable(testSignal())
  await client.parts.write(inChunks(someBytes(5000)), { signal: testSignal() })
  await client.untilSettled(testSignal())
  market.nodes[3]!.faults.liesInAudits = true
  damageAll(market, 3)
  // Damage in one leaf of one piece: the piece that is fetched must hash to what the deal tree says.
  await eventually(async () => (await client.status()).repairs.done >= 1, 'the shard is repaired')
  assert.ok((await client.status()).audits.damaged >= 1)
})

test('an honest network has nothing to repair', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, auditing)
  await client.untilWritable(testSignal())
  for (let seed = 1; seed <= 5; seed++) {
    const part = await client.parts.write(inChunks(someBytes(300_000, seed)), { signal: testSignal() })
    if (seed % 2 === 0) await client.parts.free([part.id])
  }
  await eventually(async () => (await client.status()).audits.checked > 60, 'sixty shards are audited')
  const { audits, repairs } = await client.status()
  assert.equal(audits.damaged, 0)
  assert.deepEqual(repairs, { waiting: 0, underWay: 0, done: 0, failed: 0 })
})

test('a shard whose node is gone comes to an operator that has none of its segment', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(6)
  await using client = await openClient(market, directory.path, { defaultProfile: '2/4' })
  await eventually(() => market.state.deals.size === 6, 'all have deals')
  for (const { faults } of market.nodes.slice(0, 3)) faults.isFull = true
  // Four of k + s = 4 are needed and three take shards: refused.
  await assert.rejects(client.parts.write(inChunks(someBytes(5000)), { signal: testSignal() }))
  market.nodes[0]!.faults.isFull = false
  const part = await client.parts.write(inChunks(someBytes(5000)), { signal: testSignal() })
  await client.untilSettled(testSignal())
  for (const { faults } of market.nodes.slice(1, 3)) faults.isFull = false
  // The deal of node 0 is closed under it: its shard has to leave.
  const deal = [...market.state.deals.values()].find(({ operator }) => operator === market.nodes[0]!.operator)!
  market.close(deal.id)
  const holders = () =>
    market.nodes.filter(({ deals }) => [...deals].some(([id, { live }]) => id !== deal.id && live.size > 0))
  await eventually(() => holders().length === 4, 'four operators have a shard')
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'nothing waits')
  assert.equal(digest(await readAll(client, part)), digest(someBytes(5000)))
})

test('shards of one segment that found no node come to an operator each', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path, { defaultProfile: '4/8' })
  await client.untilWritable(testSignal())
  const away = market.nodes.slice(0, 2)
  for (const { faults } of away) faults.isDown = true
  const parts = 8
  for (let index = 0; index < parts; index++) {
    await client.parts.write(inChunks(someBytes(300_000, index)), { signal: testSignal() })
  }
  assert.equal((await client.status()).repairs.waiting, 2 * parts)
  for (const { faults } of away) faults.isDown = false
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'nothing waits')
  await client.untilSettled(testSignal())
  const kept = market.nodes.map(({ deals }) => [...deals.values()].reduce((sum, { live }) => sum + live.size, 0))
  assert.deepEqual(kept, Array(8).fill(parts))
})

test('a node that is down for hours is given up for lost, however often the gateway is started meanwhile', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(5)
  let hours = 0
  const later = { ...systemClock, unixMs: () => Date.now() + hours * 3_600_000 }
  const open = () => openClient(market, directory.path, { defaultProfile: '2/4' }, later)
  let part: WrittenPart
  let lost: MemoryNode
  {
    await using client = await open()
    await client.untilWritable(testSignal())
    part = await client.parts.write(inChunks(someBytes(200_000)), { signal: testSignal() })
    await client.untilSettled(testSignal())
    lost = market.nodes.find(({ deals }) => [...deals.values()].some(({ live }) => live.size > 0))!
  }
  lost.faults.isDown = true
  const moved = () =>
    market.nodes.filter(({ deals }) => [...deals.values()].some(({ live }) => live.size > 0)).length === 5
  for (; hours <= 8; hours += 4) {
    await using client = await open()
    await client.untilWritable(testSignal())
    await eventually(async () => (await client.status()).nodes.some(({ isUp }) => !isUp), 'the node is found down')
    if (hours === 8) await eventually(moved, 'its shard is rebuilt elsewhere')
    else assert.equal((await client.status()).repairs.waiting, 0)
  }
  await using client = await open()
  await client.untilWritable(testSignal())
  assert.equal(digest(await readAll(client, part)), digest(someBytes(200_000)))
})
