import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import { type Offer, parseAddress, parseDealId, WireError } from '@nupeerstack/protocol'
import { openDeal } from '../src/deals/open-deal.ts'
import { PriceTooHighError } from '../src/deals/price.ts'
import type { DirectoryNode } from '../src/nodes/node-directory.ts'

const address = (digit: string) => parseAddress(`0x${digit.repeat(40)}`)
const customer = address('a')
const deployment = {
  chainId: 31337,
  timelock: address('c'),
  stakingToken: address('1'),
  stablecoin: address('2'),
  bonds: address('3'),
  market: address('4'),
  kinds: { storage: address('6') },
  deployedAtBlock: 1,
}
const config = {
  ...{ unitsMax: 65_536, durationPeriods: 10_000, depositDays: 30 },
  ...{ noticePeriodsMin: 2, noticePeriodsMax: 60 },
}
const signal = new AbortController().signal

/** A node that has so much room, and answers with an offer like what was asked for but for `changes`. */
function stage({
  roomUnits = 1 << 20,
  changes = {} as Partial<Offer>,
  isGenuine = true,
  periodMs = 86_400_000,
  priceMax = undefined as bigint | undefined,
} = {}) {
  const asked: number[] = []
  const deposits: bigint[] = []
  let lies = 0
  const node = { operator: address('b'), health: { lied: () => void lies++ } } as unknown as DirectoryNode
  const deps: Parameters<typeof openDeal>[0] = {
    chain: {
      deployment,
      market: {
        openDeal: async (_, __, deposit) => {
          deposits.push(deposit)
          return parseDealId('7')
        },
        deal: async (id) => ({ id }) as Deal,
      },
    },
    periodLength: { periodMs: async () => periodMs },
    signatures: { customer, isOfferGenuine: () => isGenuine },
    requests: {
      quote: async (_, { unitsMax, durationPeriods }) => {
        asked.push(unitsMax)
        if (unitsMax > roomUnits) throw new WireError('full', 'no room')
        const offer: Offer = {
          operator: node.operator,
          customer,
          customerSigner: customer,
          kind: deployment.kinds.storage,
          payment: deployment.stablecoin,
          pricePerUnitPeriodWad: 10n ** 18n,
          floorPerUnitPeriodWad: 0n,
          noticePeriods: 7,
          exitShareBps: 0,
          unitsMax,
          durationPeriods,
          validUntilPeriod: 9,
          nonce: 1n,
          terms: new Uint8Array(),
        }
        return { ...offer, ...changes, signature: new Uint8Array(65) }
      },
    },
  }
  return { open: () => openDeal(deps, { ...config, priceMax }, node, signal), asked, deposits, lies: () => lies }
}

test('a node that has not so much is asked for a quarter of it, again and again, down to 64 MiB', async () => {
  const roomy = stage({ roomUnits: 5_000 })
  assert.equal((await roomy.open()).id, '7')
  assert.deepEqual(roomy.asked, [65_536, 16_384, 4_096])
  const full = stage({ roomUnits: 0 })
  await assert.rejects(full.open(), (error) => error instanceof WireError && error.code === 'full')
  assert.deepEqual(full.asked, [65_536, 16_384, 4_096, 1_024])
})

test('the deposit pays so many days of a sixteenth of what the deal may reach, however long a period is', async () => {
  for (const [periodMs, periods] of [
    [3_600_000, 720n],
    [600_000, 4_320n],
    [50_000, 10_000n],
  ] as const) {
    const { open, deposits } = stage({ periodMs })
    await open()
    // The last deal is over before the days are.
    assert.deepEqual(deposits, [4_096n * periods])
  }
})

test('the deposit pays at least for twice the notice of all that the deal may reach', async () => {
  const { open, deposits } = stage({ periodMs: 7 * 86_400_000 })
  await open()
  // 30 days are 5 periods; no more is paid ahead than these.
  assert.deepEqual(deposits, [65_536n * 5n])
  const daily = stage({ roomUnits: 16_384 })
  await daily.open()
  assert.deepEqual(daily.deposits, [16_384n * 14n])
})

test('a node that asks for more than is paid is refused with its name and price, and gets nothing', async () => {
  const wad = 10n ** 18n
  // A base unit for a piece and day: 0.49152 stablecoins for a GiB and 30 days.
  const within = stage({ priceMax: 491_520n })
  await within.open()
  assert.equal(within.deposits.length, 1)
  const above = stage({ priceMax: 491_519n })
  await assert.rejects(
    above.open(),
    /0xb{40} asks 0\.49152 stablecoins for a GiB and 30 days; at most 0\.491519 are paid/,
  )
  const dear = stage({ priceMax: 491_520n, changes: { pricePerUnitPeriodWad: 240_000n * wad } })
  await assert.rejects(
    dear.open(),
    (error) => error instanceof PriceTooHighError && error.price === 240_000n * 491_520n,
  )
  assert.deepEqual([above.deposits, dear.deposits, dear.lies()], [[], [], 0])
  // The same price for a shorter period is more for a month.
  await assert.rejects(stage({ priceMax: 491_520n, periodMs: 43_200_000 }).open(), PriceTooHighError)
})

test('an offer that is not what was asked for is not taken, and its node is told from honest ones', async () => {
  const wrong: Partial<Offer>[] = [
    { operator: address('c') },
    { customer: address('c') },
    { kind: address('c') },
    { payment: address('c') },
    { unitsMax: 65_537 },
    { durationPeriods: 10_001 },
  ]
  for (const changes of wrong) {
    const { open, lies, deposits } = stage({ changes })
    await assert.rejects(open(), (error) => error instanceof WireError && error.code === 'internal')
    assert.deepEqual([lies(), deposits], [1, []])
  }
  const forged = stage({ isGenuine: false })
  await assert.rejects(forged.open())
  assert.equal(forged.lies(), 1)
})
