/** A network seen from outside: real admin servers of daemons of several builds, beside a chain in memory. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { type Chain, createPeriods, wad } from '@nupeerstack/contracts-client'
import { adminRoute, adminSocketPath, createMetrics, silentLogger, startAdminServer } from '@nupeerstack/node-host'
import {
  type Address,
  type ClientStatus,
  clientStatus,
  daemonStatus,
  json,
  parseAddress,
  parseDealId,
  parsePeerId,
  type StorageStatus,
  s3Status,
  statusCall,
  storageStatus,
} from '@nupeerstack/protocol'
import { collectStatus } from '../src/network/collect-status.ts'
import { findDaemons } from '../src/network/find-daemons.ts'
import { type NetworkStatus, networkStatus } from '../src/network/network-status.ts'
import { renderStatus } from '../src/network/render-status.ts'
import { plainStyle } from '../src/terminal/style.ts'

const operators = ['1', '2', '3', '4', '5'].map((digit) => parseAddress(`0x${digit.repeat(40)}`))
const customer = parseAddress(`0x${'c'.repeat(40)}`)
const peerId = parsePeerId(`12D3KooW${'A'.repeat(44)}`)
const [first, second] = operators as [Address, Address]
const dealId = parseDealId('7')
const registered = operators.map((operator) => ({
  ...{ operator, peerId, addresses: ['/ip4/10.0.0.1/tcp/1'], isEligible: true },
}))
const deal = {
  ...{ id: dealId, customer, operator: first, unitsMax: 64, openedPeriod: 1, endPeriod: 3 },
  ...{ pricePerUnitPeriodWad: wad, floorPerUnitPeriodWad: 0n, noticePeriods: 2 },
  ...{ escrow: 20n, paid: 3n, isOpen: true },
}

/** What is asked of a chain here; it answers as long as `isUp`. */
function chainOf(isUp = true): Chain {
  const answering = <T>(value: T) => (isUp ? Promise.resolve(value) : Promise.reject(new Error('away')))
  const standing = { pieces: 4, lastProvenPeriod: 2, provenCount: 5, missesInWindow: 1, isEvicted: false }
  const chain = {
    chainId: 31_337,
    head: () => answering({ number: 45, hash: '0x0', timestamp: 0 }),
    periodMs: () => answering(20_000),
    market: {
      nodes: () => answering(registered),
      deals: () => answering([deal]),
      noticeGiver: () => answering(first),
    },
    bonds: { bond: () => answering({ total: 100n, provisioned: 90n, thawing: 0n, slashed: 10n }) },
    kind: () => ({
      beacon: { ...createPeriods(20), currentPeriod: () => answering(2) },
      address: operators[4],
      standing: () => answering(standing),
      liveUnits: () => answering(4),
      earned: () => answering({ unitPeriods: 4n, periods: 1 }),
    }),
  }
  return chain as unknown as Chain
}

const frame = { peerId, addresses: [], warnings: [], links: [] }

function storageOf(operator: Address): StorageStatus {
  const disk = { state: 'online', problem: '', usedBytes: 10, capacityBytes: 100, roomBytes: 90, diskFreeBytes: 900 }
  return storageStatus.make({
    ...{ disk: { ...disk, shards: 3 } as StorageStatus['disk'], operator, period: 2 },
    ...{ transactions: { count: 0, oldestMs: 0 }, lastProof: null, lastLoss: null, dealCount: 0, deals: [] },
  })
}

function clientOf(isUp: (operator: Address) => boolean): ClientStatus {
  const small = { inlineParts: 0, inlineBytes: 0, packedParts: 0, packs: 0, liveBytes: 0, deadBytes: 0 }
  return clientStatus.make({
    ...{ profile: '2/4', isWritable: true, smallParts: small, customer, transactions: { count: 0, oldestMs: 0 } },
    parts: { parts: 1, bytes: 5, pending: 0, freed: 0 },
    compactions: { done: 0, failed: 0 },
    repairs: { waiting: 0, underWay: 0, done: 0, failed: 0 },
    audits: { checked: 0, damaged: 0, failed: 0 },
    nodes: operators.map((operator) => ({
      ...{ operator, peerId, isEligible: true, isUp: isUp(operator), score: 1, latencyP95Ms: null },
    })),
    deals: [
      {
        ...{ id: dealId, operator: first, state: 'broken', brokenBecause: 'the node stands at revision 0, we at 7' },
        ...{ pieces: 4, unitsMax: 64, revision: 7, stagedOperations: 0, endPeriod: 9 },
      },
    ],
  })
}

function gatewayOf(client: ClientStatus): object {
  const s3 = s3Status.make({
    ...{ endpoint: 'http://10.0.0.9:9000', region: 'eu-1', buckets: 1, objects: 2, bytes: 3, partsToFree: 0 },
  })
  return daemonStatus.make({ ...frame, services: { s3, client } })
}

function nodeOf(operator: Address): object {
  return daemonStatus.make({ ...frame, services: { storage: storageOf(operator) } })
}

/** Daemons that answer `GET /status` with these documents, whatever they are; returned as their user names them. */
async function startDaemons(t: TestContext, documents: readonly object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'nps-daemons-'))
  t.after(() => rm(folder, { recursive: true }))
  const names = documents.map((_, index) => join(folder, String(index)))
  for (const [index, document] of documents.entries()) {
    const route = adminRoute({ ...statusCall, answer: json.any() }, async () => document)
    const dependencies = { log: silentLogger, metrics: createMetrics() }
    const server = await startAdminServer(dependencies, [route], { dataDir: names[index] ?? assert.fail() })
    t.after(() => server[Symbol.asyncDispose]())
  }
  return names.map((name) => ({ name, target: adminSocketPath(name) }))
}

