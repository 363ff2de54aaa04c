import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import { type DealId, storageMethods } from '@nupeerstack/protocol'
import type { StorageClient } from '../src/storage-client.ts'
import { digest, freshDirectory, inChunks, openClient, readAll, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'

const store = (client: StorageClient, bytes: Uint8Array) =>
  client.parts.write(inChunks(bytes), { signal: testSignal() })

/** Lets chores run until it is so. */
async function eventually(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const signal = AbortSignal.timeout(10_000)
  while (!(await isSo())) {
    if (signal.aborted) assert.fail(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function dealOf(market: MemoryMarket, index: number) {
  return [...market.nodes[index]!.deals.values()][0]!
}

test('one deal is opened per operator, and another beside it before it is full', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 40 } })
  await client.untilWritable(testSignal())
  assert.equal(market.state.deals.size, 4)
  const stored = []
  // 60 parts, each in a pack that it fills, of one piece per shard do not fit into 40 units.
  for (let index = 0; index < 60; index++) stored.push(await store(client, someBytes(120_000, index + 1)))
  await client.untilSettled(testSignal())
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'all shards are placed')
  assert.ok(market.state.deals.size >= 8)
  const { deals } = await client.status()
  assert.ok(deals.every(({ pieces, unitsMax }) => pieces <= unitsMax))
  for (const [index, part] of stored.entries()) {
    assert.equal(digest(await readAll(client, part)), digest(someBytes(120_000, index + 1)))
  }
})

test('a revision whose answer was lost is found at the node and not made again', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  market.nodes[2]!.faults.dropsAnswerToRevise = true
  await store(client, someBytes(120_000))
  await eventually(() => dealOf(market, 2).number === 1, 'the node has taken the revision')
  market.nodes[2]!.faults.dropsAnswerToRevise = false
  await eventually(async () => {
    const { deals } = await client.status()
    return deals.every(({ revision, stagedOperations }) => revision === 1 && stagedOperations === 0)
  }, 'the client has it too')
  assert.equal(dealOf(market, 2).number, 1)
})

test('a shard that a node lost before its revision is left out of it and repaired', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, { chores: { reviseIntervalMs: 100 } })
  await client.untilWritable(testSignal())
  const first = await store(client, someBytes(120_000, 1))
  const second = await store(client, someBytes(120_000, 2))
  market.nodes[1]!.shards.delete([...market.nodes[1]!.shards.keys()].at(-1) ?? '')
  await eventually(() => dealOf(market, 1).live.size === 2, 'the lost shard is put again')
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'nothing waits for repair')
  assert.equal(digest(await readAll(client, first)), digest(someBytes(120_000, 1)))
  assert.equal(digest(await readAll(client, second)), digest(someBytes(120_000, 2)))
  assert.ok((await client.status()).deals.every(({ state }) => state === 'active'))
})

test('a node that forgot its revisions breaks the deal; its shards come to a new one', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  let part: Awaited<ReturnType<typeof store>>
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    part = await store(client, someBytes(120_000))
    await client.untilSettled(testSignal())
  }
  market.nodes[3]!.deals.clear()
  market.nodes[3]!.shards.clear()
  await using client = await openClient(market, directory.path)
  const broken = async () => (await client.status()).deals.filter(({ state }) => state !== 'active')
  await eventually(async () => (await broken()).length === 1, 'the deal is broken')
  assert.equal((await broken())[0]?.brokenBecause, 'the node stands at revision 0, we at 1')
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'its shard has moved')
  await eventually(async () => (await broken())[0]?.state === 'closed', 'the empty deal is closed')
  market.nodes[0]!.faults.isDown = true
  market.nodes[1]!.faults.isDown = true
  assert.equal(digest(await readAll(client, part)), digest(someBytes(120_000)))
})

test('shards leave a deal whose end comes near, and the deal is closed when it is empty', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  // That time passes is told to nobody.
  const chores = { idleIntervalMs: 50 }
  await using client = await openClient(market, directory.path, { deals: { durationPeriods: 100 }, chores })
  await client.untilWritable(testSignal())
  const part = await store(client, someBytes(120_000))
  await client.untilSettled(testSignal())
  market.state.period += 95
  await eventually(() => market.state.deals.size === 8, 'new deals are opened')
  const isClosed = (id: number) => isEnding(market, market.state.deals.get(String(id) as DealId))
  await eventually(() => [1, 2, 3, 4].every(isClosed), 'the old deals are closed')
  assert.equal(digest(await readAll(client, part)), digest(someBytes(120_000)))
})

