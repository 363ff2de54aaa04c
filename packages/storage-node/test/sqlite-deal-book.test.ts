import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leafPath, liveCount, verifySample } from '@nupeerstack/proofs'
import fc from 'fast-check'
import { type DealBook, DealBookError, type DealBookErrorCode } from '../src/deals/deal-book.ts'
import type { NewShard } from '../src/shards/shard-store.ts'
import {
  type Change,
  createBook,
  createCustomerDeal,
  customer,
  effectiveForGood,
  operator,
  operatorKey,
  piecesOf,
  revisions,
  sign,
} from './deal-fixtures.ts'
import {
  assertIndexIsSound,
  dealA,
  dealB,
  type OpenStore,
  openStore,
  randomShard,
  withFolder,
  withStore,
} from './shard-fixtures.ts'

function withCode(code: DealBookErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof DealBookError && error.code === code
}

async function withBook(run: (opened: OpenStore, book: DealBook) => Promise<void>): Promise<void> {
  await withStore({}, async (opened) => {
    const book = createBook(opened)
    book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
    await run(opened, book)
  })
}

/** Proves one leaf of a piece from the disk, as a challenge would ask for it. */
async function isProvable({ store }: OpenStore, book: DealBook, state: Posted, piece: number): Promise<boolean> {
  const answer = book.answerable(dealA, state.root, state.pieces)
  if (answer === undefined) return false
  const found = answer.shardAt(piece)
  const leafIndex = (piece * 37) % 2048
  const ranks = Array.from({ length: liveCount(state.root) }, (_, rank) => rank)
  const rank = ranks.find((each) => answer.livePiece(each) === piece)
  // Of a freed piece no challenge asks.
  if (found === undefined || rank === undefined) return found === rank
  const sample = { root: state.root, pieces: state.pieces, rank, piece, leafIndex }
  const bytes = await store.readPiece(found.root, found.piece)
  if (bytes === undefined) return false
  const { leaf, path } = leafPath(bytes, leafIndex)
  return verifySample({ ...sample, leaf, path: [...path, ...answer.path(piece)] })
}

interface Posted {
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
}

test('a revision is countersigned, durable over a restart, and the same again gets the same signature', async () => {
  await withFolder(async (directory) => {
    const deal = createCustomerDeal(dealA)
    const shard = randomShard(3)
    const proposal = await (async () => {
      await using opened = await openStore(directory)
      const book = createBook(opened)
      book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
      await opened.store.put(shard, dealA)
      const proposed = deal.propose([{ kind: 'append', shard }])
      const signature = book.revise(proposed)
      assert.equal(revisions.isSignedBy(operator, proposed, signature), true)
      return proposed
    })()
    await using opened = await openStore(directory)
    const book = createBook(opened)
    const newest = book.newest(dealA)
    assert.deepEqual(book.revise(proposal), newest?.operatorSignature)
    assert.deepEqual(newest?.customerSignature, proposal.customerSignature)
    assert.equal(book.deal(dealA)?.pieces, 3)
    assert.equal(await isProvable(opened, book, proposal, 2), true)
  })
})