async function look(
  daemons: Awaited<ReturnType<typeof startDaemons>>,
  chain = chainOf(),
  numbers?: ReadonlyMap<number, Address>,
): Promise<NetworkStatus> {
  const rpcUrl = 'http://10.0.0.8:8545'
  const status = await collectStatus(await findDaemons({ chain, rpcUrl, daemons, operators: numbers }))
  // What is printed as JSON is a document like any other.
  assert.deepEqual(networkStatus.parse(JSON.parse(JSON.stringify(status))), status)
  return status
}

describe('a network from outside', () => {
  test('is shown from the chain alone, and nobody claims that it works', async () => {
    const status = await look([])
    assert.equal(status.health, 'unknown')
    assert.equal(status.gateway, null)
    assert.deepEqual(
      status.nodes.map(({ id, state, operator, shards }) => ({ id, state, operator, shards })),
      operators.map((operator, index) => ({ id: index + 1, state: 'unasked', operator, shards: null })),
    )
    assert.deepEqual(status.chain, {
      ...{ state: 'up', pid: null, rpcUrl: 'http://10.0.0.8:8545', chainId: 31_337 },
      ...{ block: 45, period: 2, periodBlocks: 20, blocksIntoPeriod: 5, periodMs: 20_000 },
    })
    const [shown] = status.deals
    assert.deepEqual(shown?.notice, { by: 'operator', giver: first, period: 1 })
    assert.deepEqual(shown?.funding, {
      ...{ unearned: '19', minimumBalance: '4', costPerPeriod: '4', runwayPeriods: 4, isShort: false },
    })
    assert.equal(status.nodes[0]?.bond?.slashed, '10')
    assert.equal(status.proofs?.proven, 25)
    assert.match(
      renderStatus(status, plainStyle).join('\n'),
      /^● as the chain has it: no gateway has answered {2}chain 31337/,
    )
  })

  test('is shown from a gateway and a node as well, each by what it says that it is', async (t) => {
    const gateway = gatewayOf(clientOf((operator) => operator !== second))
    const status = await look(await startDaemons(t, [nodeOf(first), gateway]))
    assert.deepEqual(
      status.nodes.map(({ state }) => state),
      ['up', 'silent', 'up', 'up', 'up'],
    )
    assert.equal(status.nodes[0]?.shards, 3)
    assert.equal(status.nodes[0]?.capacityBytes, 100)
    assert.equal(status.gateway?.endpoint, 'http://10.0.0.9:9000')
    assert.deepEqual(status.objects, { count: 2, sizeBytes: 3, buckets: 1 })
    assert.equal(status.deals[0]?.brokenBecause, 'the node stands at revision 0, we at 7')
    assert.equal(status.health, 'degraded')
    assert.deepEqual(status.unplaced, [])
  })

  test('has daemons of other builds, which are said to be so while the rest is shown', async (t) => {
    const early = { peerId, addresses: [], services: { storage: { disk: { shards: 3 } } } }
    const late = { ...nodeOf(second), version: 2 }
    const lateService = daemonStatus.make({ ...frame, services: { storage: { version: 9 } } })
    const broken = { ...nodeOf(second), links: 'many' }
    const daemons = await startDaemons(t, [early, late, lateService, broken, nodeOf(first)])
    const status = await look([...daemons, { name: 'nobody', target: adminSocketPath('/nowhere') }])
    assert.equal(status.nodes[0]?.shards, 3)
    const [olds, news, services, malformed, nobody] = status.unplaced.map(({ problem }) => problem)
    assert.match(olds ?? '', /^is of an earlier build: the status of a daemon without a version/)
    assert.match(news ?? '', /^is of a later build: the status of a daemon of version 2/)
    assert.match(services ?? '', /^is of a later build: the status of a storage service of version 9/)
    assert.match(malformed ?? '', /does not follow its schema: links must be a list/)
    assert.equal(nobody, 'does not answer')
    const text = renderStatus(status, plainStyle).join('\n')
    assert.match(text, /! nobody does not answer/)
    assert.match(text, /! .* is of an earlier build/)
  })

  test('has a gateway whose client is of another build: what its S3 side says is shown', async (t) => {
    const gateway = gatewayOf({ ...clientOf(() => true), version: 2 as 1 })
    const status = await look(await startDaemons(t, [gateway]))
    assert.match(status.gateway?.problem ?? '', /a storage client of version 2/)
    assert.equal(status.objects?.count, 2)
    assert.match(renderStatus(status, plainStyle).join('\n'), /! the gateway is of a later build/)
  })

  test('keeps the numbers that its nodes have, and counts on for others', async () => {
    const numbers = new Map(operators.slice(0, 3).map((operator, index) => [3 - index, operator]))
    const { nodes, deals } = await look([], chainOf(), numbers)
    const numbered = new Map(nodes.map(({ operator, id }) => [operator, id]))
    assert.deepEqual(
      operators.map((operator) => numbered.get(operator)),
      [3, 2, 1, 4, 5],
    )
    assert.equal(deals[0]?.node, 3)
  })

  test('whose chain is away is shown as far as daemons know it', async (t) => {
    const status = await look(await startDaemons(t, [nodeOf(first)]), chainOf(false))
    assert.equal(status.chain.state, 'silent')
    assert.deepEqual(
      status.nodes.map(({ state, shards, bond, standing }) => ({ state, shards, bond, standing })),
      [{ state: 'up', shards: 3, bond: null, standing: null }],
    )
  })
})