test('a deal found closed on the chain loses its shards to others', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(5)
  await using client = await openClient(market, directory.path, { defaultProfile: '2/4' })
  await eventually(() => market.state.deals.size === 5, 'all have deals')
  const part = await store(client, someBytes(120_000))
  await client.untilSettled(testSignal())
  for (const id of [...market.state.deals.keys()]) market.close(id)
  await eventually(async () => {
    const { repairs, deals } = await client.status()
    return repairs.waiting > 0 && deals.some(({ state }) => state === 'closed')
  }, 'the client has noticed')
  // Nodes have let go of everything: nothing can be rebuilt, and nothing pretends to be.
  await assert.rejects(readAll(client, part), /fewer than 2 shards/)
})

test('the escrow is topped up as a deal grows', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  for (const node of market.nodes) node.pricePerUnitPeriodWad = 10n ** 18n
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 160, depositDays: 300 } })
  await client.untilWritable(testSignal())
  assert.equal([...market.state.deals.values()][0]?.escrow, 3_000n, '10 units for 300 daily periods')
  for (let index = 0; index < 30; index++) await store(client, someBytes(120_000, index + 1))
  await client.untilSettled(testSignal())
  await eventually(() => market.state.toppedUp.length >= 4, 'each deal is topped up')
  // 30 pieces cost 30 a period: at least half of 300 periods stays paid ahead, besides the period under way.
  await eventually(() => [...market.state.deals.values()].every(({ escrow }) => escrow >= 4_530n), 'all are paid')
  // And no more than all of it: an old deal that grows is not taken to have been so large all the time.
  assert.ok([...market.state.deals.values()].every(({ escrow }) => escrow <= 9_030n))
})

test('what a deal has earned is asked of the chain, not guessed from its age', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  for (const node of market.nodes) node.pricePerUnitPeriodWad = 10n ** 18n
  const chores = { idleIntervalMs: 50 }
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 160, depositDays: 300 }, chores })
  await client.untilWritable(testSignal())
  for (let index = 0; index < 12; index++) await store(client, someBytes(120_000, index + 1))
  await client.untilSettled(testSignal())
  market.state.period += 1_000
  const ids = [...market.state.deals.keys()]
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(market.state.toppedUp.length, 0, 'its operators have proven nothing')
  market.state.earned.set(ids[0]!, 2_500n)
  await eventually(() => market.state.toppedUp.length === 1, 'the deal that has earned most of its escrow is topped up')
  assert.equal(market.state.toppedUp[0]?.id, ids[0])
})

test('freed pieces are not paid ahead for', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  for (const node of market.nodes) node.pricePerUnitPeriodWad = 10n ** 18n
  const chores = { idleIntervalMs: 50 }
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 160, depositDays: 300 }, chores })
  await client.untilWritable(testSignal())
  const parts: Awaited<ReturnType<typeof store>>[] = []
  for (let index = 0; index < 30; index++) parts.push(await store(client, someBytes(120_000, index + 1)))
  await client.untilSettled(testSignal())
  await eventually(() => market.state.toppedUp.length >= 4, 'each deal is topped up')
  await client.parts.free(parts.map(({ id }) => id))
  await client.untilSettled(testSignal())
  await eventually(async () => (await client.status()).deals.every(({ live }) => live === 0), 'nothing is live')
  const before = market.state.toppedUp.length
  for (const id of market.state.deals.keys()) market.state.earned.set(id, 6_000n)
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(market.state.toppedUp.length, before)
})

test('a node that asks too much gets no deal, which the status says, and one that asks less gets it', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(5)
  const [dear] = market.nodes
  // The others ask for a base unit a piece and day.
  for (const node of market.nodes) node.pricePerUnitPeriodWad = 10n ** 18n
  dear!.pricePerUnitPeriodWad = 240_000n * 10n ** 18n
  const config = { defaultProfile: '2/4', deals: { priceMax: 500_000n }, chores: { idleIntervalMs: 50 } }
  await using client = await openClient(market, directory.path, config)
  await client.untilWritable(testSignal())
  const refused = async () => (await client.status()).nodes.filter(({ refusedPrice }) => refusedPrice !== undefined)
  await eventually(async () => (await refused()).length === 1, 'the status names it')
  assert.deepEqual(
    (await refused()).map(({ operator, refusedPrice }) => [operator, refusedPrice]),
    [[dear!.operator, String(240_000n * 491_520n)]],
  )
  assert.ok([...market.state.deals.values()].every(({ operator }) => operator !== dear!.operator))
  await store(client, someBytes(120_000))
  dear!.pricePerUnitPeriodWad = 10n ** 18n
  await eventually(async () => (await refused()).length === 0, 'it has a deal')
})

