/** Whole nodes, a real network and a real chain in one process: from an empty disk to a slashed bond. */
import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Chain, type ChainEvent, storageDomain } from '@nupeerstack/contracts-client'
import {
  createIdentity,
  createLogger,
  createNetwork,
  type Network,
  silentLogger,
  verifyPeerSignature,
} from '@nupeerstack/node-host'
import {
  auditRequest,
  auditResponse,
  type DealId,
  dealRevisionDigest,
  encodeRevisionOperations,
  getRangeRequest,
  putShardRequest,
  putShardResponse,
  quoteRequest,
  quoteResponse,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  recoverSigner,
  reviseRequest,
  reviseResponse,
  shardRootToBytes,
  signIntroduction,
  storageMethods,
} from '@nupeerstack/protocol'
import type { StorageNodeConfig } from '../src/config.ts'
import type { RevisionProposal } from '../src/deals/deal-book.ts'
import type { NewShard } from '../src/shards/shard-store.ts'
import { type StorageNode, startStorageNode } from '../src/storage-node.ts'
import { eventually, pollingIntervalMs, startTestChain, type TestChain } from './chain-fixtures.ts'
import { createCustomerDeal } from './deal-fixtures.ts'
import { randomShard } from './shard-fixtures.ts'

const bond = 1000n * 10n ** 18n
const verbose = process.env.VERBOSE === '1'

async function startNode(chain: TestChain, name: string, key: Uint8Array): Promise<StorageNode> {
  const dataDir = join(chain.folder, name)
  const operatorKeyFile = join(chain.folder, `${name}.key`)
  await writeFile(operatorKeyFile, Buffer.from(key).toString('hex'), { mode: 0o600 })
  const config: StorageNodeConfig = {
    dataDir,
    storage: { path: join(dataDir, 'shards'), capacityBytes: 64 * 1024 * 1024 },
    listen: ['/ip4/127.0.0.1/tcp/0'],
    announce: [],
    directPort: 0,
    bootstrap: [],
    chain: { rpcUrl: chain.devChain.rpcUrl, deploymentFile: chain.deploymentFile, pollingIntervalMs },
    operatorKeyFile,
    bond,
    service: {
      pricePerUnitPeriodWad: 1000n * 10n ** 18n,
      durationPeriodsMax: 1000,
      settleEveryPeriods: 2,
      withdrawAbove: 10n ** 30n,
    },
  }
  const log = verbose ? createLogger({ bindings: { node: name } }) : silentLogger
  return await startStorageNode(config, { log, signal: new AbortController().signal })
}

/** The customer's side of the wire. */
function createCustomer(network: Network, chain: Chain, node: StorageNode) {
  const peer = { peerId: node.peerId, addresses: node.addresses.map((address) => address.replace(/\/p2p\/.*$/, '')) }
  const request = (method: string, header: Uint8Array, payload: readonly Uint8Array[] = []) =>
    network.request(peer, { method, header, payload, signal: AbortSignal.timeout(10_000) })
  return {
    async openDeal(unitsMax: number): Promise<DealId> {
      const header = quoteRequest.encode({ customer: chain.account, unitsMax, durationPeriods: 1000 })
      const { signature, ...offer } = quoteResponse.parse((await request(storageMethods.quote, header)).header)
      return await chain.market.openDeal(offer, signature, 10n ** 9n)
    },
    async put(dealId: DealId, { root, bytes, pieceRoots }: NewShard): Promise<void> {
      const pieces = pieceRoots.length / 32
      const header = putShardRequest.encode({ dealId, root: shardRootToBytes(root), pieces })
      const { receipt } = putShardResponse.parse((await request(storageMethods.putShard, header, [bytes])).header)
      assert.equal(verifyPeerSignature(node.peerId, receiptBytes(dealId, root, pieces), receipt), true)
    },
    async get(dealId: DealId, { root }: NewShard, offset: number, length: number): Promise<Uint8Array> {
      const header = getRangeRequest.encode({ dealId, root: shardRootToBytes(root), offset, length })
      return (await request(storageMethods.getRange, header)).payload
    },
    async revise({ operations, customerSignature, ...revision }: RevisionProposal): Promise<void> {
      const header = reviseRequest.encode({ ...revision, signature: customerSignature })
      const answer = await request(storageMethods.revise, header, [encodeRevisionOperations(operations)])
      const { signature } = reviseResponse.parse(answer.header)
      const digest = dealRevisionDigest(storageDomain(chain.deployment), revision)
      assert.equal(recoverSigner(digest, signature), node.operator)
    },
    async readRevision(dealId: DealId) {
      return readRevisionResponse.parse(
        (await request(storageMethods.readRevision, readRevisionRequest.encode({ dealId }))).header,
      )
    },
    async audit(dealId: DealId, shards: readonly NewShard[]): Promise<Uint8Array> {
      const roots = shards.map((shard) => shardRootToBytes(shard.root))
      return auditResponse.parse((await request(storageMethods.audit, auditRequest.encode({ dealId, roots }))).header)
        .whole
    },
  }
}

