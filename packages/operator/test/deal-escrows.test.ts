import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import { type DealId, parseDealId, WireError } from '@nupeerstack/protocol'
import { createDealEscrows } from '../src/deals/deal-escrows.ts'
import { dealOf } from './market-fixtures.ts'

const id = parseDealId('1')
const wad = 10n ** 18n

function createStage(changes: Partial<Deal> = {}) {
  const stage = {
    deal: dealOf(id, { pricePerUnitPeriodWad: wad, endPeriod: 1_000, ...changes }) as Deal | undefined,
    earned: 0n,
    lookups: 0,
    isAway: false,
    time: { period: 3, blockNumber: 30, reorgs: 0 },
  }
  const escrows = createDealEscrows({
    chain: {
      market: {
        deal: async (_: DealId) => {
          stage.lookups++
          if (stage.isAway) throw new Error('away')
          return stage.deal
        },
      },
    },
    periods: { earned: async () => ({ unitPeriods: stage.earned, periods: 0 }) },
    periodClock: { now: () => ({ ...stage.time, blockInPeriod: 0, periodBlocks: 10 }) },
  })
  return { stage, escrows }
}

const isRefusal = (code: string) => (error: unknown) => error instanceof WireError && error.code === code

test('the escrow, less what was earned of it, has to pay so many periods of the units asked for', async () => {
  const { stage, escrows } = createStage({ escrow: 100n, paid: 20n })
  // 30 of the 100 are earned and not settled.
  stage.earned = 50n
  assert.equal(await escrows.covers(id, 10), true)
  assert.equal(await escrows.covers(id, 11), false)
  await assert.rejects(escrows.assertCovers(id, 11), isRefusal('unfunded'))
  await escrows.assertCovers(id, 10)
  const gift = createStage({ pricePerUnitPeriodWad: 0n })
  assert.equal(await gift.escrows.covers(id, 1_000_000), true)
})

test('the notice is no longer than what is left of the deal', async () => {
  const { escrows } = createStage({ escrow: 20n, endPeriod: 5 })
  assert.equal(await escrows.covers(id, 10), true)
  assert.equal(await escrows.covers(id, 11), false)
})

test('the chain is asked once for many requests, and again only where they have become doubtful', async () => {
  const { stage, escrows } = createStage({ escrow: 1_000n, unitsMax: 40 })
  await Promise.all(Array.from({ length: 50 }, () => escrows.assertCovers(id, 10)))
  assert.equal(stage.lookups, 1)
  // At most 40 are earned a period: after 23 at least 40 are left, which pay 70 no more.
  stage.time = { ...stage.time, period: 25, blockNumber: 250 }
  await escrows.assertCovers(id, 10)
  assert.equal(stage.lookups, 1)
  stage.time = { ...stage.time, period: 26, blockNumber: 260 }
  stage.earned = 400n
  await escrows.assertCovers(id, 10)
  assert.equal(stage.lookups, 2)
})

test('what is refused is looked up again in the next block, and not sooner', async () => {
  const { stage, escrows } = createStage({ escrow: 10n })
  for (let attempt = 0; attempt < 3; attempt++) assert.equal(await escrows.covers(id, 2), false)
  assert.equal(stage.lookups, 1)
  stage.deal = { ...stage.deal!, escrow: 14n }
  assert.equal(await escrows.covers(id, 2), false)
  stage.time = { ...stage.time, blockNumber: 31 }
  assert.equal(await escrows.covers(id, 2), true)
})

test('a re-org may have undone the payment', async () => {
  const { stage, escrows } = createStage({ escrow: 1_000n })
  assert.equal(await escrows.covers(id, 10), true)
  stage.deal = { ...stage.deal!, escrow: 0n }
  stage.time = { ...stage.time, reorgs: 1 }
  assert.equal(await escrows.covers(id, 10), false)
})

test('a chain that is away or behind is no reason to refuse for good, and no obstacle where enough is known', async () => {
  const { stage, escrows } = createStage({ escrow: 10_000n })
  stage.isAway = true
  await assert.rejects(escrows.covers(id, 1), isRefusal('busy'))
  stage.isAway = false
  assert.equal(await escrows.covers(id, 1), true)
  stage.isAway = true
  stage.time = { ...stage.time, period: 9, blockNumber: 90 }
  assert.equal(await escrows.covers(id, 1), true)
  const behind = createStage()
  behind.stage.deal = undefined
  await assert.rejects(behind.escrows.assertCovers(id, 1), isRefusal('busy'))
})