test('refusals name their reason and change nothing', async () => {
  await withBook(async ({ store, database }, book) => {
    const deal = createCustomerDeal(dealA)
    const [shard, other] = [randomShard(2), randomShard(2)]
    await store.put(shard, dealA)
    await store.put(other, dealB)
    book.revise(deal.propose([{ kind: 'append', shard }]))
    const before = book.deal(dealA)
    const good = { dealId: dealA, number: 2, root: deal.tree.root(), pieces: 2, operations: [] }
    const append = (at: number, pieces = 2, root = shard.root) => ({ kind: 'append' as const, root, at, pieces })
    const refusals: [DealBookErrorCode, Parameters<typeof sign>[0]][] = [
      ['no-such-deal', { ...good, dealId: dealB }],
      ['conflict', { ...good, number: 1, root: new Uint8Array(32) }],
      ['conflict', { ...good, number: 0 }],
      ['full', { ...good, pieces: 1001 }],
      ['conflict', { ...good, root: new Uint8Array(32).fill(1) }],
      ['conflict', { ...good, pieces: 3 }],
      ['not-found', { ...good, operations: [append(2, 2, other.root)] }],
      ['conflict', { ...good, operations: [append(1)] }],
      ['conflict', { ...good, operations: [append(0)] }],
      ['conflict', { ...good, operations: [append(3)] }],
      ['conflict', { ...good, operations: [append(2, 1)] }],
      ['conflict', { ...good, operations: [append(2)] }],
      ['conflict', { ...good, operations: [{ ...append(0), kind: 'free', root: other.root }] }],
      ['conflict', { ...good, operations: [{ ...append(1), kind: 'free' }] }],
      ['conflict', { ...good, operations: [{ ...append(0, 1), kind: 'free' }] }],
    ]
    for (const [code, unsigned] of refusals) assert.throws(() => book.revise(sign(unsigned)), withCode(code))
    assert.throws(() => book.revise(sign(good, operatorKey)), withCode('unauthorised'))
    assert.deepEqual(book.deal(dealA), before)
    assert.equal(book.livePieces(dealA), 2)
    assertIndexIsSound(database)
    assert.ok(book.revise(sign(good)))
  })
})

test('a shard that nobody names in a revision expires, and one that is named does not', async () => {
  let now = 1000
  await withStore({ now: () => now }, async (opened) => {
    const book = createBook(opened)
    book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
    const deal = createCustomerDeal(dealA)
    const [named, forgotten, late] = [randomShard(1), randomShard(2), randomShard(1)]
    await Promise.all([opened.store.put(named, dealA), opened.store.put(forgotten, dealA)])
    assert.equal(opened.store.holds.stagedPieces(dealA), 3)
    book.revise(deal.propose([{ kind: 'append', shard: named }]))
    assert.equal(opened.store.holds.stagedPieces(dealA), 2)
    now = 2000
    await opened.store.put(late, dealA)
    while (book.tidy(1500));
    assert.deepEqual(
      [named, forgotten, late].map((shard) => opened.store.has(shard.root)),
      [true, false, true],
    )
    assert.equal(opened.store.holds.stagedPieces(dealA), 1)
  })
})

test('a freed shard that is put again is kept for the next revision', async () => {
  await withBook(async ({ store }, book) => {
    const deal = createCustomerDeal(dealA)
    const shard = randomShard(1)
    await store.put(shard, dealA)
    book.revise(deal.propose([{ kind: 'append', shard }]))
    await store.put(shard, dealA)
    const second = deal.propose([{ kind: 'free', at: 0 }])
    book.revise(second)
    effectiveForGood(book, [second])
    while (book.tidy(0));
    assert.equal(store.has(shard.root), true)
    book.revise(deal.propose([{ kind: 'append', shard }]))
    assert.equal(await store.verify(shard.root), true)
  })
})

test('a freed shard stays on the disk until a revision without it is challenged, then its space is free', async () => {
  await withBook(async (opened, book) => {
    const deal = createCustomerDeal(dealA)
    const shard = randomShard(4)
    await opened.store.put(shard, dealA)
    const first = deal.propose([{ kind: 'append', shard }])
    book.revise(first)
    book.markPosted(dealA, 1)
    const second = deal.propose([{ kind: 'free', at: 0 }])
    book.revise(second)
    while (book.tidy(0));
    assert.equal(await isProvable(opened, book, first, 3), true)
    book.markPosted(dealA, 2)
    while (book.tidy(0));
    assert.equal(await isProvable(opened, book, first, 3), true)
    effectiveForGood(book, [second])
    while (book.tidy(0));
    assert.equal(opened.store.usage().usedBytes, 0)
    assert.equal(book.answerable(dealA, first.root, first.pieces), undefined)
  })
})