test('a node that has not seen a new deal on the chain yet is asked again', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  const { promise: mined, resolve: mine } = Promise.withResolvers<void>()
  market.state.opensAfter = mined
  for (const { faults } of market.nodes) faults.isBehind = true
  await using client = await openClient(market, directory.path)
  // By then chores have nothing more to do that could bring it about by chance.
  await eventually(async () => (await client.status()).nodes.length === 4, 'the registry was read')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const asked = () => market.nodes.map(({ requests }) => requests.get(storageMethods.readRevision) ?? 0)
  const askedBefore = asked()
  mine()
  await eventually(() => asked().every((count, index) => count > askedBefore[index]!), 'all nodes are asked')
  for (const { faults } of market.nodes) faults.isBehind = false
  await client.untilWritable(AbortSignal.timeout(10_000))
})

test('a deal that was opened just before a crash is taken up, not opened again', async () => {
  await using directory = await freshDirectory()
  await using other = await freshDirectory()
  const market = createMemoryMarket(4)
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
  }
  await using client = await openClient(market, other.path)
  await client.untilWritable(testSignal())
  assert.equal(market.state.deals.size, 4)
})

test('freed pieces are used again, so that more passes through a deal than it can hold', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 64 } })
  await client.untilWritable(testSignal())
  for (let round = 0; round < 4; round++) {
    // Five pieces per shard: eight of them are 40 of the 64 units.
    const parts = []
    for (let index = 0; index < 8; index++) parts.push(await store(client, someBytes(600_000, index + 1)))
    await client.untilSettled(testSignal())
    assert.equal(digest(await readAll(client, parts[7]!)), digest(someBytes(600_000, 8)))
    await client.parts.free(parts.map(({ id }) => id))
    await client.untilSettled(testSignal())
  }
  assert.equal(market.state.deals.size, 4)
  assert.ok((await client.status()).deals.every(({ pieces }) => pieces <= 64))
})

test('a deal that another one can take in is closed, so that its room is given back', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, { deals: { unitsMax: 40 } })
  await client.untilWritable(testSignal())
  const isOpen = () => [...market.state.deals.values()].filter((deal) => !isEnding(market, deal)).length
  const parts = []
  while (isOpen() < 8) parts.push(await store(client, someBytes(120_000, parts.length + 1)))
  const kept = parts.splice(-2)
  await client.parts.free(parts.map(({ id }) => id))
  await eventually(() => isOpen() === 4, 'one deal per node is left')
  for (const [index, part] of kept.entries()) {
    assert.equal(digest(await readAll(client, part)), digest(someBytes(120_000, parts.length + index + 1)))
  }
})

test('a client that starts is not writable before nodes have answered', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  {
    await using client = await openClient(market, directory.path)
    await client.untilWritable(testSignal())
    await store(client, someBytes(120_000))
    await client.untilSettled(testSignal())
  }
  for (const node of market.nodes) node.faults.hangs = true
  await using client = await openClient(market, directory.path)
  // Every one was asked, and none has answered.
  await eventually(() => market.nodes.every(({ attempts }) => attempts > 0), 'all nodes are asked')
  await eventually(async () => (await client.status()).nodes.length === 4, 'the registry was read')
  assert.equal((await client.status()).isWritable, false)
  for (const node of market.nodes) node.faults.hangs = false
  await eventually(async () => (await client.status()).isWritable, 'all have answered')
  await store(client, someBytes(120_000))
})

test('what a node kept that is given up is rebuilt at one that takes its place, and it counts no more', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(5)
  market.nodes[4]!.faults.isDown = true
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  const part = await store(client, someBytes(400_000))
  await client.untilSettled(testSignal())
  const lost = market.nodes[1]!
  lost.faults.isDown = true
  market.nodes[4]!.faults.isDown = false
  assert.equal(await client.abandon(lost.operator), 1)
  assert.equal(await client.abandon(lost.operator), 0)
  const isRepaired = async () => {
    const { repairs } = await client.status()
    return repairs.waiting === 0 && repairs.underWay === 0 && market.nodes[4]!.shards.size > 0
  }
  await eventually(isRepaired, 'the shards have moved')
  const openDeals = () =>
    [...market.state.deals.values()].filter((deal) => !isEnding(market, deal) && deal.operator === lost.operator)
  await eventually(() => openDeals().length === 0, 'its deal is closed')
  await client.untilSettled(testSignal())
  // The other half may go now.
  for (const index of [0, 2]) market.nodes[index]!.faults.isDown = true
  assert.equal(digest(await readAll(client, part)), digest(someBytes(400_000)))
})

/** Whether notice was given of a deal, or its time comes to an end. */
function isEnding({ state }: MemoryMarket, deal: Deal | undefined): boolean {
  return deal !== undefined && (!deal.isOpen || deal.endPeriod <= state.period + deal.noticePeriods)
}
