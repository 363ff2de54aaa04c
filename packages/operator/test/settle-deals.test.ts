import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChainError } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { createSettleDeals } from '../src/chores/settle-deals.ts'

const operator = parseAddress(`0x${'11'.repeat(20)}`)
const receipt = { transactionHash: '0x00', blockNumber: 1, gasUsed: 1 } as const
const { signal } = new AbortController()

/** One sum that several services withdraw. */
function createEarnings(refuses: () => Error | undefined) {
  const settled: string[] = []
  return {
    settled,
    market: {
      settleMany: async (ids: readonly string[]) => {
        settled.push(...ids)
        return receipt
      },
      earnings: async () => 7n,
      withdrawEarnings: async () => {
        const refusal = refuses()
        if (refusal !== undefined) throw refusal
        return receipt
      },
    },
  }
}

function createChore(market: ReturnType<typeof createEarnings>['market']) {
  let period = 10
  const id = parseDealId('1')
  const chore = createSettleDeals(
    {
      deals: { list: () => [{ id, endPeriod: 1_000, isEarning: true }] },
      chain: { market },
      periodClock: { now: () => ({ period, blockInPeriod: 0, periodBlocks: 10, blockNumber: period * 10, reorgs: 0 }) },
      log: silentLogger,
    },
    { operator, settleEveryPeriods: 1, withdrawAbove: 0n },
  )
  return {
    run: () => chore.run(signal),
    nextPeriod: () => {
      period++
    },
  }
}

test('what another service has withdrawn in the same round makes nobody pay for settling again', async () => {
  const { market, settled } = createEarnings(() => new ChainError('refused', 'there is nothing to withdraw'))
  const chore = createChore(market)
  chore.nextPeriod()
  await chore.run()
  await chore.run()
  assert.deepEqual(settled, ['1'])
  chore.nextPeriod()
  await chore.run()
  assert.deepEqual(settled, ['1', '1'])
})

test('a round in which the chain was away is repeated', async () => {
  let isAway = true
  const { market, settled } = createEarnings(() => (isAway ? new ChainError('unreachable', 'no answer') : undefined))
  const chore = createChore(market)
  chore.nextPeriod()
  await assert.rejects(chore.run(), { code: 'unreachable' })
  isAway = false
  await chore.run()
  await chore.run()
  assert.deepEqual(settled, ['1', '1'])
})
