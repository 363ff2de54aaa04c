/** Attack 8: a price that overflows whenever a deal is settled, and a kind that does not do what it must. */
import assert from 'node:assert/strict'
import { testStablecoinAbi } from '../../packages/contracts-client/src/generated/test-stablecoin.ts'
import {
  addresses,
  type BareMarket,
  offerOf,
  openCall,
  signOffer,
  startBareMarket,
  unit,
} from '../../packages/contracts-client/test/bare-market.ts'
import type { Attack, Attempt } from './attack.ts'

const [operator, customer, stranger] = [0, 2, 3]
const deposit = 1_000n
/** Of `HostileKind.sol`, by its number there. */
const ways = ['does what it must', 'reverts', 'burns all gas', 'returns a bomb', 'returns nothing', 'reenters'] as const

const overflow: Attempt = {
  name: 'a price that could overflow opens no deal',
  async run(observe) {
    const bare = await startBareMarket()
    await bare.bond(operator, bare.storage.address, 100n)
    for (const pricePerUnitPeriodWad of [2n ** 256n - 1n, 2n ** 200n, 2n ** 128n / 50n + 1n]) {
      const offer = offerOf(bare, { pricePerUnitPeriodWad })
      await assert.rejects(bare.send(customer, openCall(bare.deployment, offer, signOffer(bare, offer), 0n)), {
        reason: 'Market_OfferTooLarge',
      })
    }
    observe('a price times units times periods stays below 2^128, or there is no deal')
  },
}

const goodWill: Attempt = {
  name: 'no kind keeps an escrow or a bond by what it does not do',
  async run(observe) {
    for (const way of ways.slice(1)) {
      const { bare, kind, id } = await openOn()
      await bare.send(stranger, { ...kind, functionName: 'become', args: [ways.indexOf(way)] })
      await bare.mine(9 * 1_000)
      const { gasUsed } = await bare.send(stranger, { ...bare.market, functionName: 'exitDeal', args: [id] })
      const args = [bare.deployment.stablecoin, addresses[customer]]
      assert.equal(await bare.read({ ...bare.market, functionName: 'balanceOf', args }), deposit, way)
      await bare.send(operator, { ...bare.bonds, functionName: 'thaw', args: [kind.address, 100n * unit] })
      observe(`of one that ${way}, a stranger ends the deal for ${gasUsed} gas: the escrow goes back, the bond thaws`)
    }
  },
}

const tooLittleGas: Attempt = {
  name: 'nobody cheats an operator of its pay by bringing too little gas for the kind to answer',
  async run(observe) {
    const { bare, kind, id } = await openOn()
    await bare.send(stranger, { ...kind, functionName: 'earn', args: [20n, 2n] })
    await bare.mine(9 * 1_000)
    const exit = { ...bare.market, functionName: 'exitDeal', args: [id] }
    for (let gas = 150_000n; gas < 1_100_000n; gas += 50_000n) {
      await assert.rejects(bare.send(customer, exit, gas), { reason: 'BoundedCalls_NotEnoughGas' })
    }
    await bare.send(customer, exit)
    const args = [bare.deployment.stablecoin, addresses[operator]]
    assert.equal(await bare.read({ ...bare.market, functionName: 'balanceOf', args }), 20n)
    observe(
      'with any amount of gas below what the calls are promised it is refused, and with enough the operator is paid',
    )
  },
}

/** A deal of a kind that is not hostile yet: 10 units at a base unit, for 5 periods. */
async function openOn() {
  const bare: BareMarket = await startBareMarket()
  const kind = await bare.deploy('HostileKind', [bare.market.address])
  await bare.govern({ ...bare.market, functionName: 'listKind', args: [kind.address, true] })
  await bare.bond(operator, kind.address, 100n)
  const dollar = { address: bare.deployment.stablecoin, abi: testStablecoinAbi }
  await bare.send(customer, { ...dollar, functionName: 'mint', args: [addresses[customer], deposit] })
  await bare.send(customer, { ...dollar, functionName: 'approve', args: [bare.market.address, deposit] })
  const offer = offerOf(bare, { kind: kind.address })
  return { bare, kind, id: await bare.open(offer, signOffer(bare, offer), deposit) }
}

export const hostileKindAttack: Attack = {
  number: 8,
  title: 'A price that overflows, a kind that reverts',
  wants: 'to lock money and bond for ever',
  attempts: [overflow, goodWill, tooLittleGas],
}