test('of revisions that are alike the one on the chain was challenged: what came and went between them is let go', async () => {
  await withBook(async (opened, book) => {
    const deal = createCustomerDeal(dealA)
    const [kept, replaced, brief] = [2, 2, 2].map(randomShard) as [NewShard, NewShard, NewShard]
    for (const shard of [kept, replaced, brief]) await opened.store.put(shard, dealA)
    book.revise(deal.propose([kept, replaced].map((shard) => ({ kind: 'append', shard }))))
    const before = deal.propose([{ kind: 'free', at: 2 }])
    const between = deal.propose([{ kind: 'append', shard: brief }])
    const after = deal.propose([{ kind: 'free', at: 2 }])
    for (const proposal of [before, between, after]) book.revise(proposal)
    assert.deepEqual([after.root, after.pieces], [before.root, before.pieces])
    // The one between them may be on its way to the chain still.
    book.markPosted(dealA, before.number)
    effectiveForGood(book, [before])
    while (book.tidy(0));
    assert.equal(await isProvable(opened, book, between, 3), true)
    book.markPosted(dealA, after.number)
    effectiveForGood(book, [after])
    while (book.tidy(0));
    assert.equal(opened.store.has(brief.root), false)
    assert.equal(await isProvable(opened, book, after, 1), true)
    assert.equal(await isProvable(opened, book, after, 3), true)
  })
})

test('what a re-org may bring back to the chain stays: a challenge counts when the chain still has it so many blocks later', async () => {
  await withBook(async (opened, book) => {
    const deal = createCustomerDeal(dealA)
    const shard = randomShard(4)
    await opened.store.put(shard, dealA)
    const first = deal.propose([{ kind: 'append', shard }])
    book.revise(first)
    const second = deal.propose([{ kind: 'free', at: 0 }])
    book.revise(second)
    const challenged = (state: typeof first, blockNumber: number) => {
      book.markPosted(dealA, state.number)
      book.markEffective([state], blockNumber)
      while (book.tidy(0));
      return isProvable(opened, book, first, 3)
    }
    assert.equal(await challenged(first, 1000), true)
    // Posted and challenged in one period; then another branch takes both back.
    assert.equal(await challenged(second, 1064), true)
    assert.equal(await challenged(second, 1127), true)
    assert.equal(await challenged(first, 1130), true)
    assert.equal(await challenged(second, 1193), true)
    assert.equal(await challenged(second, 1194), true)
    assert.equal(await challenged(second, 1257), true)
    assert.equal(await challenged(second, 1258), false)
    assert.equal(opened.store.usage().usedBytes, 0)
  })
})

test('closing a deal frees everything it held, in bounded steps', async () => {
  await withBook(async ({ store, database }, book) => {
    const deal = createCustomerDeal(dealA)
    const shards = [1, 2, 3].map(randomShard)
    await Promise.all([...shards.map((shard) => store.put(shard, dealA)), store.put(shards[0]!, dealB)])
    book.revise(deal.propose(shards.slice(1).map((shard) => ({ kind: 'append', shard }))))
    book.close(dealA)
    assert.equal(book.deal(dealA), undefined)
    while (book.tidy(0));
    assert.deepEqual(store.usage(), { ...store.usage(), shards: 1, usedBytes: 65536 })
    assert.equal(await store.verify(shards[0]!.root), true)
    for (const table of ['deal', 'deal_revision', 'deal_page', 'deal_shard']) {
      assert.equal(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n, 0, table)
    }
  })
})

test('too many revisions without a challenge are refused until there is one', async () => {
  await withStore({}, async (opened) => {
    const book = createBook(opened, 3)
    book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
    const deal = createCustomerDeal(dealA)
    const shards = [1, 1, 1, 1].map(randomShard)
    await Promise.all(shards.map((shard) => opened.store.put(shard, dealA)))
    const proposals = shards.slice(0, 3).map((shard) => deal.propose([{ kind: 'append', shard }]))
    for (const proposal of proposals) book.revise(proposal)
    const fourth = deal.propose([{ kind: 'append', shard: shards[3]! }])
    assert.throws(() => book.revise(fourth), withCode('busy'))
    effectiveForGood(book, [proposals[2]!])
    while (book.tidy(0));
    assert.ok(book.revise(fourth))
  })
})

