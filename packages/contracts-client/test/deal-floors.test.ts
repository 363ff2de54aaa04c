/** What reserved units earn, and who lets a deal end how: on the real chain, through the client. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DealId, Offer } from '@nupeerstack/protocol'
import { prove } from './keeping-operator.ts'
import { keepDeal } from './kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  postRevision,
  startTestNetwork,
  type TestNetwork,
  token,
} from './test-network.ts'

/** A unit costs 10 base units for a period, and 2 where it is only reserved. */
const price = { pricePerUnitPeriodWad: 10n * token, floorPerUnitPeriodWad: 2n * token, unitsMax: 6 }

async function openPriced(network: TestNetwork, terms: Partial<Offer> & { readonly deposit?: bigint } = {}) {
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const id = await openDeal(network, operator, customer, { ...price, deposit: 1_000n, ...terms })
  return { operator, customer, id }
}

/** Answers with nothing, where nothing is promised. */
async function answerIdle({ storage }: Actor): Promise<void> {
  await storage.beacon.record()
  await storage.prove(await storage.beacon.currentPeriod(), [])
}

async function earnedBy({ chain }: Actor, id: DealId): Promise<bigint> {
  await chain.market.settle(id)
  return await chain.market.earnings(chain.account)
}

suite('floors and notice', { concurrency: 4 }, () => {
  test('what is reserved earns its floor in the periods that the operator answers, and nothing in others', async () => {
    await using network = await startTestNetwork()
    // A seed is recorded in a part of a period, and deploying takes most of that.
    await network.nextPeriod()
    const { operator, customer, id } = await openPriced(network)
    await answerIdle(operator)
    assert.deepEqual(await operator.storage.earned(id), { unitPeriods: 0n, periods: 0 }, 'not the one it was opened in')
    await network.nextPeriod()
    const current = await operator.storage.beacon.currentPeriod()
    await assert.rejects(operator.storage.prove(current, []), { reason: 'StorageKind_NoSeed' })
    await answerIdle(operator)
    await assert.rejects(answerIdle(operator), { reason: 'StorageKind_AlreadyAnswered' })
    assert.equal(await earnedBy(operator, id), 6n * 2n)
    // One in which it is silent: nothing is missed, and nothing is paid.
    await network.nextPeriod()
    await customer.storage.beacon.record()
    await network.nextPeriod()
    assert.equal(await customer.storage.reportMiss(operator.chain.account, current + 1), undefined)
    assert.equal(await earnedBy(operator, id), 12n)
    assert.deepEqual(await operator.storage.earned(id), { unitPeriods: 0n, periods: 1 })
    await assert.rejects(answerIdle(customer), { reason: 'StorageKind_NotChallenged' })
  })

  test('units in use are paid their price, the others of the deal their floor', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, id } = await openPriced(network)
    const kept = keepDeal(4)
    await postRevision(operator, customer, { dealId: id, number: 1, root: kept.tree.root(), pieces: 4 })
    assert.equal(await customer.storage.liveUnits(id), 4)
    await network.nextPeriod()
    await assert.rejects(answerIdle(operator), { reason: 'StorageKind_NotChallenged' }, 'it has something to prove')
    await prove(operator, new Map([[id, kept]]))
    assert.equal(await earnedBy(operator, id), 4n * 10n + 2n * 2n)
  })

  test('what is proven after the end earns nothing, however long nobody settles', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, id } = await openPriced(network, { durationPeriods: 2 })
    const other = await openDeal(network, operator, customer, { ...price, durationPeriods: 300 })
    const kept = keepDeal(1)
    await postRevision(operator, customer, { dealId: other, number: 1, root: kept.tree.root(), pieces: 1 })
    for (let period = 1; period <= 5; period++) {
      await network.nextPeriod()
      await prove(operator, new Map([[other, kept]]))
    }
    assert.deepEqual(await operator.storage.earned(id), { unitPeriods: 0n, periods: 2 })
    assert.deepEqual(await operator.storage.earned(other), { unitPeriods: 5n, periods: 5 })
    assert.equal(await earnedBy(operator, id), 2n * 6n * 2n)
  })

  test('either side lets a deal end a notice later, and who serves pays a part of the floor that it leaves', async () => {
    await using network = await startTestNetwork()
    const terms = { noticePeriods: 3, exitShareBps: 5_000, durationPeriods: 20, deposit: 400n }
    const { operator, customer, id } = await openPriced(network, terms)
    await customer.chain.market.giveNotice(id)
    assert.equal((await customer.chain.market.deal(id))?.endPeriod, 3)
    await assert.rejects(operator.chain.market.giveNotice(id), { reason: 'Market_EndsAlready' })
    assert.equal(await customer.chain.market.earnings(customer.chain.account), 0n)

    const second = await openDeal(network, operator, customer, { ...price, ...terms })
    await network.nextPeriod()
    await answerIdle(operator)
    assert.equal(await earnedBy(operator, second), 12n)
    const before = await operator.chain.market.stablecoinBalance(operator.chain.account)
    await operator.chain.market.giveNotice(second)
    // 20 periods, less the one that is over and the notice: half of the floor of 16.
    const compensation = (16n * 6n * 2n) / 2n
    assert.equal(await customer.chain.market.earnings(customer.chain.account), compensation)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 0n, 'first what it has in the market')
    const after = await operator.chain.market.stablecoinBalance(operator.chain.account)
    assert.equal(before - after, compensation - 12n)
    assert.equal((await customer.chain.market.deal(second))?.endPeriod, 4)
  })

  test('anyone lets a deal end whose escrow has fallen below the price of its notice, and that costs nobody', async () => {
    await using network = await startTestNetwork()
    const terms = { noticePeriods: 2, exitShareBps: 10_000, durationPeriods: 20 }
    // 6 units at the floor for 2 periods.
    const { operator, customer, id } = await openPriced(network, { ...terms, deposit: 24n })
    const stranger = await network.actor()
    await assert.rejects(stranger.chain.market.giveNotice(id), { reason: 'Market_DealStillRuns' })
    await network.nextPeriod()
    await answerIdle(operator)
    await stranger.chain.market.giveNotice(id)
    assert.equal((await customer.chain.market.deal(id))?.endPeriod, 3)
    assert.equal(await customer.chain.market.earnings(customer.chain.account), 0n)
    const gift = { ...price, pricePerUnitPeriodWad: 0n, floorPerUnitPeriodWad: 0n, noticePeriods: 2, deposit: 0n }
    const free = await openDeal(network, operator, customer, gift)
    await assert.rejects(stranger.chain.market.giveNotice(free), { reason: 'Market_DealStillRuns' })
  })

  test('nothing is promised under a deal whose time is over, once anyone has said so', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, id } = await openPriced(network, { durationPeriods: 1 })
    const kept = keepDeal(2)
    await postRevision(operator, customer, { dealId: id, number: 1, root: kept.tree.root(), pieces: 2 })
    await network.nextPeriod()
    await prove(operator, new Map([[id, kept]]))
    await assert.rejects(customer.storage.endPromise(id), { reason: 'StorageKind_NothingToEnd' })
    await network.nextPeriod()
    await customer.storage.endPromise(id)
    await assert.rejects(operator.storage.endPromise(id), { reason: 'StorageKind_NothingToEnd' })
    assert.equal((await operator.storage.standing(operator.chain.account)).live, 2, 'until the period ends')
    await prove(operator, new Map([[id, kept]]))
    await network.nextPeriod()
    assert.equal((await operator.storage.standing(operator.chain.account)).live, 0)
    assert.equal(await earnedBy(operator, id), 2n * 10n + 4n * 2n)
  })
})
