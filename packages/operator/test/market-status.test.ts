import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPeriods } from '@nupeerstack/contracts-client'
import { json, marketStatusFields, parseAddress } from '@nupeerstack/protocol'
import { createVirtualTime } from '@nupeerstack/runtime'
import { readMarketStatus } from '../src/market-status.ts'

const operator = parseAddress(`0x${'11'.repeat(20)}`)

const beacon = createPeriods(10)

function createStage() {
  const standing = {
    ...{ lastProvenPeriod: 6, activeFromPeriod: 2, provenCount: 4, missesInWindow: 1 },
    ...{ isEvicted: false, isOwing: true, pieces: 12 },
  }
  const chain = {
    account: operator,
    unmined: () => ({ count: 0, oldestMs: 0 }),
    gas: async () => ({ balanceWei: 10n ** 18n, costPerPeriodWei: 2n, periodsLeft: 9 }),
    bonds: { bond: async () => ({ total: 5n, provisioned: 4n, thawing: 1n, slashed: 0n }) },
    market: { earnings: async () => 77n },
  }
  const { timers, advance } = createVirtualTime()
  const periodClock = { now: () => ({ period: 7, blockInPeriod: 0, periodBlocks: 10, blockNumber: 70, reorgs: 0 }) }
  return { chain, timers, advance, periodClock, standing, periods: { beacon, standing: async () => standing } }
}

test('a status has amounts as text, and the kind’s own standing beside it', async () => {
  const stage = createStage()
  const { market, standing } = await readMarketStatus(stage)
  assert.equal(standing?.pieces, 12)
  assert.equal(market.earnings, '77')
  assert.deepEqual(market.gas, { balanceWei: `1${'0'.repeat(18)}`, costPerPeriodWei: '2', periodsLeft: 9 })
  assert.deepEqual(json.object(marketStatusFields).parse(market), market)
})

test('a chain that fails or hangs is said in place of what it would have told', async () => {
  const stage = createStage()
  const known = { operator, period: 7, transactions: { count: 0, oldestMs: 0 } }
  const failing = { ...stage.chain, gas: () => Promise.reject(new Error('connection refused')) }
  assert.deepEqual(await readMarketStatus({ ...stage, chain: failing }), {
    market: { ...known, chainProblem: 'connection refused' },
    standing: undefined,
  })
  const hanging = readMarketStatus({ ...stage, periods: { beacon, standing: () => new Promise<never>(() => {}) } })
  await stage.advance(1_000)
  assert.deepEqual((await hanging).market, {
    ...known,
    chainProblem: 'the chain has not answered within 1000 ms',
  })
})
