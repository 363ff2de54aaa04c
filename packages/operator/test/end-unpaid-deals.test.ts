import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChainError, type Deal } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { type DealId, parseDealId } from '@nupeerstack/protocol'
import { createEndUnpaidDeals } from '../src/chores/end-unpaid-deals.ts'
import { dealOf, kind, operator, otherKind } from './market-fixtures.ts'

const id = parseDealId('1')
const wad = 10n ** 18n

function createStage(changes: Partial<Deal>) {
  const stage = {
    deals: [dealOf(id, { pricePerUnitPeriodWad: wad, openedPeriod: 1, endPeriod: 10_000, ...changes })],
    earned: 0n,
    live: 0,
    asked: 0,
    noticed: [] as DealId[],
    refusal: undefined as Error | undefined,
    period: 9,
    reorgs: 0,
  }
  const chore = createEndUnpaidDeals(
    {
      chain: {
        market: {
          deals: async () => stage.deals,
          giveNotice: async (id) => {
            if (stage.refusal !== undefined) throw stage.refusal
            stage.noticed.push(id)
            return { transactionHash: '0x00', blockNumber: 1, gasUsed: 1 }
          },
        },
      },
      periods: {
        address: kind,
        earned: async () => {
          stage.asked++
          return { unitPeriods: stage.earned, periods: 0 }
        },
        liveUnits: async () => stage.live,
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

test('notice is given of a deal whose escrow does not pay for it, and not a base unit earlier', async () => {
  const { stage, run } = createStage({ escrow: 50n, paid: 100n })
  // 2 units for 7 periods are 14.
  stage.live = 2
  stage.earned = 136n
  await run()
  assert.deepEqual(stage.noticed, [])
  stage.period++
  stage.earned = 137n
  await run()
  assert.deepEqual(stage.noticed, [id])
})

test('a floor is part of what the notice costs, and a deal that ends within its notice ends anyhow', async () => {
  // 40 units reserved for 7 periods are 140.
  const { stage, run } = createStage({ escrow: 139n, floorPerUnitPeriodWad: wad / 2n })
  await run()
  assert.deepEqual(stage.noticed, [id])
  const ending = createStage({ escrow: 0n, floorPerUnitPeriodWad: wad / 2n, endPeriod: 16 })
  await ending.run()
  assert.deepEqual(ending.stage.noticed, [])
})

test('gifts, closed deals and those of another kind are left alone', async () => {
  for (const changes of [{ pricePerUnitPeriodWad: 0n }, { isOpen: false }, { kind: otherKind }]) {
    const { stage, run } = createStage({ escrow: 0n, ...changes })
    await run()
    assert.deepEqual([stage.asked, stage.noticed], [0, []])
  }
})

test('an escrow that lasts is looked at again when it may be used up, and after a re-org', async () => {
  // 40 units a period at most: after 25 periods it has no more than the 7 of the notice.
  const { stage, run } = createStage({ escrow: 1_280n, unitsMax: 40 })
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
  stage.live = 1
  stage.refusal = new ChainError('refused', 'giveNotice', { reason: 'Market_EndsAlready' })
  await run()
  stage.period++
  stage.refusal = new ChainError('unreachable', 'giveNotice')
  await assert.rejects(run(), /giveNotice/)
  stage.refusal = undefined
  await run()
  assert.deepEqual(stage.noticed, [id], 'it is tried again in the same period')
})