async function proofIn(chain: Chain, node: StorageNode, period: number): Promise<void> {
  await eventually(`the proof of period ${period}`, async () => {
    const standing = await chain.storage.standing(node.operator)
    return standing.lastProvenPeriod >= period ? true : undefined
  })
}

test('a node earns while it keeps its promise, over restarts, and pays when its disk is gone', {
  timeout: 90_000,
}, async () => {
  await using testChain = await startTestChain({ periodBlocks: 60, samples: 8 })
  const customerKey = await testChain.fundedKey()
  const chain = await testChain.connect(customerKey)
  const events: ChainEvent[] = []
  using _ = chain.follow((update) => void events.push(...update.events))
  const keys = [await testChain.fundedKey(), await testChain.fundedKey()]
  let node = await startNode(testChain, 'node-1', keys[0]!)
  await using witness = await startNode(testChain, 'node-2', keys[1]!)
  const identity = createIdentity()
  await using network = await createNetwork(
    {
      identity,
      log: silentLogger,
      introducer: (from, to) =>
        signIntroduction(
          testChain.deployment.chainId,
          { account: chain.account, from, to, expiresAt: Math.floor(Date.now() / 1000) + 3600 },
          customerKey,
        ),
    },
    { chainId: testChain.deployment.chainId, listen: [], dht: 'off' },
  )
  try {
    await eventually('both nodes are registered', async () => {
      const nodes = await chain.market.nodes(testChain.deployment.storageKind)
      return nodes.length === 2 && nodes.every((other) => other.isEligible) ? true : undefined
    })
    assert.equal((await chain.staking.bond(node.operator)).provisioned, bond)

    let customer = createCustomer(network, chain, node)
    const id = await customer.openDeal(512)
    const deal = createCustomerDeal(id, customerKey, storageDomain(testChain.deployment))
    const shards = [4, 16, 1].map(randomShard)
    for (const shard of shards) await customer.put(id, shard)
    await customer.revise(deal.propose(shards.map((shard) => ({ kind: 'append', shard }))))
    assert.deepEqual(await customer.get(id, shards[1]!, 70_000, 9000), shards[1]!.bytes.slice(70_000, 79_000))
    await testChain.devChain.mine(1)
    await eventually('the first revision is posted', async () =>
      (await chain.storage.postedRevision(id)).number === 1 ? true : undefined,
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
      await testChain.devChain.mine(1)
      await eventually('the newer revision is posted', async () =>
        (await chain.storage.postedRevision(id)).number === deal.number ? true : undefined,
      )
    }

    await eventually('what was earned is settled', async () =>
      (await chain.market.earnings(node.operator)) > 0n ? true : undefined,
    )

    // A restart in the middle of a challenge.
    await node[Symbol.asyncDispose]()
    const period = await testChain.nextPeriod()
    node = await startNode(testChain, 'node-1', keys[0]!)
    await testChain.devChain.mine(20)
    await proofIn(chain, node, period)
    customer = createCustomer(network, chain, node)
    const revision = await customer.readRevision(id)
    assert.deepEqual([revision.number, revision.pieces], [deal.number, deal.tree.pieces])
    const [kept] = deal.placed.values()
    assert.ok(kept !== undefined)
    assert.deepEqual([...(await customer.audit(id, [kept.shard, randomShard(1)]))], [1, 0])
    assert.equal((await chain.staking.bond(node.operator)).slashed, 0n)
    assert.equal(
      events.some((event) => event.kind === 'missed'),
      false,
    )

    // The disk goes away while the node runs: two misses, of which the second costs.
    await rm(join(testChain.folder, 'node-1', 'shards'), { recursive: true })
    for (const misses of [1, 2]) {
      const missed = await testChain.nextPeriod()
      await testChain.devChain.mine(30)
      await eventually('the seed is recorded', () => chain.beacon.seed(missed))
      await testChain.nextPeriod()
      await eventually('the miss is reported', async () => {
        await testChain.devChain.mine(1)
        return (await chain.storage.standing(node.operator)).missesInWindow >= misses ? true : undefined
      })
      const { slashed } = await chain.staking.bond(node.operator)
      // The first is a warning, the second costs 2 %.
      assert.equal(slashed, misses === 1 ? 0n : bond / 50n)
    }
    const status = (await node.status()) as { services: { storage: { disk: { state: string }; lastLoss: unknown } } }
    assert.equal(status.services.storage.disk.state, 'lost')
    assert.ok(status.services.storage.lastLoss)
    await assert.rejects(customer.get(id, kept.shard, 0, 10), /disk/)
    assert.equal((await chain.staking.bond(witness.operator)).slashed, 0n)
  } finally {
    await node[Symbol.asyncDispose]()
  }
})
