/** An operator that has signed two revisions under one number: both are kept, brought to the chain, and its node is not used any more. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storageKind } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { freshDirectory, inChunks, openClient, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'
import type { MemoryNode } from './memory-node.ts'

interface Stage {
  readonly market: MemoryMarket
  readonly node: MemoryNode
}

/** A market whose customer has a revision with each node, and has gone. */
async function stage(directory: string): Promise<Stage> {
  const market = createMemoryMarket(9)
  const client = await openClient(market, directory)
  await client.untilWritable(testSignal())
  await client.parts.write(inChunks(someBytes(600_000)), { signal: testSignal() })
  await client.untilSettled(testSignal())
  await client[Symbol.asyncDispose]()
  const node = market.nodes.find(({ deals }) => [...deals.values()].some(({ number }) => number > 0))
  assert.ok(node)
  return { market, node }
}

/** The node stands at the same number with another root, which its operator has signed if `isSigned`. */
function turn({ market, node }: Stage, isSigned: boolean): DealId {
  const { revisions } = market.chain.kind(storageKind)
  const [dealId, deal] = [...node.deals].find(([, { number }]) => number > 0) ?? []
  assert.ok(dealId !== undefined && deal?.signatures !== undefined)
  const root = new Uint8Array(32).fill(0)
  const revision = { dealId, number: deal.number, root, pieces: deal.pieces }
  const key = isSigned ? node.operatorKey : new Uint8Array(32).fill(3)
  deal.signatures = { ...deal.signatures, operatorSignature: revisions.sign(revision, key) }
  deal.root = root
  return dealId
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const signal = testSignal()
  while (!(await holds())) {
    signal.throwIfAborted()
    await systemTimers.sleep(20, { signal })
  }
}

test('both revisions are brought to the chain, once, also after a crash, and the operator gets no deal any more', async () => {
  await using directory = await freshDirectory()
  const staged = await stage(directory.path)
  const { market, node } = staged
  const dealId = turn(staged, true)
  const number = node.deals.get(dealId)?.number
  {
    await using client = await openClient(market, directory.path)
    await until(() => market.state.frauds.size > 0)
    const [pair] = market.state.frauds.values()
    assert.deepEqual([pair?.dealId, pair?.number], [dealId, number])
    await until(async () => (await client.status()).deals.find(({ id }) => id === dealId)?.state !== 'active')
  }
  // The chain has lost it to a re-org: what is in client.db is brought again by the next process.
  market.state.frauds.clear()
  const known = market.state.deals.size
  await using client = await openClient(market, directory.path)
  await until(() => market.state.frauds.size > 0)
  await client.untilWritable(testSignal())
  const later = [...market.state.deals.values()].slice(known)
  assert.ok(later.every(({ operator }) => operator !== node.operator))
})

test('another root without the operator’s signature breaks the deal, and is no fraud', async () => {
  await using directory = await freshDirectory()
  const staged = await stage(directory.path)
  const { market } = staged
  const dealId = turn(staged, false)
  await using client = await openClient(market, directory.path)
  await until(async () => (await client.status()).deals.find(({ id }) => id === dealId)?.state !== 'active')
  // What had been noted would be brought within some of the client's laps.
  await systemTimers.sleep(300)
  assert.equal(market.state.frauds.size, 0)
})
