/** Attack 15: payment in a token that anyone mints, that takes a fee on the way, or that shrinks. */
import assert from 'node:assert/strict'
import { deployContracts, devDeployerKey } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import {
  addresses,
  type BareMarket,
  deployer,
  offerOf,
  signOffer as signBareOffer,
  startBareMarket,
} from '../../packages/contracts-client/test/bare-market.ts'
import {
  bondedOperator,
  makeOffer,
  signOffer,
  startTestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'

type Token = Awaited<ReturnType<BareMarket['deploy']>>
const [attacker, victim] = [2, 3]

const minted: Attempt = {
  name: 'a token that anyone mints is a payment on development networks alone',
  async run(observe) {
    await using development = await startTestNetwork()
    const payment = development.deployment.stakingToken
    const real = await deployContracts(development.devChain.rpcUrl, devDeployerKey, { payment })
    assert.equal(real.stablecoin, payment, 'it pays in the token that was named')
    // The same market pays in no other token than what it was deployed over.
    const operator = await bondedOperator(development)
    const customer = await development.actor()
    const offer = makeOffer(development, operator, customer, { payment })
    const signature = signOffer(development, offer, operator)
    await assert.rejects(customer.chain.market.openDeal(offer, signature, 1n), { reason: 'Market_PaymentNotListed' })
    observe('a network is deployed over a token that is there; a token that is not listed opens no deal')
  },
}

const feeOnTransfer: Attempt = {
  name: 'a token that takes a fee on the way is refused',
  async run(observe) {
    const { bare, token } = await listHostileToken()
    await bare.send(deployer, { ...token, functionName: 'setFees', args: [1n, 0n] })
    await assert.rejects(open(bare, attacker, token.address), { reason: 'Market_DepositIncomplete' })
    observe('a deposit of which a part does not arrive opens no deal')
  },
}

const shrinking: Attempt = {
  name: 'of a token that shrinks nobody takes what is another’s',
  async run(observe) {
    const { bare, token } = await listHostileToken()
    const [first, second] = [await open(bare, attacker, token.address), await open(bare, victim, token.address)]
    await bare.send(deployer, { ...token, functionName: 'shrink', args: [bare.market.address, 100n] })
    // The attacker is quicker, and yet gets its half alone.
    await leave(bare, attacker, first, token.address)
    await leave(bare, victim, second, token.address)
    const held = await Promise.all(
      [attacker, victim].map((who) => bare.read({ ...token, functionName: 'balanceOf', args: [addresses[who]] })),
    )
    assert.deepEqual(held, [950n, 950n])
    observe('of 200 that shrank to 100 both got 50, whoever came first')
  },
}

/** Its owner makes it take fees and shrink; attacker and victim have 1,000 each. */
async function listHostileToken(): Promise<{ readonly bare: BareMarket; readonly token: Token }> {
  const bare = await startBareMarket()
  const token = await bare.deploy('HostileToken')
  await bare.govern({ ...bare.market, functionName: 'listPayment', args: [token.address, true] })
  await bare.bond(0, bare.storage.address, 100n)
  for (const who of [attacker, victim]) {
    await bare.send(who, { ...token, functionName: 'mint', args: [addresses[who], 1_000n] })
    await bare.send(who, { ...token, functionName: 'approve', args: [bare.market.address, 1_000n] })
  }
  return { bare, token }
}

async function open(bare: BareMarket, who: number, payment: Address): Promise<bigint> {
  const offer = offerOf(bare, { customer: addresses[who] as Address, payment })
  return await bare.open(offer, signBareOffer(bare, offer), 100n)
}

async function leave(bare: BareMarket, who: number, id: bigint, token: Address): Promise<void> {
  await bare.end(who, id)
  await bare.send(who, { ...bare.market, functionName: 'withdraw', args: [token] })
}

export const worthlessPaymentAttack: Attack = {
  number: 15,
  title: 'Payment in a token that anyone mints, or that shrinks',
  wants: 'to pay nothing, or to make the market insolvent',
  attempts: [minted, feeOnTransfer, shrinking],
}
