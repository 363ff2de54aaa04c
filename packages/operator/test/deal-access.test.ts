import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import { type DealId, parseDealId } from '@nupeerstack/protocol'
import { createDealAccess } from '../src/deals/deal-access.ts'
import { customer, dealOf, kind, operator, otherKind, periodClockAt } from './market-fixtures.ts'

const [ours, others] = [parseDealId('1'), parseDealId('2')]

function createStage(look: (id: DealId) => Promise<Deal | undefined>) {
  const known = new Map<DealId, Deal>()
  const asked: DealId[] = []
  const time = { period: 3, blockNumber: 30 }
  const chain = {
    market: {
      deal: (id: DealId) => {
        asked.push(id)
        return look(id)
      },
    },
  }
  const book = {
    deal: (id: DealId) => known.get(id),
    open(deal: Deal) {
      known.set(deal.id, deal)
      return deal
    },
  }
  return {
    asked,
    time,
    access: createDealAccess({ book, chain, periodClock: periodClockAt(time) }, { operator, kind }),
  }
}

test('a deal under another kind of the same operator is none of this service', async () => {
  const deals = new Map([
    [ours, dealOf(ours)],
    [others, dealOf(others, { kind: otherKind })],
  ])
  const { access } = createStage(async (id) => deals.get(id))
  assert.equal((await access.forReading(ours, customer)).unitsMax, 40)
  await assert.rejects(access.forReading(others, customer), { code: 'no-such-deal' })
})

test('only its customer may use a deal, and a stranger makes nobody ask the chain', async () => {
  const { access, asked } = createStage(async (id) => dealOf(id))
  await assert.rejects(access.forReading(ours, undefined), { code: 'unauthorised' })
  assert.deepEqual(asked, [])
  await assert.rejects(access.forReading(ours, otherKind), { code: 'unauthorised' })
  await access.forWriting(ours, customer)
  assert.deepEqual(asked, [ours], 'then it is known')
})

test('guesses are looked up sixteen at a time, and each once in a block', async () => {
  const { promise: answer, resolve } = Promise.withResolvers<undefined>()
  const { access, asked, time } = createStage(() => answer)
  const guesses = Array.from({ length: 16 }, (_, index) => access.forReading(parseDealId(String(index + 1)), customer))
  const refused = Promise.allSettled(guesses)
  await assert.rejects(access.forReading(parseDealId('17'), customer), { code: 'busy' })
  resolve(undefined)
  await refused
  await assert.rejects(access.forReading(parseDealId('1'), customer), { code: 'no-such-deal' })
  assert.equal(asked.length, 16)
  time.blockNumber++
  await assert.rejects(access.forReading(parseDealId('1'), customer), { code: 'no-such-deal' })
  assert.equal(asked.length, 17)
})

test('a chain that cannot be asked is no answer, and is asked again', async () => {
  let isUp = false
  const { access } = createStage(async (id) => (isUp ? dealOf(id) : Promise.reject(new Error('connection refused'))))
  await assert.rejects(access.forReading(ours, customer), { code: 'unavailable' })
  isUp = true
  assert.equal((await access.forReading(ours, customer)).id, ours)
})
