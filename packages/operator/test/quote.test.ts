import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIdentity } from '@nupeerstack/node-host'
import {
  createAccountSigner,
  eip712Scheme,
  offerForm,
  parseDealId,
  quoteRequest,
  quoteResponse,
  WireError,
} from '@nupeerstack/protocol'
import { systemRandomness } from '@nupeerstack/runtime'
import { createQuote } from '../src/handlers/quote.ts'
import { customer, dealOf, kind, otherKind, periodClockAt } from './market-fixtures.ts'

const signer = createAccountSigner(new Uint8Array(32).fill(7))
const operator = signer.account
const { peerId } = createIdentity()
const offers = eip712Scheme({ name: 'Market', version: '1', chainId: 31_337, verifyingContract: otherKind }, offerForm)

function createStage() {
  const deals = [
    dealOf(parseDealId('1'), { unitsMax: 30 }),
    dealOf(parseDealId('2'), { unitsMax: 50, kind: otherKind }),
  ]
  const stage = { isServing: true, registeredFor: kind }
  const chain = {
    market: {
      offers,
      deals: async () => deals,
      node: async (_: unknown, of: unknown) =>
        of === stage.registeredFor ? { operator, peerId, addresses: [] } : undefined,
    },
    bonds: {
      provision: async (_: unknown, of: unknown) => ({
        amount: of === kind ? 1_000n : 0n,
        thawing: 0n,
        thawedAtBlock: 0,
      }),
    },
  }
  const capacity = {
    async units() {
      if (!stage.isServing) throw new WireError('unavailable', 'it sleeps')
      return 80
    },
  }
  const quote = createQuote(
    {
      ...{ chain, capacity, signer, randomness: systemRandomness },
      periods: { address: kind, bondPerUnit: 10n, isEligible: async () => true },
      periodClock: periodClockAt({ period: 3, blockNumber: 30 }),
    },
    {
      ...{ operator, payment: otherKind, pricePerUnitPeriodWad: 7n, durationPeriodsMax: 99 },
      ...{ floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
    },
  )
  const ask = async (unitsMax: number, account = customer) => {
    const header = quoteRequest.encode({ customer, unitsMax, durationPeriods: 5_000 })
    const payload = new Uint8Array()
    const answer = await quote({ peer: peerId, account, header, payload, signal: new AbortController().signal })
    return quoteResponse.parse(answer.header)
  }
  return { stage, ask }
}

test('an offer is for this kind, signed, and for what its own deals leave', async () => {
  const { ask } = createStage()
  const { signature, ...offer } = await ask(1_000)
  assert.equal(offers.isSignedBy(operator, offer, signature), true)
  assert.deepEqual([offer.kind, offer.durationPeriods, offer.validUntilPeriod], [kind, 99, 5])
  assert.deepEqual([offer.floorPerUnitPeriodWad, offer.noticePeriods, offer.exitShareBps], [1n, 7, 5_000])
  assert.equal(offer.unitsMax, 80 - 30, 'deals of another kind take nothing of it')
})

test('who does not serve, or is not registered for the kind, makes no offer', async () => {
  const { ask, stage } = createStage()
  await assert.rejects(ask(1, otherKind), { code: 'unauthorised' })
  stage.isServing = false
  await assert.rejects(ask(1), { code: 'unavailable' })
  stage.isServing = true
  stage.registeredFor = otherKind
  await assert.rejects(ask(1), { code: 'full' })
})
