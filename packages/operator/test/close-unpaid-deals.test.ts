import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChainError, type Deal } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { type DealId, noticePeriods, parseDealId } from '@nupeerstack/protocol'
import { createCloseUnpaidDeals } from '../src/chores/close-unpaid-deals.ts'
import { dealOf, kind, operator, otherKind } from './market-fixtures.ts'

const id = parseDealId('1')
const wad = 10n ** 18n

function createStage(changes: Partial<Deal>) {
  const stage = {
    deals: [dealOf(id, { pricePerUnitPeriodWad: wad, openedPeriod: 1, endPeriod: 10_000, ...changes })],
    earned: 0n,
    asked: 0,
    closed: [] as DealId[],
    refusal: undefined as Error | undefined,
    period: noticePeriods + 2,
    reorgs: 0,
  }
  const chore = createCloseUnpaidDeals(
    {
      chain: {
        market: {
          deals: async () => stage.deals,
          closeDeal: async (closing) => {
            if (stage.refusal !== undefined) throw stage.refusal
            stage.closed.push(closing)
            return { transactionHash: '0x00', blockNumber: 1, gasUsed: 1 }
          },
        },
      },
      periods: {
        address: kind,
        earnedUnitPeriods: async () => {
          stage.asked++
          return stage.earned
        },
      },
      periodClock: {
        now: () => ({
          ...{ period: stage.period, reorgs: stage.reorgs },
          ...{ blockInPeriod: 0, periodBlocks: 10, blockNumber: stage.period * 10 },
        }),
      },
      log: silentLogger,
    },
    { operator },
  )
  return { stage, run: () => chore.run(new AbortController().signal) }
}

test('a deal whose escrow is earned is closed, and not a base unit earlier', async () => {
  const { stage, run } = createStage({ escrow: 50n, paid: 100n })
  stage.earned = 149n
  await run()
  assert.deepEqual(stage.closed, [])
  stage.period++
  stage.earned = 150n
  await run()
  assert.deepEqual(stage.closed, [id])
})

test('a deal into which nothing was paid is closed after as long as a notice is', async () => {
  const { stage, run } = createStage({ escrow: 0n, openedPeriod: 5 })
  stage.period = 5 + noticePeriods
  await run()
  assert.deepEqual(stage.closed, [])
  stage.period++
  await run()
  assert.deepEqual(stage.closed, [id])
})

test('gifts, closed deals and those of another kind are left alone', async () => {
  for (const changes of [{ pricePerUnitPeriodWad: 0n }, { isOpen: false }, { kind: otherKind }]) {
    const { stage, run } = createStage({ escrow: 0n, ...changes })
    await run()
    assert.deepEqual([stage.asked, stage.closed], [0, []])
  }
})

test('an escrow that lasts is looked at again when it may be used up, and after a re-org', async () => {
  // 40 units a period at most: it lasts 25 periods.
  const { stage, run } = createStage({ escrow: 1_000n, unitsMax: 40 })
  for (let periods = 0; periods < 24; periods++) {
    await run()
    stage.period++
  }
  assert.equal(stage.asked, 1)
  stage.period++
  await run()
  assert.equal(stage.asked, 2)
  stage.reorgs++
  await run()
  assert.equal(stage.asked, 3)
})

test('a deal that its customer pays or closes in the same block is no failure, and a chain that is away is one', async () => {
  const { stage, run } = createStage({ escrow: 0n })
  stage.refusal = new ChainError('refused', 'closeDeal', { reason: 'Market_DealStillRuns' })
  await run()
  stage.period++
  stage.refusal = new ChainError('unreachable', 'closeDeal')
  await assert.rejects(run(), /closeDeal/)
  stage.refusal = undefined
  await run()
  assert.deepEqual(stage.closed, [id], 'it is tried again in the same period')
})
