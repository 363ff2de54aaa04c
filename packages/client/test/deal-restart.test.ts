/**
 * A deal's session keeps in memory which pieces are free, staged and on their way; after a start it is made from client.db.
 * The two must say the same at every moment: what only one of them takes for free is given to two shards.
 */

import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { type DealId, pieceSizeBytes, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import { clockOf, systemRuntime, systemTimers } from '@nupeerstack/runtime'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { clientCommits } from '../src/commits.ts'
import { DealSession } from '../src/deals/deal-session.ts'
import { createDealSignatures } from '../src/deals/deal-signatures.ts'
import type { Reservation } from '../src/deals/deal-space.ts'
import { createNodeDirectory } from '../src/nodes/node-directory.ts'
import { createNodeRequests } from '../src/nodes/node-requests.ts'
import { freshDirectory, someBytes, testSignal } from './client-fixture.ts'
import { accountKey, createMemoryMarket } from './memory-market.ts'

const unitsMax = 160
const steps = 60

test('after each step of any history a session made from client.db says what the one in memory says', async () => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31))
  try {
    await liveThrough(seed)
  } catch (cause) {
    throw new Error(`SEED=${seed}`, { cause })
  }
})

for (const seed of [1, 2, 3]) test(`the same in history ${seed}`, () => liveThrough(seed))

async function liveThrough(seed: number): Promise<void> {
  await using directory = await freshDirectory()
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  const { node, ...world } = await openWorld(directory.path)
  using _book = world.book
  let session = world.start()
  let made = 0
  const onTheWay: Sent[] = []
  const wanted = new Map<ShardRoot, number>()

  async function send(pieces: number): Promise<void> {
    const reservation = session.reserve(pieces)
    if (reservation === undefined) return
    const bytes = someBytes(pieces * pieceSizeBytes, seed + made++)
    const roots = pieceRoots(bytes)
    const root = shardRootFromBytes(shardRoot(roots))
    await world.put({ root, pieces, bytes })
    onTheWay.push({ root, pieceRoots: roots, reservation })
  }

  const take = () => onTheWay.splice(below(onTheWay.length), 1)[0]

  async function enter(shard: Sent, isWanted: boolean): Promise<void> {
    const part = isWanted ? made : undefined
    await world.book.commit(clientCommits.segmentEntered, () =>
      session.stage(shard.reservation, shard, { part, segment: 0, shard: 0 }),
    )
    if (isWanted) wanted.set(shard.root, shard.reservation.pieces)
  }

  const actions: (() => Promise<unknown> | undefined)[] = [
    () => send(1 + below(4)),
    () => send(1 + below(16)),
    // An answer arrives: the shard is entered, or its part is gone, or the write of client.db fails.
    ...[true, true, true, false].map((isWanted) => async () => {
      const shard = take()
      if (shard !== undefined) await enter(shard, isWanted)
    }),
    async () => {
      const shard = take()
      if (shard === undefined) return
      const work = world.book.commit(clientCommits.segmentEntered, () => {
        session.stage(shard.reservation, shard, { part: made, segment: 0, shard: 0 })
        throw new Error('undone')
      })
      await assert.rejects(work, /undone/)
    },
    // No answer arrives.
    async () => {
      const shard = take()
      if (shard !== undefined) session.release(shard.reservation)
    },
    ...[1, 2].map(() => async () => {
      const root = [...wanted.keys()][below(wanted.size)]
      if (root === undefined) return
      await world.book.commit(clientCommits.segmentEntered, () => world.book.deals.stageFree(session.id, root))
      wanted.delete(root)
    }),
    ...[1, 2, 3].map(() => () => session.flush(testSignal())),
    async () => {
      node.faults.dropsAnswerToRevise = true
      await session.flush(testSignal())
      node.faults.dropsAnswerToRevise = false
    },
    // The node loses a shard that is in no revision yet.
    async () => {
      const staged = world.book.deals.operations(session.id, 100).filter(({ kind }) => kind === 'append')
      const lost = staged[below(staged.length)]
      if (lost === undefined || session.record.proposal !== undefined) return
      node.shards.delete(`${session.id}/${lost.root}`)
      wanted.delete(lost.root)
      await session.flush(testSignal())
    },
    // The gateway is started again.
    async () => {
      session = world.start()
      onTheWay.length = 0
    },
  ]

  // The node learns of the deal.
  await session.flush(testSignal())
  await send(3)
  await enter(onTheWay.pop()!, true)
  await session.flush(testSignal())
  for (let step = 0; step < steps; step++) {
    await actions[below(actions.length)]!()
    const rebuilt = world.start()
    assert.deepEqual(rebuilt.record, session.record, `step ${step}`)
    const sent = onTheWay.flatMap(({ reservation }) => piecesOf(reservation))
    assert.deepEqual([...freePieces(session), ...sent].toSorted(), freePieces(rebuilt).toSorted(), `step ${step}`)
  }
  await session.flush(testSignal())
  assert.equal(session.state, 'active')
  const live = [...node.deals.get(session.id)!.live.values()]
  assert.deepEqual(live.map(({ root }) => root).toSorted(), [...wanted.keys()].toSorted())
}

interface Sent {
  readonly root: ShardRoot
  readonly pieceRoots: Uint8Array
  readonly reservation: Reservation
}

/** A deal with one node, and client.db on this side. */
async function openWorld(directory: string) {
  const market = createMemoryMarket(1)
  const { chain, network } = market
  const [node] = market.nodes
  assert.ok(node)
  const signatures = createDealSignatures(chain, accountKey)
  const price = { pricePerUnitPeriodWad: 1n, floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0 }
  const terms = { unitsMax, durationPeriods: 1000, ...price }
  const { stablecoin: payment } = chain.deployment
  const kind = addressOfKind(chain.deployment, storageKind)
  const offer = { operator: node.operator, customer: signatures.customer, kind, payment, ...terms }
  const id = await chain.market.openDeal(offer as never, new Uint8Array(), 1_000n)
  const book = openClientBook(systemRuntime, { directory, rootKey: new Uint8Array(32).fill(3) })
  const facts = { operator: node.operator, kind, unitsMax, pricePerUnitPeriodWad: 1n, openedPeriod: 1, endPeriod: 1000 }
  await book.commit(clientCommits.segmentEntered, () => book.deals.insert({ id, ...facts }))
  // Time stands far enough apart for each retry to be due.
  let now = 0
  const clock = clockOf(() => (now += 60_000))
  const nodes = createNodeDirectory({ chain, clock })
  await nodes.refresh()
  const requests = createNodeRequests({ network, clock, timers: systemTimers, onDown: () => {}, onUnfunded: () => {} })
  const deps = { book, directory: nodes, requests, signatures, clock, log: silentLogger }
  const record = () => book.deals.all().find((deal) => deal.id === id)!
  return {
    node,
    book,
    start: () => new DealSession(deps, record()),
    put: (shard: { root: ShardRoot; pieces: number; bytes: Uint8Array }) =>
      requests.putShard(nodes.node(node.operator)!, id as DealId, shard, testSignal()),
  }
}

/** Every piece that the session would give to a shard, by name; those at the end of the tree have none and only count. */
function freePieces(session: DealSession): string[] {
  const taken: Reservation[] = []
  for (let next = session.reserve(1); next !== undefined; next = session.reserve(1)) taken.push(next)
  for (const reservation of taken) session.release(reservation)
  return taken.flatMap(piecesOf)
}

function piecesOf({ at, pieces }: Reservation): string[] {
  return Array.from({ length: pieces }, (_, index) => (at === undefined ? 'end' : String(at + index)))
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
