import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodCost, topUpNeeded } from '../src/deals/escrow.ts'

const deal = {
  pricePerUnitPeriodWad: 2n * 10n ** 18n,
  openedPeriod: 10,
  endPeriod: 1010,
  escrow: 0n,
  paid: 0n,
  unitsMax: 100,
}

test('a period costs price times units, rounded up', () => {
  assert.equal(periodCost(10n ** 18n, 3n), 3n)
  assert.equal(periodCost(1n, 1n), 1n)
  assert.equal(periodCost(0n, 100n), 0n)
})

test('an empty deal needs nothing, a grown one is paid ahead', () => {
  assert.equal(topUpNeeded({ deal, pieces: 0, period: 10, depositPeriods: 50 }), 0n)
  assert.equal(topUpNeeded({ deal, pieces: 5, period: 10, depositPeriods: 50 }), 500n)
})

test('nothing is added while half of the time ahead is paid, what is earned and not yet settled taken off', () => {
  const paid = { ...deal, escrow: 260n }
  assert.equal(topUpNeeded({ deal: paid, pieces: 5, period: 10, depositPeriods: 50 }), 0n)
  assert.equal(topUpNeeded({ deal: paid, pieces: 5, period: 12, depositPeriods: 50 }), 500n - 230n)
})

test('no more is paid ahead than the deal has left', () => {
  assert.equal(topUpNeeded({ deal, pieces: 5, period: 1009, depositPeriods: 50 }), 20n)
  assert.equal(topUpNeeded({ deal, pieces: 5, period: 1011, depositPeriods: 50 }), 0n)
})
