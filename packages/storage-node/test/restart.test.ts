/**
 * What a node has in memory (free slots, changes gathered in a transaction) is made anew from node.db at each start. After any
 * step it must be the same: a slot that only one of them takes for free is given to two shards, or to none.
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes, shardRootFromBytes } from '@nupeerstack/protocol'
import { type DealBook, DealBookError } from '../src/deals/deal-book.ts'
import { type NewShard, ShardStoreError } from '../src/shards/shard-store.ts'
import {
  type Change,
  type CustomerDeal,
  createBook,
  createCustomerDeal,
  customer,
  effectiveForGood,
  sign,
} from './deal-fixtures.ts'
import { assertIndexIsSound, dealA, dealB, type OpenStore, openStore, withFolder } from './shard-fixtures.ts'

const steps = 40
/** Small enough to be full now and then, and to need several volumes. */
const capacityPieces = 96
const slotsPerVolume = 32
const unitsMax = 200

test('after each step of any history a node that starts says what the one that ran said', async () => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31))
  try {
    await withFolder((directory) => liveThrough(directory, seed))
  } catch (cause) {
    throw new Error(`SEED=${seed}`, { cause })
  }
})

async function liveThrough(directory: string, seed: number): Promise<void> {
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  const choose = <T>(items: readonly T[]): T | undefined => items[below(items.length)]
  let now = 1
  const options = { capacityPieces, slotsPerVolume, now: () => now++ }
  const deals = [createCustomerDeal(dealA), createCustomerDeal(dealB)]
  /** Put by the customer and not in a revision yet. */
  const staged = new Map(deals.map((deal) => [deal.id, new Map<string, NewShard>()]))
  const states: { dealId: CustomerDeal['id']; root: Uint8Array; pieces: number }[] = []
  let opened = await openStore(directory, options)
  let book = createBook(opened)
  for (const { id } of deals) book.open({ id, customer, unitsMax, endPeriod: 1000 })

  async function put(deal: CustomerDeal, shard: NewShard): Promise<void> {
    try {
      await opened.store.put(shard, deal.id)
      staged.get(deal.id)!.set(shard.root, shard)
    } catch (error) {
      if (!(error instanceof ShardStoreError && error.code === 'full')) throw error
    }
  }

  const actions: ((deal: CustomerDeal) => unknown)[] = [
    ...[3, 16].map((most) => (deal: CustomerDeal) => put(deal, someShard(1 + below(most), random))),
    // Several at once are one batch; the other deal has the same shard.
    async (deal) => {
      await Promise.all([
        put(deal, someShard(2, random)),
        put(deal, someShard(5, random)),
        put(deal, someShard(1, random)),
      ])
      const other = choose([...staged.get(deal.id)!.values()])
      if (other !== undefined) await Promise.all(deals.map((each) => put(each, other)))
    },
    async (deal) => {
      const shard = choose([...staged.get(deal.id)!.values()])
      if (shard === undefined) return
      staged.get(deal.id)!.delete(shard.root)
      await opened.store.release(shard.root, deal.id)
    },
    ...[0, 1].map(() => (deal: CustomerDeal) => {
      const named = new Set([...deal.placed.values()].map(({ shard }) => shard.root))
      const fresh = [...staged.get(deal.id)!.values()].filter(({ root }) => !named.has(root))
      const frees = [...deal.placed.keys()].filter(() => below(3) === 0)
      const changes: Change[] = [
        ...frees.map((at): Change => ({ kind: 'free', at })),
        ...fresh.filter(() => below(3) > 0).map((shard): Change => ({ kind: 'append', shard })),
      ]
      if (changes.length === 0) return
      for (const change of changes) if (change.kind === 'append') staged.get(deal.id)!.delete(change.shard.root)
      const proposal = deal.propose(changes)
      book.revise(proposal)
      states.push({ dealId: deal.id, root: proposal.root, pieces: proposal.pieces })
    }),
    // node.db cannot grow: its disk is full.
    async (deal) => {
      opened.database.exec('PRAGMA max_page_count = 1')
      for (let index = 0; index < 4; index++) {
        await Promise.all([put(deal, someShard(4, random)), put(deal, someShard(3, random))])
      }
      opened.database.exec('PRAGMA max_page_count = 4294967294')
    },
    // Refused when all its operations are done: everything is undone.
    (deal) => {
      const shard = choose([...staged.get(deal.id)!.values()])
      if (shard === undefined) return
      const operations = [
        {
          kind: 'append',
          root: shard.root,
          at: deal.tree.pieces,
          pieces: shard.bytes.length / pieceSizeBytes,
        } as const,
      ]
      const pieces = deal.tree.pieces + operations[0]!.pieces
      const wrong = { dealId: deal.id, number: deal.number + 1, root: new Uint8Array(32).fill(1), pieces, operations }
      assert.throws(
        () => book.revise(sign(wrong)),
        (error) => error instanceof DealBookError,
      )
    },
    (deal) => book.markPosted(deal.id, deal.number),
    () => {
      const state = choose(states)
      if (state !== undefined) effectiveForGood(book, [state])
    },
    () => book.tidy(0),
    () => {
      while (book.tidy(now - 20));
      for (const { id } of deals) {
        const mine = staged.get(id)!
        for (const root of mine.keys()) if (!opened.store.holds.isStaged(mine.get(root)!.root, id)) mine.delete(root)
      }
    },
  ]

  for (let step = 0; step < steps; step++) {
    await choose(actions)!(choose(deals)!)
    const before = snapshot(opened, book, states)
    await opened[Symbol.asyncDispose]()
    opened = await openStore(directory, options)
    book = createBook(opened)
    assert.deepEqual(snapshot(opened, book, states), before, `step ${step}`)
    assertIndexIsSound(opened.database)
  }
  // All of the room that is said to be free can be taken.
  const { usedBytes, capacityBytes } = opened.store.usage()
  for (let free = (capacityBytes - usedBytes) / pieceSizeBytes; free > 0; free--) {
    await opened.store.put(someShard(1, random), dealA)
  }
  assertIndexIsSound(opened.database)
  await opened[Symbol.asyncDispose]()
}

function snapshot(
  { store }: OpenStore,
  book: DealBook,
  states: readonly { dealId: CustomerDeal['id']; root: Uint8Array; pieces: number }[],
): unknown {
  // What the disk has free is not the node's alone.
  const { usedBytes, capacityBytes, shards } = store.usage()
  return {
    usage: { usedBytes, capacityBytes, shards },
    deals: book.deals().map((deal) => ({
      deal,
      newest: book.newest(deal.id),
      livePieces: book.livePieces(deal.id),
      stagedPieces: store.holds.stagedPieces(deal.id),
      held: store.holds.heldBy(deal.id, 1000).toSorted(),
    })),
    answers: states.map(({ dealId, root, pieces }) => {
      const state = book.answerable(dealId, root, pieces)
      return Array.from({ length: state?.pieces ?? 0 }, (_, piece) => [state!.shardAt(piece), state!.path(piece)])
    }),
  }
}

/** Bytes that differ in their beginning alone: most of a piece hashes as fast as it can. */
function someShard(pieces: number, random: () => number): NewShard {
  const bytes = new Uint8Array(pieces * pieceSizeBytes)
  for (let piece = 0; piece < pieces; piece++) {
    for (let at = 0; at < 8; at++) bytes[piece * pieceSizeBytes + at] = Math.floor(random() * 256)
  }
  const roots = pieceRoots(bytes)
  return { root: shardRootFromBytes(shardRoot(roots)), bytes, pieceRoots: roots }
}

function randomNumbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    // xorshift32 (Marsaglia 2003)
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