type Action =
  | { readonly kind: 'revise'; readonly appends: readonly number[]; readonly frees: readonly number[] }
  | { readonly kind: 'challenge'; readonly choice: number }
  | { readonly kind: 'refused'; readonly shard: number }
  | { readonly kind: 'restart' }

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      appends: fc.array(fc.nat(11), { maxLength: 4 }),
      frees: fc.array(fc.nat(), { maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('challenge' as const), choice: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refused' as const), shard: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)

test('whatever is appended, freed, reused and challenged: each revision since the challenged one is provable', async () => {
  const pool = Array.from({ length: 12 }, (_, index) => randomShard(1 + (index % 4)))
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: 20 }), (actions) =>
      withFolder((directory) => runActions(directory, pool, actions)),
    ),
    { numRuns: 15 },
  )
})

async function runActions(directory: string, pool: readonly NewShard[], actions: readonly Action[]): Promise<void> {
  let opened = await openStore(directory)
  try {
    let book = createBook(opened)
    book.open({ id: dealA, customer, unitsMax: 1000, endPeriod: 50 })
    const deal = createCustomerDeal(dealA)
    const history: (Posted & { readonly shards: readonly NewShard[] })[] = []
    for (const action of actions) {
      if (action.kind === 'restart') {
        await opened[Symbol.asyncDispose]()
        opened = await openStore(directory)
        book = createBook(opened)
      } else if (action.kind === 'revise') {
        const occupied = [...deal.placed.keys()]
        const frees = new Set(action.frees.map((choice) => occupied[choice % occupied.length]))
        const changes: Change[] = [...frees].flatMap((at) => (at === undefined ? [] : [{ kind: 'free', at }]))
        const appended = [...new Set(action.appends)].map((index) => pool[index]!)
        for (const shard of appended) {
          await opened.store.put(shard, dealA)
          changes.push({ kind: 'append', shard })
        }
        const proposal = deal.propose(changes)
        book.revise(proposal)
        history.push({ ...proposal, shards: [...deal.placed.values()].map(({ shard }) => shard) })
      } else if (action.kind === 'refused') {
        const shard = pool[action.shard]!
        await opened.store.put(shard, dealA)
        const [pieces, number] = [deal.tree.pieces + piecesOf(shard), deal.number + 1]
        const append = { kind: 'append' as const, root: shard.root, at: deal.tree.pieces, pieces: piecesOf(shard) }
        const wrong = sign({ dealId: dealA, number, pieces, root: new Uint8Array(32).fill(3), operations: [append] })
        assert.throws(() => book.revise(wrong), withCode('conflict'))
      } else if (history.length > 0) {
        const { root, pieces } = history[action.choice % history.length]!
        // The chain names a state, not a number: of several revisions with this state the oldest counts.
        const isState = (other: Posted) => other.pieces === pieces && Buffer.compare(other.root, root) === 0
        history.splice(0, history.findIndex(isState))
        effectiveForGood(book, [{ dealId: dealA, root, pieces }])
      }
      while (book.tidy(Date.now() + 1));
      for (const state of history) {
        for (let piece = 0; piece < state.pieces; piece++) {
          assert.equal(await isProvable(opened, book, state, piece), true, `piece ${piece} of revision ${state.number}`)
        }
      }
      const needed = new Set(history.flatMap((state) => state.shards.map((shard) => shard.root)))
      assert.equal(opened.store.usage().shards, needed.size)
      assertIndexIsSound(opened.database)
    }
  } finally {
    await opened[Symbol.asyncDispose]()
  }
}
