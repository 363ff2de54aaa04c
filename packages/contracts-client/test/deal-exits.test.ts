/** No path needs a kind's good will to end: bounds at opening, and ways out of a deal and of a bond. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Address } from '@nupeerstack/protocol'
import type { Abi } from 'viem'
import { testStablecoinAbi } from '../src/generated/test-stablecoin.ts'
import { addresses, type BareMarket, offerOf, openCall, signOffer, startBareMarket, unit } from './bare-market.ts'

const operator = 0
const customer = 2
const stranger = 3
/** Of `HostileKind`, by its number there. */
const ways = ['kind', 'reverts', 'burns all gas', 'returns a bomb', 'returns nothing', 'reenters', 'lies'] as const
type Way = (typeof ways)[number]
const deposit = 1_000n

interface Hostage {
  readonly bare: BareMarket
  readonly kind: { readonly address: Address; readonly abi: Abi }
  readonly id: bigint
  become(way: Way): Promise<void>
}

/** A deal of a kind that is not hostile yet; a unit costs a base unit for each of its 5 periods. */
async function takeHostage(): Promise<Hostage> {
  const bare = await startBareMarket()
  const kind = await bare.deploy('HostileKind', [bare.market.address])
  await bare.govern({ ...bare.market, functionName: 'listKind', args: [kind.address, true] })
  await bare.bond(operator, kind.address, 100n)
  const dollar = { address: bare.deployment.stablecoin, abi: testStablecoinAbi }
  await bare.send(customer, { ...dollar, functionName: 'mint', args: [addresses[customer], deposit] })
  await bare.send(customer, { ...dollar, functionName: 'approve', args: [bare.market.address, deposit] })
  const offer = offerOf(bare, { kind: kind.address, floorPerUnitPeriodWad: unit / 2n, noticePeriods: 2 })
  const id = await bare.open(offer, signOffer(bare, offer), deposit)
  return {
    ...{ bare, kind, id },
    become: async (way) => {
      await bare.send(stranger, { ...kind, functionName: 'become', args: [ways.indexOf(way)] })
    },
  }
}

const marketCall = ({ bare }: Pick<Hostage, 'bare'>, functionName: string, ...args: unknown[]) => ({
  ...bare.market,
  functionName,
  args,
})
const balance = ({ bare }: Hostage, who: number) =>
  bare.read(marketCall({ bare }, 'balanceOf', bare.deployment.stablecoin, addresses[who]))

