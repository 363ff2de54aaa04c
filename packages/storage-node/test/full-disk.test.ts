/** What a node does when its disk is full to the last byte: a real file system, filled for real. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { type OperatorNode, openDiskReserve } from '@nupeerstack/operator'
import { systemRuntime } from '@nupeerstack/runtime'
import type { NewShard } from '../src/shards/shard-store.ts'
import { openNodeDatabase } from '../src/sqlite-node-database.ts'
import { nodeSchema } from '../src/sqlite-node-schema.ts'
import { eventually, startTestChain } from './chain-fixtures.ts'
import { createCustomerDeal } from './deal-fixtures.ts'
import { createCustomer, customerNetwork, startNode } from './node-fixtures.ts'
import { dealA, openStore, randomShard } from './shard-fixtures.ts'
import { canMount, mountSmallDisk, runWhereItCanMount, type SmallDisk } from './small-disk.ts'

const isMountable = canMount()
const mebibyte = 1024 * 1024
/** Posts go at four moments of a period. */
const periodBlocks = 40

function diskTest(name: string, sizeMiB: number, run: (disk: SmallDisk) => Promise<void>): void {
  test(name, { skip: isMountable ? false : 'stands in the run within a user namespace', timeout: 90_000 }, async () => {
    using disk = mountSmallDisk(sizeMiB)
    assert.ok(disk !== undefined)
    await run(disk)
  })
}

test('on a machine where only a user namespace can mount, the tests of this file pass in one', (t: TestContext) => {
  if (isMountable) return t.skip('they run as they are')
  const ended = runWhereItCanMount(import.meta.filename)
  if (ended === undefined)
    return t.skip('no file system can be mounted here: these tests need root, or user namespaces')
  assert.equal(ended.status, 0, ended.output)
})

interface Status {
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly services: { readonly storage: { readonly disk: { readonly roomBytes: number } } }
}

async function warningCodes(node: OperatorNode): Promise<string[]> {
  return ((await node.status()) as unknown as Status).warnings.map(({ code }) => code)
}

diskTest(
  'a node whose disk is full frees, revises and proves, over a restart, and offers nothing',
  32,
  async (disk) => {
    await using testChain = await startTestChain({ periodBlocks, samples: 8 })
    const customerKey = await testChain.fundedKey()
    const chain = await testChain.connect(customerKey)
    const place = { name: 'node', key: await testChain.fundedKey(), parent: disk.directory }
    let node = await startNode(testChain, place)
    await using network = await customerNetwork(testChain, chain, customerKey)
    try {
      await eventually('the node is registered', async () =>
        (await chain.market.nodes(addressOfKind(testChain.deployment, storageKind)))[0]?.isEligible ? true : undefined,
      )
      let customer = createCustomer(network, chain, node)
      const offered = (await customer.quote(1024)).unitsMax * 65_536
      assert.ok(offered <= disk.freeBytes(), `${offered} bytes are offered, ${disk.freeBytes()} are free`)
      const id = await customer.openDeal(200)
      const deal = createCustomerDeal(id, customerKey, chain.kind(storageKind).revisions)
      const shards = Array.from({ length: 40 }, () => randomShard(4))
      for (const shard of shards) await customer.put(id, shard)
      await customer.revise(deal.propose(shards.map((shard) => ({ kind: 'append', shard }))))
      await testChain.devChain.mine(periodBlocks / 4)
      await eventually('the revision is posted', async () =>
        (await chain.kind(storageKind).postedRevision(id)).number === 1 ? true : undefined,
      )

      await using filler = await disk.fill()
      assert.equal(disk.freeBytes(), 0)
      await assert.rejects(customer.put(id, randomShard(1)), { code: 'full' })
      await assert.rejects(customer.quote(16), { code: 'full' })

      for (let round = 0; round < 3; round++) {
        const period = await testChain.nextPeriod()
        const oldest = [...deal.placed.keys()].sort((a, b) => a - b).slice(0, 4)
        await customer.revise(deal.propose(oldest.map((at) => ({ kind: 'free', at }))))
        await testChain.devChain.mine(12)
        await eventually(`the proof of period ${period}`, async () =>
          (await chain.kind(storageKind).standing(node.operator)).lastProvenPeriod >= period ? true : undefined,
        )
        await testChain.devChain.mine(periodBlocks / 4)
        await eventually('the revision that frees is posted', async () =>
          (await chain.kind(storageKind).postedRevision(id)).number === deal.number ? true : undefined,
        )
        if (round !== 1) continue
        // Between the two the others take what is left.
        await node[Symbol.asyncDispose]()
        await using _ = await disk.fill()
        node = await startNode(testChain, place)
        customer = createCustomer(network, chain, node)
      }
      const [kept] = deal.placed.values()
      assert.ok(kept !== undefined)
      assert.deepEqual(await customer.get(id, kept.shard, 0, 1000), kept.shard.bytes.slice(0, 1000))
      await eventually('the warning', async () => ((await warningCodes(node)).includes('disk-full') ? true : undefined))
      assert.equal((await chain.bonds.bond(node.operator)).slashed, 0n)

      await filler[Symbol.asyncDispose]()
      await eventually('the warning is over', async () =>
        (await warningCodes(node)).includes('disk-full') ? undefined : true,
      )
      await customer.put(id, randomShard(1))
    } finally {
      await node[Symbol.asyncDispose]()
    }
  },
)

