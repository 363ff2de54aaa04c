/**
 * Folders of versions up to 0.1: after a restart these took the pieces of a shard at piece 0 for free, promised them to
 * others, and broke the deal when its node refused that. What they left in client.db becomes whole again.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { WrittenPart } from '../src/port/part-store.ts'
import type { StorageClient } from '../src/storage-client.ts'
import { digest, freshDirectory, inChunks, openClient, readAll, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'

type Stored = { readonly part: WrittenPart; readonly bytes: Uint8Array }

/** Two pieces per shard. */
const sizeBytes = 250_000

/**
 * Shards of two parts are in the tree of every deal, the first at piece 0. The free of the other and the appends of three
 * more parts are staged.
 */
async function stageShards(market: MemoryMarket, directory: string): Promise<Stored[]> {
  const stored: Stored[] = []
  await using client = await openClient(market, directory)
  await client.untilWritable(testSignal())
  for (let index = 0; index < 5; index++) {
    const bytes = someBytes(sizeBytes, index + 1)
    for (const node of market.nodes) node.faults.refusesRevisions = index > 1
    stored.push({ part: await client.parts.write(inChunks(bytes), { signal: testSignal() }), bytes })
    if (index <= 1) await client.untilSettled(testSignal())
  }
  const [freed] = stored.splice(1, 1)
  await client.parts.free([freed!.part.id])
  await until(async () => (await client.status()).deals.every(({ stagedOperations }) => stagedOperations === 4))
  return stored
}

function change(directory: string, statements: string): void {
  const database = new DatabaseSync(join(directory, 'client.db'))
  database.exec(statements)
  database.close()
}

async function becomesWhole(market: MemoryMarket, directory: string, stored: readonly Stored[]): Promise<void> {
  for (const node of market.nodes) node.faults.refusesRevisions = false
  await using client = await openClient(market, directory)
  await until(() => isWhole(client))
  await client.untilSettled(testSignal())
  assert.equal(market.state.deals.size, 4, 'no other deal was opened')
  for (const { live } of market.nodes.flatMap(({ deals }) => [...deals.values()]))
    assert.equal(live.size, stored.length)
  // As any two nodes hold enough, each pair shows its shards.
  for (const [one, other] of [
    [0, 1],
    [2, 3],
    [0, 3],
    [1, 2],
  ] as const) {
    await until(async () => (await client.status()).nodes.every(({ isUp }) => isUp))
    market.nodes[one]!.faults.isDown = true
    market.nodes[other]!.faults.isDown = true
    for (const { part, bytes } of stored) assert.equal(digest(await readAll(client, part)), digest(bytes))
    market.nodes[one]!.faults.isDown = false
    market.nodes[other]!.faults.isDown = false
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const signal = testSignal()
  while (!(await isSo())) {
    signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function isWhole(client: StorageClient): Promise<boolean> {
  const { deals, repairs, isWritable } = await client.status()
  return (
    isWritable &&
    repairs.waiting === 0 &&
    deals.every(({ state, stagedOperations }) => state === 'active' && stagedOperations === 0)
  )
}

const promisedTwice = `
  UPDATE operations SET at = 0 WHERE seq IN (SELECT min(seq) FROM operations WHERE kind = 'append' GROUP BY deal);
`
const proposed = `
  UPDATE deals SET proposal_number = number + 1, proposal_root = randomblob(32), proposal_pieces = pieces + 4,
    proposal_last_seq = (SELECT max(seq) FROM operations WHERE deal = deals.id);
  UPDATE operations SET at = 2 WHERE at IS NULL;
`
const broken = `
  UPDATE deals SET state = 'broken';
  INSERT INTO repairs SELECT part, segment, shard, 'leaving', 0, 0 FROM deal_shards WHERE part IS NOT NULL;
`
const dropped = 'DELETE FROM operations; DELETE FROM deal_shards WHERE part IS NULL;'

for (const [what, statements] of [
  ['promised to a staged one', promisedTwice],
  ['promised to two staged ones', 'UPDATE operations SET at = 0;'],
  ['promised to a proposed one', promisedTwice + proposed],
  ['promised, which broke the deal', promisedTwice + proposed + broken + dropped],
  ['promised, which broke the deal just now', promisedTwice + proposed + broken],
] as const) {
  test(`pieces of a shard were ${what}: all shards come to a place`, async () => {
    await using directory = await freshDirectory()
    const market = createMemoryMarket(4)
    const stored = await stageShards(market, directory.path)
    change(directory.path, statements)
    await becomesWhole(market, directory.path, stored)
  })
}

test('no write waits for a broken deal to become whole whose node is down', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  const config = { defaultProfile: '4/8' } as const
  {
    await using client = await openClient(market, directory.path, config)
    await client.untilWritable(testSignal())
    // A broken deal that nobody's shards are under is closed.
    await client.parts.write(inChunks(someBytes(sizeBytes)), { signal: testSignal() })
    await client.untilSettled(testSignal())
  }
  const [lost] = market.nodes
  lost!.faults.isDown = true
  change(directory.path, `UPDATE deals SET state = 'broken' WHERE operator = '${lost!.operator}'`)
  await using client = await openClient(market, directory.path, config)
  await until(async () => (await client.status()).nodes.some(({ isUp }) => !isUp))
  // Seven of eight take it. Where a deal may come, a write waits longer than this for the eighth.
  await client.parts.write(inChunks(someBytes(sizeBytes)), { signal: AbortSignal.timeout(10_000) })
})
