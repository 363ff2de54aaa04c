import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOf, type Deal, minimumBalance } from '@nupeerstack/contracts-client'
import { createMetrics } from '@nupeerstack/node-host'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { createWatchEscrow } from '../src/chores/watch-escrow.ts'
import { earnedAtMost, escrowLeft, escrowTarget, topUpNeeded } from '../src/deals/escrow.ts'
import { inCoins, periodsOf, pricePerGiBMonth } from '../src/deals/price.ts'

const wad = 10n ** 18n
const deal = {
  pricePerUnitPeriodWad: 2n * wad,
  ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0, exitBlock: 10_000 },
  openedPeriod: 10,
  endPeriod: 1010,
  escrow: 0n,
  paid: 0n,
  unitsMax: 10,
}
const earned = (unitPeriods: bigint) => ({ unitPeriods, periods: 0 })
const none = { earned: earned(0n), pieces: 0, live: 0 }

test('a period costs price times units, rounded up', () => {
  assert.equal(costOf(wad, 3n), 3n)
  assert.equal(costOf(1n, 1n), 1n)
  assert.equal(costOf(0n, 100n), 0n)
})

test('a price per piece and period is one per GiB and 30 days, rounded up', () => {
  assert.equal(pricePerGiBMonth(wad, 86_400_000), 16_384n * 30n)
  assert.equal(pricePerGiBMonth(wad, 3_600_000), 16_384n * 720n)
  assert.equal(pricePerGiBMonth(1n, 86_400_000), 1n)
  assert.equal(pricePerGiBMonth(0n, 86_400_000), 0n)
  assert.deepEqual([periodsOf(30, 86_400_000), periodsOf(1, 3_700_000), periodsOf(1, 10 ** 12)], [30, 24, 1])
  assert.deepEqual([0n, 50_000n, 1_000_001n, 20n * 10n ** 6n].map(inCoins), ['0', '0.05', '1.000001', '20'])
})

test('an empty deal is paid ahead for its notice at its full size, a grown one for what is live in it', () => {
  assert.equal(topUpNeeded({ deal, ...none, period: 10, runwayPeriods: 50 }), 14n * 20n)
  const grown = { earned: earned(0n), pieces: 9, live: 5 }
  assert.equal(topUpNeeded({ deal, ...grown, period: 10, runwayPeriods: 50 }), 500n)
})

test('nothing is added while half of the time ahead is paid, what is earned and not yet settled taken off', () => {
  const grown = { pieces: 5, live: 5, period: 60, runwayPeriods: 50 }
  const paid = { ...deal, escrow: 260n }
  assert.equal(topUpNeeded({ deal: paid, ...grown, earned: earned(0n) }), 0n)
  assert.equal(topUpNeeded({ deal: paid, ...grown, earned: earned(10n) }), 500n - 230n)
  assert.equal(topUpNeeded({ deal: { ...paid, paid: 20n }, ...grown, earned: earned(10n) }), 0n)
})

test('no more is paid ahead than the deal has left', () => {
  const grown = { earned: earned(0n), pieces: 5, live: 5, runwayPeriods: 50 }
  assert.equal(topUpNeeded({ deal, ...grown, period: 1009 }), 40n)
  assert.equal(topUpNeeded({ deal, ...grown, period: 1011 }), 0n)
})

