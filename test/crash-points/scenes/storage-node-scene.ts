/** A storage node's stores: shards and volumes, deals and their revisions, registers. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DealId } from '@nupeerstack/protocol'
import { createSqliteRegisterBook } from '../../../packages/storage-node/src/registers/sqlite-register-book.ts'
import {
  type CustomerDeal,
  createBook,
  createCustomerDeal,
  customer,
} from '../../../packages/storage-node/test/deal-fixtures.ts'
import { numberedShard } from '../../../packages/storage-node/test/numbered-shard.ts'
import { assertIndexIsSound, openStore } from '../../../packages/storage-node/test/shard-fixtures.ts'
import { startArmed } from '../armed-process.ts'
import type { Scene } from '../scene.ts'
import type { Told } from '../told.ts'

const actor = join(import.meta.dirname, '../actors/storage-node-actor.ts')

export function openStorageNodeScene(): Scene {
  return {
    name: 'storage node',
    isExclusive: false,
    run: (folder, seed, arming) => startArmed(actor, [folder, String(seed)], arming).ended,
    check,
    async [Symbol.asyncDispose]() {},
  }
}

/** A deal as its customer knows it from what it was told. */
interface KnownDeal {
  readonly id: DealId
  readonly revisions: Revision[]
  /** Shards that were put and not named since, nor expired. */
  readonly staged: Set<number>
  isClosing: boolean
}

interface Revision {
  readonly number: number
  readonly root: string
  readonly freed: readonly number[]
  readonly appended: readonly number[]
  readonly isDone: boolean
}

async function check(folder: string, told: readonly Told[]): Promise<void> {
  const deals = dealsOf(told)
  await using opened = await openStore(folder, { slotsPerVolume: 32, capacityPieces: 512 })
  const { database, store } = opened
  const book = createBook(opened)
  assertIndexIsSound(database)
  for (const deal of deals.values()) {
    if (deal.isClosing) continue
    const entry = book.deal(deal.id)
    assert.ok(entry !== undefined, `deal ${deal.id} was opened`)
    const newest = book.newest(deal.id)
    const known = deal.revisions.find(({ number }) => number === entry.number)
    const acknowledged = deal.revisions.findLast(({ isDone }) => isDone)?.number ?? 0
    assert.ok(entry.number >= acknowledged, `deal ${deal.id} stands at ${entry.number}, not at ${acknowledged}`)
    assert.equal(Buffer.from(newest?.root ?? []).toString('hex'), known?.root ?? '')
    const customerDeal = replay(deal, entry.number)
    for (const { shard } of customerDeal.placed.values()) {
      assert.equal(await store.verify(shard.root), true, `shard ${shard.root} is in revision ${entry.number}`)
    }
    for (const number of deal.staged) {
      const { root } = numberedShard(number)
      assert.ok(store.holds.isHeld(root, deal.id), `shard ${number} was put under deal ${deal.id}`)
      assert.equal(await store.verify(root), true, `shard ${number} was put`)
    }
    // What has left is never signed otherwise under its number.
    if (newest !== undefined) {
      const otherwise = { ...newest, root: new Uint8Array(32).fill(1), operations: [] }
      assert.throws(() => book.revise(otherwise), { code: 'conflict' })
    }
    // Both sides go on from there.
    const next = numberedShard(1_000_000 + Number(deal.id))
    await store.put(next, deal.id)
    book.revise(customerDeal.propose([{ kind: 'append', shard: next }]))
  }
  for (const { id, number, state } of told.filter(({ what }) => what === 'outrun')) {
    if (state === 'done') assert.equal(book.deal(id as DealId)?.outrunBy, number, `deal ${id} is outrun`)
  }
  for (const root of store.list(0, 10_000).roots) {
    assert.equal(await store.verify(root), true, `shard ${root} stands in the index and is not whole`)
  }
  checkRegister(createSqliteRegisterBook({ database }).read(customer), told)
  for (const { id } of book.deals()) book.close(id)
  while (book.tidy(Number.MAX_SAFE_INTEGER));
  assertIndexIsSound(database)
  assert.deepEqual(store.list(0, 1).roots, [], 'a shard is held by nobody')
  assert.equal(store.usage().usedBytes, 0, 'slots are leaked')
  const left = readdirSync(join(folder, 'shards')).filter((name) => !/^volume-\d{4}$/.test(name))
  assert.equal(left.length, 1, `only the mark stands beside the volumes: ${left}`)
}

function checkRegister(found: { readonly version: number; readonly bytes: Uint8Array }, told: readonly Told[]): void {
  const writes = told.filter(({ what }) => what === 'write-register')
  const versions = (state: Told['state']) => writes.filter((each) => each.state === state).map(({ version }) => version)
  const done = Number(versions('done').at(-1) ?? 0)
  const begun = Number(versions('begun').at(-1) ?? 0)
  assert.ok(found.version === done || found.version === begun, `the register has version ${found.version}`)
  if (found.version > 0) assert.equal(Buffer.from(found.bytes).toString(), `register ${found.version}`)
}

function dealsOf(told: readonly Told[]): Map<DealId, KnownDeal> {
  const deals = new Map<DealId, KnownDeal>()
  for (const each of told) {
    const id = each.id as DealId
    const deal = deals.get(id)
    const isDone = each.state === 'done'
    if (each.what === 'open-deal' && isDone) {
      deals.set(id, { id, revisions: [], staged: new Set(), isClosing: false })
    } else if (each.what === 'put' && isDone) deal?.staged.add(Number(each.number))
    else if (each.what === 'expire') for (const { staged } of deals.values()) staged.clear()
    else if (each.what === 'close' && deal !== undefined) deal.isClosing = true
    else if (each.what === 'revise' && deal !== undefined) {
      const { number, root, freed, appended } = each as unknown as Revision
      if (isDone) deal.revisions.pop()
      deal.revisions.push({ number, root, freed, appended, isDone })
      for (const shard of appended) deal.staged.delete(shard)
    }
  }
  return deals
}

/** The customer's side of the deal at that revision. */
function replay({ id, revisions }: KnownDeal, number: number): CustomerDeal {
  const deal = createCustomerDeal(id)
  for (const revision of revisions.filter((each) => each.number <= number)) {
    deal.propose([
      ...revision.freed.map((at) => ({ kind: 'free', at }) as const),
      ...revision.appended.map((shard) => ({ kind: 'append', shard: numberedShard(shard) }) as const),
    ])
  }
  return deal
}
