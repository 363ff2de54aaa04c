import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { pieceSizeBytes, shardRootFromBytes } from '@nupeerstack/protocol'
import { clockOf, systemRuntime, systemTimers } from '@nupeerstack/runtime'
import { type ClientBook, openClientBook } from '../src/book/sqlite-client-book.ts'
import { bestProfile } from '../src/coding/profiles.ts'
import { clientCommits } from '../src/commits.ts'
import { DealSession } from '../src/deals/deal-session.ts'
import { createDealSignatures } from '../src/deals/deal-signatures.ts'
import { enterSegment, enterShard } from '../src/deals/shard-ledger.ts'
import { createNodeDirectory } from '../src/nodes/node-directory.ts'
import { createNodeRequests } from '../src/nodes/node-requests.ts'
import { freshDirectory, someBytes, testSignal } from './client-fixture.ts'
import { accountKey, createMemoryMarket } from './memory-market.ts'

const key = new Uint8Array(32)

test('a shard that was on its way when its deal began to end is moved like those that were there', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: key })
  const sessions = await openSessions(book, 3)
  const leave = (state: 'ending' | 'closed') => Promise.all(sessions.map((session) => session.setState(state)))
  const shards = [0, 1, 2, 3].map((index) => {
    const roots = pieceRoots(someBytes(pieceSizeBytes, index + 1))
    return { index, root: shardRootFromBytes(shardRoot(roots)), pieceRoots: roots }
  })
  const sent = sessions.map((session, index) => ({ ...shards[index]!, session, reservation: session.reserve(1)! }))
  const manifest = { plaintextBytes: 1, pieces: 1, shards: shards.map(({ root }) => ({ root, place: undefined })) }
  const part = await book.commit(clientCommits.segmentEntered, () => {
    const id = '0'.repeat(32) as Parameters<typeof book.parts.insert>[0]['id']
    return book.parts.insert({ id, profile: bestProfile(4)!, keyCheck: key, sealingKey: key })
  })
  const waiting = () => book.repairs.nextSegment(1, new Set()).map(({ shard, reason }) => `${shard} ${reason}`)
  // In one transaction with the end, as its writing and the next ones may be.
  const [first, second, third] = sent
  const segment = { part, number: 0, manifest, missingDueMs: 0 }
  await Promise.all([
    book.commit(clientCommits.segmentEntered, () => enterSegment(book, { ...segment, shards: [first!] })),
    leave('ending'),
    book.commit(clientCommits.segmentEntered, () => enterShard(book, { part, segment: 0, shard: 1 }, second!)),
  ])
  assert.deepEqual(waiting(), ['0 leaving', '1 leaving', '2 missing', '3 missing'])
  await leave('closed')
  await book.commit(clientCommits.segmentEntered, () => enterShard(book, { part, segment: 0, shard: 2 }, third!))
  assert.deepEqual(waiting(), ['0 leaving', '1 leaving', '2 leaving', '3 missing'])
})

test('a shard that comes to an operator who has another one of its segment by now has found no place', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: key })
  const [session] = await openSessions(book, 1)
  const sent = [0, 1].map((index) => {
    const roots = pieceRoots(someBytes(pieceSizeBytes, index + 1))
    const root = shardRootFromBytes(shardRoot(roots))
    return { index, root, pieceRoots: roots, session: session!, reservation: session!.reserve(1)! }
  })
  const manifest = { plaintextBytes: 1, pieces: 1, shards: sent.map(({ root }) => ({ root, place: undefined })) }
  const isEntered = await book.commit(clientCommits.segmentEntered, () => {
    const id = '0'.repeat(32) as Parameters<typeof book.parts.insert>[0]['id']
    const part = book.parts.insert({ id, profile: bestProfile(4)!, keyCheck: key, sealingKey: key })
    enterSegment(book, { part, number: 0, manifest, missingDueMs: 0, shards: sent.slice(0, 1) })
    return enterShard(book, { part, segment: 0, shard: 1 }, sent[1]!)
  })
  assert.equal(isEntered, false)
  assert.deepEqual(
    book.repairs.nextSegment(1, new Set()).map(({ shard, reason }) => `${shard} ${reason}`),
    ['1 missing'],
  )
  // Its bytes are the node's no longer than until the next revisions.
  assert.equal(book.deals.wantedCount(session!.id), 1)
})

test('a shard that a late answer and a repair bring to one deal is there once, and goes as one', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook(systemRuntime, { directory: directory.path, rootKey: key })
  const [session] = await openSessions(book, 1)
  const roots = pieceRoots(someBytes(pieceSizeBytes, 1))
  const root = shardRootFromBytes(shardRoot(roots))
  const room = () => session!.roomPieces
  const brought = () => ({ index: 0, root, pieceRoots: roots, session: session!, reservation: session!.reserve(1)! })
  const manifest = { plaintextBytes: 1, pieces: 1, shards: [{ root, place: undefined }] }
  const name = { segment: 0, shard: 0 }
  const part = await book.commit(clientCommits.segmentEntered, () => {
    const id = '0'.repeat(32) as Parameters<typeof book.parts.insert>[0]['id']
    const part = book.parts.insert({ id, profile: bestProfile(4)!, keyCheck: key, sealingKey: key })
    enterSegment(book, { part, number: 0, manifest, missingDueMs: 0, shards: [] })
    return part
  })
  const enter = () => book.commit(clientCommits.lateShardEntered, () => enterShard(book, { part, ...name }, brought()))
  assert.equal(await enter(), true)
  const roomAfterOne = room()
  assert.equal(await enter(), true)
  assert.deepEqual([book.repairs.count(), book.deals.operationCount(session!.id)], [0, 1])
  // Freed, and the free is not settled yet: what comes now goes with it.
  await book.commit(clientCommits.shardsDiscarded, () => book.deals.stageFree(session!.id, root))
  assert.equal(await enter(), false)
  assert.deepEqual([book.deals.operationCount(session!.id), room()], [2, roomAfterOne])
})

/** Of deals that their nodes know, each with another operator. */
async function openSessions(book: ClientBook, count: number): Promise<DealSession[]> {
  const { chain, network } = createMemoryMarket(count)
  const clock = clockOf(() => 1)
  const directory = createNodeDirectory({ chain, clock })
  await directory.refresh()
  const signatures = createDealSignatures(chain, accountKey)
  const { stablecoin: payment } = chain.deployment
  const kind = addressOfKind(chain.deployment, storageKind)
  const price = { pricePerUnitPeriodWad: 1n, floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0 }
  const terms = { kind, unitsMax: 160, ...price }
  for (const { operator } of directory.nodes()) {
    const offer = { ...terms, operator, customer: signatures.customer, payment, durationPeriods: 999 }
    const id = await chain.market.openDeal(offer as never, new Uint8Array(), 1_000n)
    await book.commit(clientCommits.segmentEntered, () =>
      book.deals.insert({ ...terms, id, operator, openedPeriod: 1, endPeriod: 1000 }),
    )
  }
  const requests = createNodeRequests({ network, clock, timers: systemTimers, onDown: () => {}, onUnfunded: () => {} })
  const deps = { book, directory, requests, signatures, clock, log: silentLogger }
  const sessions = book.deals.all().map((record) => new DealSession(deps, record))
  for (const session of sessions) assert.ok(await session.flush(testSignal()))
  return sessions
}
