import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '@nupeerstack/runtime'
import type { StorageClient, StorageClientConfig } from '../src/storage-client.ts'
import { digest, freshDirectory, inChunks, openClient, readAll, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'
import type { MemoryNode } from './memory-node.ts'
import { memoryWindowBlocks } from './memory-questions.ts'

const asking: Partial<StorageClientConfig> = {
  ...{ defaultProfile: '2/4', questionDepositsPerDayWei: 1_000_000n },
  chores: { auditIntervalMs: 10, auditCycleMs: 100 },
}

async function eventually(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const signal = AbortSignal.timeout(10_000)
  while (!(await isSo())) {
    if (signal.aborted) assert.fail(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Brings the chain forward until it is so. */
async function mineUntil(market: MemoryMarket, isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  await eventually(async () => {
    market.mine(1)
    return await isSo()
  }, what)
}

async function writeOne(client: StorageClient, seed = 1) {
  await client.untilWritable(testSignal())
  const part = await client.parts.write(inChunks(someBytes(100_000, seed)), { signal: testSignal() })
  await client.untilSettled(testSignal())
  return part
}

const keeping = ({ nodes }: MemoryMarket): MemoryNode[] => nodes.filter(({ shards }) => shards.size > 0)
const questionsOf = async (client: StorageClient) => (await client.status()).questions ?? assert.fail()
const operatorOf = ({ state }: MemoryMarket, dealId: string) =>
  [...state.deals.values()].find(({ id }) => id === dealId)?.operator

test('what a node threw away is asked for on the chain and made whole elsewhere, and the node does not get it back meanwhile', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(6)
  await using client = await openClient(market, directory.path, asking)
  const part = await writeOne(client)
  const loser = keeping(market)[0]!
  loser.shards.clear()
  await eventually(async () => (await client.status()).repairs.done === 1, 'the shard is rebuilt')
  assert.equal(keeping(market).length, 4)
  // It is not on the chain yet: it is brought there first, and counts from the next period on.
  assert.equal(market.state.questions.posted.size, 0)
  await mineUntil(market, () => market.state.questions.asked.length > 0, 'the node is asked')
  const [asked] = market.state.questions.asked
  assert.equal(operatorOf(market, asked!.dealId), loser.operator)
  assert.equal(asked!.places.length, 5)
  assert.ok(
    [...loser.deals.values()].some(({ live }) => live.size > 0),
    'what is asked for is not freed',
  )
  await mineUntil(market, async () => (await questionsOf(client)).unanswered === 1, 'it has not answered')
  await eventually(() => market.state.questions.returned === 0n, 'the deposit is back')
  await eventually(() => [...loser.deals.values()].every(({ live }) => live.size === 0), 'its place is freed')
  assert.equal(loser.shards.size, 0)
  const { losses, open, asked: count, answered } = await questionsOf(client)
  assert.deepEqual({ losses, open, count, answered }, { losses: 0, open: 0, count: 1, answered: 0 })
  assert.equal(digest(await readAll(client, part)), digest(someBytes(100_000)))
})

test('where no other node may have it, repair waits for the end of the question while the segment can lose another shard', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  await using client = await openClient(market, directory.path, asking)
  await writeOne(client)
  const [loser, other] = keeping(market) as [MemoryNode, MemoryNode]
  const whole = new Map(loser.shards)
  loser.shards.clear()
  await mineUntil(market, () => market.state.questions.asked.length > 0, 'the node is asked')
  assert.equal(loser.shards.size, 0)
  await mineUntil(market, async () => (await questionsOf(client)).unanswered === 1, 'it has not answered')
  await eventually(() => loser.shards.size === whole.size, 'it gets the shard back')
  await eventually(async () => (await client.status()).repairs.waiting === 0, 'nothing waits')
  // Two of four are gone: now it cannot wait.
  loser.shards.clear()
  other.shards.clear()
  await eventually(() => keeping(market).length === 4, 'both are whole at once')
})

test('a node that shows what it was said to lack keeps its deposit, and is left alone for a day', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(6)
  let days = 0
  const later = { ...systemClock, unixMs: () => Date.now() + days * 86_400_000 }
  await using client = await openClient(market, directory.path, asking, later)
  await writeOne(client)
  const denier = keeping(market)[0]!
  const kept = new Map(denier.shards)
  const show = () => {
    for (const [name, bytes] of kept) denier.shards.set(name, bytes)
  }
  denier.shards.clear()
  await eventually(async () => (await client.status()).repairs.done === 1, 'its shard is rebuilt elsewhere')
  show()
  await mineUntil(market, async () => (await questionsOf(client)).answered === 1, 'it has answered')
  assert.deepEqual((await questionsOf(client)).losses, 0)
  const [{ dealId } = assert.fail()] = market.state.questions.asked
  // Its next loss is not asked for before tomorrow.
  for (let seed = 2; denier.shards.size === 0 || seed < 6; seed++) await writeOne(client, seed)
  denier.shards.clear()
  await eventually(async () => (await questionsOf(client)).losses > 0, 'more is found lost')
  market.mine(3 * memoryWindowBlocks)
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(market.state.questions.asked.filter((question) => question.dealId === dealId).length, 1)
  days = 1.5
  await mineUntil(market, () => market.state.questions.asked.length > 1, 'it is asked again')
})

test('a question is asked once and followed to its end, however the client is cut off meanwhile', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(6)
  {
    await using client = await openClient(market, directory.path, asking)
    await writeOne(client)
    keeping(market)[0]!.shards.clear()
    market.state.questions.losesNextReceipt = true
    await mineUntil(market, () => market.state.questions.asked.length > 0, 'the node is asked')
  }
  await using client = await openClient(market, directory.path, asking)
  assert.equal((await questionsOf(client)).open, 1)
  await mineUntil(market, async () => (await questionsOf(client)).unanswered === 1, 'it has not answered')
  assert.equal(market.state.questions.asked.length, 1)
  await eventually(async () => (await questionsOf(client)).losses === 0, 'the loss is settled')
})

test('the deposits of a day have a bound', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  const config = { ...asking, questionDepositsPerDayWei: 1_999n }
  await using client = await openClient(market, directory.path, config)
  await writeOne(client)
  for (const node of keeping(market).slice(0, 2)) node.shards.clear()
  await mineUntil(market, async () => (await questionsOf(client)).unanswered === 1, 'one has not answered')
  market.mine(3 * memoryWindowBlocks)
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(market.state.questions.asked.length, 1)
  assert.equal((await questionsOf(client)).losses, 1)
})

test('a node that keeps silent towards us and proves to the chain is asked on the chain', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(6)
  await using client = await openClient(market, directory.path, asking)
  await writeOne(client)
  const silent = keeping(market)[0]!
  silent.faults.isDown = true
  silent.shards.clear()
  await mineUntil(market, async () => (await questionsOf(client)).unanswered === 1, 'it has not answered')
  assert.equal(operatorOf(market, market.state.questions.asked[0]!.dealId), silent.operator)
})
