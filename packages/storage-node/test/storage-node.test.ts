/** Whole nodes, a real network and a real chain in one process: from an empty disk to a slashed bond. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { addressOfKind, type Chain, type ChainEvent, storageKind } from '@nupeerstack/contracts-client'
import type { OperatorNode } from '@nupeerstack/operator'
import { readService, type StorageStatus, storageServiceName, storageStatus } from '@nupeerstack/protocol'
import { eventually, startTestChain } from './chain-fixtures.ts'
import { createCustomerDeal } from './deal-fixtures.ts'
import { nodeBond as bond, createCustomer, customerNetwork, startNode } from './node-fixtures.ts'
import { randomShard } from './shard-fixtures.ts'

async function storageStatusOf(node: OperatorNode): Promise<StorageStatus> {
  const service = readService(await node.status(), storageServiceName, storageStatus)
  assert(service.kind === 'known')
  return service.document
}

async function proofIn(chain: Chain, node: OperatorNode, period: number): Promise<void> {
  await eventually(`the proof of period ${period}`, async () => {
    const standing = await chain.kind(storageKind).standing(node.operator)
    return standing.lastProvenPeriod >= period ? true : undefined
  })
}

/** Posts go at four moments of a period. */
const periodBlocks = 60

test('a node earns while it keeps its promise, over restarts, and pays when its disk is gone', {
  timeout: 90_000,
}, async () => {
  await using testChain = await startTestChain({ periodBlocks, samples: 8 })
  const customerKey = await testChain.fundedKey()
  const chain = await testChain.connect(customerKey)
  const events: ChainEvent[] = []
  using _ = chain.follow((update) => void events.push(...update.events))
  const keys = [await testChain.fundedKey(), await testChain.fundedKey()]
  let node = await startNode(testChain, { name: 'node-1', key: keys[0]! })
  await using witness = await startNode(testChain, { name: 'node-2', key: keys[1]! })
  await using network = await customerNetwork(testChain, chain, customerKey)
  try {
    await eventually('both nodes are registered', async () => {
      const nodes = await chain.market.nodes(addressOfKind(testChain.deployment, storageKind))
      return nodes.length === 2 && nodes.every((other) => other.isEligible) ? true : undefined
    })
    assert.equal((await chain.bonds.bond(node.operator)).provisioned, bond)

    let customer = createCustomer(network, chain, node)
    const id = await customer.openDeal(512)
    const deal = createCustomerDeal(id, customerKey, chain.kind(storageKind).revisions)
    const shards = [4, 16, 1].map(randomShard)
    for (const shard of shards) await customer.put(id, shard)
    await customer.revise(deal.propose(shards.map((shard) => ({ kind: 'append', shard }))))
    assert.deepEqual(await customer.get(id, shards[1]!, 70_000, 9000), shards[1]!.bytes.slice(70_000, 79_000))
    await testChain.devChain.mine(periodBlocks / 4)
    await eventually('the first revision is posted', async () =>
      (await chain.kind(storageKind).postedRevision(id)).number === 1 ? true : undefined,
    )

    for (let round = 0; round < 3; round++) {
      const period = await testChain.nextPeriod()
      // While the challenge is open the deal changes: the posted state must stay provable.
      const shard = randomShard(1 + round)
      await customer.put(id, shard)
      const oldest = Math.min(...deal.placed.keys())
      await customer.revise(
        deal.propose([
          { kind: 'free', at: oldest },
          { kind: 'append', shard },
        ]),
      )
      await testChain.devChain.mine(20)
      await proofIn(chain, node, period)
      await testChain.devChain.mine(periodBlocks / 4)
      await eventually('the newer revision is posted', async () =>
        (await chain.kind(storageKind).postedRevision(id)).number === deal.number ? true : undefined,
      )
    }

    await eventually('what was earned is settled', async () =>
      (await chain.market.earnings(node.operator)) > 0n ? true : undefined,
    )

    // A restart in the middle of a challenge.
    await node[Symbol.asyncDispose]()
    const period = await testChain.nextPeriod()
    node = await startNode(testChain, { name: 'node-1', key: keys[0]! })
    await testChain.devChain.mine(20)
    await proofIn(chain, node, period)
    customer = createCustomer(network, chain, node)
    const revision = await customer.readRevision(id)
    assert.deepEqual([revision.number, revision.pieces], [deal.number, deal.tree.pieces])
    const [kept] = deal.placed.values()
    assert.ok(kept !== undefined)
    assert.deepEqual([...(await customer.audit(id, [kept.shard, randomShard(1)]))], [1, 0])
    assert.equal((await chain.bonds.bond(node.operator)).slashed, 0n)
    assert.equal(
      events.some((event) => event.kind === 'missed'),
      false,
    )

    // The disk goes away while the node runs: two misses, of which the second costs.
    await rm(join(testChain.folder, 'node-1', 'shards'), { recursive: true })
    for (const misses of [1, 2]) {
      const missed = await testChain.nextPeriod()
      await testChain.devChain.mine(30)
      await eventually('the seed is recorded', () => chain.kind(storageKind).beacon.seed(missed))
      await testChain.nextPeriod()
      await eventually('the miss is reported', async () => {
        await testChain.devChain.mine(1)
        return (await chain.kind(storageKind).standing(node.operator)).missesInWindow >= misses ? true : undefined
      })
      const { slashed } = await chain.bonds.bond(node.operator)
      // The first is a warning, the second costs 5 %.
      assert.equal(slashed, misses === 1 ? 0n : bond / 20n)
    }
    const storage = await storageStatusOf(node)
    assert.equal(storage.disk.state, 'lost')
    assert.ok(storage.lastLoss)
    await assert.rejects(customer.get(id, kept.shard, 0, 10), /disk/)
    assert.equal((await chain.bonds.bond(witness.operator)).slashed, 0n)
  } finally {
    await node[Symbol.asyncDispose]()
  }
})