diskTest(
  'a transaction that a full disk refuses leaves the journal whole, and the next one is sent',
  4,
  async (disk) => {
    await using testChain = await startTestChain()
    const key = await testChain.fundedKey()
    const { connectChain } = await import('@nupeerstack/contracts-client')
    const { deployment, devChain } = testChain
    const options = { rpcUrl: devChain.rpcUrl, deployment, privateKey: key, directory: disk.directory }
    const provision = (chain: Awaited<ReturnType<typeof connectChain>>) =>
      chain.bonds.deposit(addressOfKind(deployment, storageKind), 5n)
    {
      await using chain = await connectChain(options)
      await provision(chain)
      {
        await using _ = await disk.fill()
        let refused = 0
        // The page that the file ends in has room for a few more lines.
        for (let round = 0; round < 20 && refused < 3; round++) await provision(chain).catch(() => refused++)
        assert.equal(refused, 3)
      }
      await provision(chain)
    }
    await using again = await connectChain(options)
    await provision(again)
  },
)

diskTest('the reserve gives way step by step, and grows again only where others keep their room', 16, async (disk) => {
  const path = join(disk.directory, 'reserve')
  await mkdir(disk.directory, { recursive: true })
  using reserve = openDiskReserve(systemRuntime, { path, sizeBytes: 4 * mebibyte, spareBytes: 4 * mebibyte })
  assert.equal(reserve.heldBytes, 4 * mebibyte)
  assert.equal(disk.freeBytes(), 12 * mebibyte)
  await using filler = await disk.fill(mebibyte)
  assert.equal(reserve.release(), true)
  assert.equal(reserve.release(), true)
  assert.equal(disk.freeBytes(), 3 * mebibyte)
  assert.equal(reserve.refill(), false)
  await filler[Symbol.asyncDispose]()
  while (reserve.refill());
  assert.equal(reserve.heldBytes, 4 * mebibyte)
  for (let steps = 0; steps < 4; steps++) assert.equal(reserve.release(), true)
  assert.equal(reserve.release(), false)
})

diskTest(
  'shards leave their spare room, and what they free is room again though the disk is no emptier',
  16,
  async (disk) => {
    const spareBytes = 4 * mebibyte
    await using opened = await openStore(disk.directory, { slotsPerVolume: 256, spareBytes })
    const { store } = opened
    const put: NewShard[] = []
    for (;;) {
      const shard = randomShard(4)
      const { roomBytes } = store.usage()
      assert.ok(roomBytes <= Math.max(0, disk.freeBytes() - spareBytes), 'no more than the disk has')
      const isPut = await store.put(shard, dealA).then(
        () => true,
        () => false,
      )
      assert.equal(isPut, roomBytes >= shard.bytes.length)
      if (!isPut) break
      put.push(shard)
    }
    assert.ok(put.length > 30 && disk.freeBytes() > spareBytes / 2)
    const freeBytes = disk.freeBytes()
    for (const shard of put.slice(4, 8)) await store.release(shard.root, dealA)
    assert.ok(Math.abs(disk.freeBytes() - freeBytes) < mebibyte, 'slots in the middle keep their blocks')
    for (let count = 0; count < 4; count++) await store.put(randomShard(4), dealA)
    await assert.rejects(store.put(randomShard(4), dealA), { code: 'full' })
    await using _ = await disk.fill(mebibyte)
    await store.release(put[0]!.root, dealA)
    await assert.rejects(store.put(randomShard(1), dealA), { code: 'full' }, 'what is left is not for new shards')
  },
)

diskTest(
  'a node of an older schema migrates on a full disk with what its reserve gives, and else is as it was',
  16,
  async (disk) => {
    const path = join(disk.directory, 'node.db')
    const before = nodeSchema.length - 1
    {
      using database = openNodeDatabase({}, path)
      const insert = database.prepare('INSERT INTO register (account, version, bytes) VALUES (?, 1, ?)')
      for (let account = 0; account < 100; account++) insert.run(`${account}`, randomBytes(10_000))
    }
    {
      using database = new DatabaseSync(path)
      // What the newest step has brought.
      database.exec(`ALTER TABLE deal DROP COLUMN outrun_by; PRAGMA user_version = ${before}`)
    }
    using reserve = openDiskReserve(systemRuntime, {
      path: join(disk.directory, 'reserve'),
      sizeBytes: 4 * mebibyte,
      spareBytes: 0,
    })
    await using _filled = await disk.fill()
    const bytes = readFileSync(path)
    assert.throws(() => openNodeDatabase({}, path), {
      name: 'StateError',
      code: 'full',
      message: /^node\.db needs 3 MiB on its disk for the copy [^\n]*nothing was changed$/,
    })
    assert.deepEqual(readFileSync(path), bytes)
    using database = openNodeDatabase({ makeRoom: () => reserve.release() }, path)
    assert.equal(database.prepare('SELECT count(*) AS count FROM register').get()?.count, 100)
    assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, nodeSchema.length)
    assert.ok(existsSync(`${path}.v${before}`))
  },
)
