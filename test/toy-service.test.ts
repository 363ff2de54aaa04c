/**
 * A service from outside: its kind, its contract and its handlers are files of this test, and one process sells it beside
 * storage. `docs/writing-a-service.md` explains them.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type ChainEvent, storageKind } from '@nupeerstack/contracts-client'
import type { MarketService, OperatorNode } from '@nupeerstack/operator'
import { readService, storageMethods } from '@nupeerstack/protocol'
import { offerStorage } from '@nupeerstack/storage-node'
import { riddleKind, solveRiddle } from './toy-service/riddle-kind.ts'
import { lastRequest, lastResponse, riddleMethods } from './toy-service/riddle-messages.ts'
import { offerRiddles } from './toy-service/riddle-service.ts'
import { riddleStatus } from './toy-service/riddle-status.ts'
import { eventually, startToyNetwork } from './toy-service/toy-network.ts'

const token = 10n ** 18n
const storageBond = 300n * token
const riddleBond = 100n * token
/** Earnings are withdrawn never, so that the test can count them. */
const terms = {
  pricePerUnitPeriodWad: 1000n * 10n ** 18n,
  ...{ floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
  durationPeriodsMax: 1_000,
  settleEveryPeriods: 1,
  withdrawAbove: 10n ** 30n,
}

/** What each operator of this test sells. */
const services =
  (isAwake: () => boolean) =>
  (folder: string): readonly MarketService[] => [
    offerStorage({
      storage: { path: join(folder, 'shards'), capacityBytes: 16 * 1024 * 1024, reserveBytes: 4 * 1024 * 1024 },
      bond: storageBond,
      service: terms,
    }),
    offerRiddles({ bond: riddleBond, terms, unitsMax: 500, isAwake }),
  ]

test('a service from outside registers, takes a deal, is paid, misses and is slashed, in one process beside storage', {
  timeout: 90_000,
}, async () => {
  await using network = await startToyNetwork()
  const { bonds, market } = network.chain
  const riddles = network.chain.kind(riddleKind)
  const storage = network.chain.kind(storageKind)
  let isAwake = true
  const node = await network.operator(
    'first',
    services(() => isAwake),
  )
  const witness = await network.operator(
    'witness',
    services(() => true),
  )
  const customer = await network.customer()
  const events: ChainEvent[] = []
  using _ = network.chain.follow((update) => void events.push(...update.events))

  // One entry in the registry for both kinds, and a bond behind each.
  await eventually('both operators are registered', async () => (await market.nodes(riddles.address)).length === 2)
  for (const { address } of [storage, riddles]) {
    assert.equal((await market.node(node.operator, address))?.peerId, node.peerId, 'an entry for each kind')
  }
  const provisioned = async (kind: typeof riddles.address) => (await bonds.provision(node.operator, kind)).amount
  assert.equal(await provisioned(storage.address), storageBond)
  assert.equal(await provisioned(riddles.address), riddleBond)

  // Each is quoted for itself, over the same network.
  const { id, offer } = await customer.openDeal(node, riddleMethods.quote, 10_000)
  assert.equal(offer.kind, riddles.address)
  assert.equal(offer.unitsMax, 500, 'the service has no more')
  const stored = await customer.openDeal(node, storageMethods.quote, 100)
  assert.equal(stored.offer.kind, storage.address)

  await network.mine(1)
  await eventually('the deal has begun', async () => (await riddles.promisedDeals(node.operator)).length === 1)
  // By its own word: the chain knows a block sooner, and then a customer who asks may still hear of the riddle before.
  const isSolved = async (period: number) => (await lastSolvedPeriod(node)) === period
  const period = await network.nextPeriod()
  await eventually('the riddle is solved', () => isSolved(period))
  const seed = await network.chain.kind(riddleKind).beacon.seed(period)
  assert.ok(seed)
  const last = lastResponse.parse(await customer.ask(node, riddleMethods.last, lastRequest.encode({ dealId: id })))
  assert.deepEqual(last, { period, guess: solveRiddle(seed, node.operator) })
  const wrongKind = lastRequest.encode({ dealId: stored.id })
  await assert.rejects(customer.ask(node, riddleMethods.last, wrongKind), { code: 'no-such-deal' })

  const second = await network.nextPeriod()
  await eventually('the next riddle is solved', () => isSolved(second))
  await eventually('what was earned is settled', async () => (await market.earnings(node.operator)) > 0n)
  assert.equal((await market.earnings(node.operator)) % (500n * 1000n), 0n, 'whole periods of all units')

  // It oversleeps twice: the first miss is a warning, the second costs 5 % of what stands behind riddles.
  isAwake = false
  await assert.rejects(customer.openDeal(node, riddleMethods.quote, 1), { code: 'unavailable' })
  await network.nextPeriod()
  // Each is claimed in the period after it, and judged in the one after that.
  for (const misses of [0, 1, 2]) {
    const missed = (await network.nextPeriod()) - 1
    const isClaimed = async () => (await riddles.openClaims(node.operator)).some(({ period }) => period === missed)
    await eventually('the miss is claimed', isClaimed)
    const isCounted = async () => (await riddles.standing(node.operator)).missesInWindow === misses
    await eventually('the one before is judged', isCounted)
  }
  assert.equal(await provisioned(riddles.address), riddleBond - riddleBond / 20n)
  assert.equal(await bonds.slashedBy(riddles.address, node.operator), riddleBond / 20n)
  assert.equal(await provisioned(storage.address), storageBond, 'what stands behind storage is untouched')
  assert.equal((await bonds.bond(witness.operator)).slashed, 0n)
  await eventually('the events are heard', async () => events.some((event) => event.kind === 'slashed'))
  const kindsOfMisses = events.flatMap((event) => (event.kind === 'missed' ? [event.kindAddress] : []))
  assert.deepEqual(kindsOfMisses, [riddles.address, riddles.address])

  assert.deepEqual(Object.keys((await node.status()).services), ['storage', 'riddle'])
})

async function lastSolvedPeriod(node: OperatorNode): Promise<number | undefined> {
  const told = readService(await node.status(), 'riddle', riddleStatus)
  return told.kind === 'known' ? told.document.lastSolvedPeriod : undefined
}