test('a node that is low on gas says how many periods are left, while it still can pay', async () => {
  await using testChain = await startTestChain()
  const key = await testChain.fundedKey({ gasWei: 10n ** 16n })
  await using node = await startNode(testChain, { name: 'poor', key })
  const chain = await testChain.connect(await testChain.fundedKey())
  await eventually('the node is registered', () => chain.market.node(node.operator, chain.kind(storageKind).address))
  const status = await node.status()
  const { periodsLeft } = (await storageStatusOf(node)).gas ?? assert.fail('the chain has answered')
  assert.ok(periodsLeft > 0, `${periodsLeft} periods are left`)
  assert.match(status.warnings.find(({ code }) => code === 'gas-low')?.message ?? '', /which lasts \d+ periods at/)
})

test('a node whose chain hangs still says how it is, and soon, and stops', async () => {
  await using testChain = await startTestChain()
  const { devChain } = testChain
  let isHanging = false
  const proxy = createServer(async (request, response) => {
    const body = await text(request)
    if (isHanging) return
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(devChain.rpcUrl, { method: 'POST', body, headers }).catch(() => undefined)
    if (answer === undefined) response.destroy()
    else response.end(await answer.text())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  try {
    const rpcUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const behindProxy = { ...testChain, devChain: { ...devChain, rpcUrl } }
    await using node = await startNode(behindProxy, { name: 'node', key: await testChain.fundedKey() })
    isHanging = true
    const startedMs = performance.now()
    const { chainProblem } = await storageStatusOf(node)
    assert.match(chainProblem ?? '', /has not answered/)
    // What nps waits for a daemon.
    assert.ok(performance.now() - startedMs < 2_000)
    await node[Symbol.asyncDispose]()
    // A request that nobody answers is given up after 30 s.
    assert.ok(performance.now() - startedMs < 15_000)
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})