suite('exits', { concurrency: 4 }, () => {
  test('an offer whose price could overflow opens no deal, and one just below it does', async () => {
    const bare = await startBareMarket()
    await bare.bond(operator, offerOf(bare).kind, 100n)
    const open = (changes: Parameters<typeof offerOf>[1]) => {
      const offer = offerOf(bare, changes)
      return bare.send(customer, openCall(bare.deployment, offer, signOffer(bare, offer), 0n))
    }
    const most = 2n ** 128n - 1n
    await assert.rejects(open({ pricePerUnitPeriodWad: 2n ** 256n - 1n }), { reason: 'Market_OfferTooLarge' })
    await assert.rejects(open({ pricePerUnitPeriodWad: most / 50n + 1n }), { reason: 'Market_OfferTooLarge' })
    await assert.rejects(open({ durationPeriods: 2 ** 32, pricePerUnitPeriodWad: 0n }), {
      reason: 'Market_OfferTooLarge',
    })
    await assert.rejects(open({ noticePeriods: 2 ** 32 }), { reason: 'Market_OfferTooLarge' })
    await assert.rejects(open({ floorPerUnitPeriodWad: unit + 1n }), { reason: 'Market_FloorAbovePrice' })
    await assert.rejects(open({ exitShareBps: 10_001 }), { reason: 'Market_BadExitShare' })
    await assert.rejects(open({ durationPeriods: 2 ** 30 }), { reason: 'StorageKind_DurationTooLong' })
    await open({ pricePerUnitPeriodWad: most / 50n })
    await bare.send(stranger, marketCall({ bare }, 'settle', 1n))
  })

  test('a deposit covers the notice of what is reserved, to the base unit', async () => {
    const hostage = await takeHostage()
    const { bare, kind } = hostage
    // 10 units at half a base unit for 2 periods, and no longer than the deal goes.
    for (const [durationPeriods, minimum] of [
      [5, 10n],
      [1, 5n],
    ] as const) {
      const terms = { kind: kind.address, floorPerUnitPeriodWad: unit / 2n, noticePeriods: 2, durationPeriods }
      const offer = offerOf(bare, terms)
      const open = (amount: bigint) =>
        bare.send(customer, openCall(bare.deployment, offer, signOffer(bare, offer), amount))
      await assert.rejects(open(minimum - 1n), {
        reason: 'Market_DepositTooSmall',
        reasonArguments: [minimum - 1n, minimum],
      })
    }
    assert.equal(await bare.read(marketCall(hostage, 'minimumBalanceOf', hostage.id)), 10n)
  })

  for (const way of ways) {
    test(`a kind that ${way === 'kind' ? 'does what it must' : way} locks no money and no bond`, async () => {
      const hostage = await takeHostage()
      const { bare, kind, id, become } = hostage
      // Proven: 3 units in use for two periods, the other 7 reserved for two.
      await bare.send(stranger, { ...kind, functionName: 'earn', args: [6n, 2n] })
      await become(way)
      const exit = marketCall(hostage, 'exitDeal', id)
      await assert.rejects(bare.send(stranger, exit), { reason: 'Market_NoExitYet' })
      // 5 periods, 2 of evidence, and 2 more.
      await bare.mine(9 * 1_000)
      await bare.send(stranger, exit)

      const paid = { kind: 13n, reenters: 13n, lies: 50n }[way as string] ?? 0n
      assert.equal(await balance(hostage, operator), paid, 'what was not proven is not paid')
      assert.equal(await balance(hostage, customer), deposit - paid)
      assert.equal(await bare.read(marketCall(hostage, 'committedUnits', addresses[operator], kind.address)), 0n)
      await assert.rejects(bare.send(stranger, exit), { reason: 'Market_DealIsClosed' })

      const thaw = { ...bare.bonds, functionName: 'thaw', args: [kind.address, 100n * unit] }
      // Who says that everything is committed is believed: it says so of its own operators.
      if (way === 'lies') return await assert.rejects(bare.send(operator, thaw), { reason: 'Bonds_StillCommitted' })
      await bare.send(operator, thaw)
      await assert.rejects(bare.send(operator, { ...bare.bonds, functionName: 'release', args: [kind.address] }), {
        reason: 'Bonds_StillThawing',
      })
    })
  }

  test('of a kind that was declared broken deals end at once, and it never takes others', async () => {
    const hostage = await takeHostage()
    const { bare, kind, id, become } = hostage
    await become('burns all gas')
    const declare = marketCall(hostage, 'declareBroken', kind.address)
    await assert.rejects(bare.send(stranger, declare), { reason: 'OwnableUnauthorizedAccount' })
    await bare.govern(declare)
    await bare.send(operator, marketCall(hostage, 'exitDeal', id))
    assert.equal(await balance(hostage, customer), deposit)
    await assert.rejects(bare.govern(marketCall(hostage, 'listKind', kind.address, true)), {
      reason: 'Market_KindIsBroken',
    })
    const offer = offerOf(bare, { kind: kind.address })
    await assert.rejects(bare.send(customer, openCall(bare.deployment, offer, signOffer(bare, offer), 0n)), {
      reason: 'Market_KindNotListed',
    })
  })

  test('nobody makes a kind fail by bringing too little gas', async () => {
    const hostage = await takeHostage()
    const { bare, kind, id } = hostage
    await bare.send(stranger, { ...kind, functionName: 'earn', args: [6n, 2n] })
    await bare.mine(9 * 1_000)
    for (const gas of [400_000n, 550_000n, 900_000n, 1_060_000n]) {
      await assert.rejects(bare.send(customer, marketCall(hostage, 'exitDeal', id), gas), {
        reason: 'BoundedCalls_NotEnoughGas',
      })
    }
    const thaw = { ...bare.bonds, functionName: 'thaw', args: [kind.address, unit] }
    await assert.rejects(bare.send(operator, thaw, 200_000n), { reason: 'BoundedCalls_NotEnoughGas' })
    await bare.send(operator, thaw, 400_000n)
    await bare.send(customer, marketCall(hostage, 'exitDeal', id), 1_300_000n)
    assert.equal(await balance(hostage, operator), 13n)
  })

  test('a kind whose periods are too long, or whose evidence never ends, takes no deals', async () => {
    const { bare, kind } = await takeHostage()
    const offer = offerOf(bare, { kind: kind.address })
    const open = () => bare.send(customer, openCall(bare.deployment, offer, signOffer(bare, offer), 0n))
    for (const times of [
      [0n, 2n],
      [2n ** 20n + 1n, 2n],
      [1_000n, 2n ** 16n + 1n],
    ]) {
      await bare.send(stranger, { ...kind, functionName: 'setTimes', args: times })
      await assert.rejects(open(), { reason: 'Market_BadKind' })
    }
  })
})
