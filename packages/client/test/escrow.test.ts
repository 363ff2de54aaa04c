import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import { createMetrics } from '@nupeerstack/node-host'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { createWatchEscrow } from '../src/chores/watch-escrow.ts'
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

test('an account that pays its deals for a few periods more is warned of, in periods', async () => {
  const account = parseAddress(`0x${'1'.repeat(40)}`)
  const facts = { operator: account, customer: account, kind: account, payment: account }
  const open: Deal = { ...deal, ...facts, id: parseDealId('7'), escrow: 100n, isOpen: true }
  const closed: Deal = { ...open, id: parseDealId('8'), escrow: 10n ** 9n, isOpen: false }
  let balance = 10_000n
  let warning: string | undefined
  const metrics = createMetrics()
  const lap = createWatchEscrow({
    chain: {
      account,
      market: { deals: async () => [open, closed], stablecoinBalance: async () => balance },
      beacon: { currentPeriod: async () => 12 },
    },
    piecesIn: () => 5,
    warnings: { set: (_, message) => void (warning = message) },
    metrics,
  })
  await lap()
  assert.equal(warning, undefined)
  // 10 a period; 30 of the escrow may be earned already.
  balance = 100n
  await lap()
  assert.match(warning ?? '', /have 0\.00017 stablecoins, which lasts 17 periods at 0\.00001 stablecoins a period/)
  assert.match(metrics.text(), /nupeer_client_escrow_periods_left 17/)
})