test('what is left is never more than what the operator can leave, and what a top-up leaves pays for the notice', () => {
  const amounts = {
    price: fc.bigInt(0n, 10n ** 20n),
    escrow: fc.bigInt(0n, 10n ** 12n),
    unitsMax: fc.integer({ min: 1, max: 1_000 }),
  }
  fc.assert(
    fc.property(
      fc.record({
        ...amounts,
        piecesShare: fc.double({ min: 0, max: 1, noNaN: true }),
        liveShare: fc.double({ min: 0, max: 1, noNaN: true }),
        periods: fc.nat(500),
        runwayPeriods: fc.integer({ min: 14, max: 500 }),
      }),
      ({ price, escrow, unitsMax, piecesShare, liveShare, periods, runwayPeriods }) => {
        const pieces = Math.floor(unitsMax * piecesShare)
        const live = Math.floor(pieces * liveShare)
        const one = { ...deal, pricePerUnitPeriodWad: price, escrow, unitsMax }
        const period = one.openedPeriod + periods
        // At most this many were live in each period so far, the one under way included.
        const truth = BigInt(live) * BigInt(periods)
        const left = escrowLeft({ deal: one, earned: earned(truth), pieces })
        const dueSoon = ((truth + BigInt(live)) * price) / wad
        assert.ok(left <= (escrow > dueSoon ? escrow - dueSoon : 0n))
        assert.ok(earnedAtMost(one, pieces, period).unitPeriods >= truth + BigInt(live))
        const facts = { earned: earned(truth), pieces, live, period, runwayPeriods }
        const after = left + topUpNeeded({ deal: one, ...facts })
        const ahead = Math.min(runwayPeriods, one.endPeriod - period + 1)
        assert.ok(after * 2n >= escrowTarget({ deal: one, live, periods: ahead }))
        assert.ok(after >= minimumBalance(one, { live: unitsMax, period }))
      },
    ),
  )
})

const account = parseAddress(`0x${'1'.repeat(40)}`)

async function watched({ balance = 0n, escrow = 110n, unitPeriods = 15n, live = 5, periodMs = 86_400_000 }) {
  const facts = { operator: account, customer: account, kind: account, payment: account }
  const open: Deal = { ...deal, ...facts, id: parseDealId('7'), escrow, isOpen: true }
  const closed: Deal = { ...open, id: parseDealId('8'), escrow: 10n ** 9n, isOpen: false }
  const warnings = new Map<string, string>()
  const metrics = createMetrics()
  const lap = createWatchEscrow(
    {
      chain: { account, market: { deals: async () => [open, closed], stablecoinBalance: async () => balance } },
      storage: { earned: async () => earned(unitPeriods) },
      beacon: { currentPeriod: async () => 10 },
      periodLength: { periodMs: async () => periodMs },
      piecesIn: () => ({ pieces: live, live }),
      warnings: { set: (code, message) => void (message !== undefined && warnings.set(code, message)) },
      metrics,
    },
    { warnDays: 14 },
  )
  await lap()
  return { warnings, metrics: metrics.text() }
}

test('an account that pays its deals for long is not warned of', async () => {
  const { warnings } = await watched({ balance: 10_000n })
  assert.deepEqual([...warnings], [])
})

test('an account that pays its deals for days more is warned of, in days', async () => {
  // 10 a period; 30 of the escrow are earned already, and 10 may be soon.
  const { warnings, metrics } = await watched({ balance: 50n, escrow: 110n })
  assert.deepEqual([...warnings.keys()], ['escrow-low'])
  assert.match(
    warnings.get('escrow-low') ?? '',
    /have 0\.00012 stablecoins, which last 12 days at 0\.00001 a day: fund it/,
  )
  assert.match(metrics, /nupeer_client_escrow_periods_left 12\n/)
  assert.match(metrics, /nupeer_client_escrow_days_left 12\n/)
  // The same with periods of an hour is half a day.
  const hourly = await watched({ balance: 50n, escrow: 110n, periodMs: 3_600_000 })
  assert.deepEqual([...hourly.warnings.keys()], ['escrow-urgent'])
  assert.match(hourly.warnings.get('escrow-urgent') ?? '', /which last 12 hours at 0\.00024 a day: fund it today/)
})

test('a deal whose escrow does not pay for its notice is named, however rich the account is', async () => {
  const { warnings, metrics } = await watched({ balance: 10n ** 9n, escrow: 109n })
  assert.deepEqual([...warnings.keys()], ['escrow-short'])
  assert.match(warnings.get('escrow-short') ?? '', /the escrow of deal 7 does not pay for the notice/)
  assert.match(metrics, /nupeer_client_escrow_short_deals 1/)
})
