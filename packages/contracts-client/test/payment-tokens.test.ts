/** What a payment token may do to those who are paid in it, and to those who are not. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Address } from '@nupeerstack/protocol'
import { testStablecoinAbi } from '../src/generated/test-stablecoin.ts'
import { deployContracts, devDeployerKey } from '../src/index.ts'
import { addresses, type BareMarket, deployer, offerOf, signOffer, startBareMarket } from './bare-market.ts'
import { startTestNetwork } from './test-network.ts'

type Token = Awaited<ReturnType<BareMarket['deploy']>>

/** A hostile token that is listed; customers 2 and 3 have 1,000 of it, and operator 0 a bond. */
async function startHostile(): Promise<{ readonly bare: BareMarket; readonly token: Token }> {
  const bare = await startBareMarket()
  const token = await bare.deploy('HostileToken')
  await bare.govern({ ...bare.market, functionName: 'listPayment', args: [token.address, true] })
  await bare.bond(0, bare.storage.address, 100n)
  for (const who of [2, 3]) {
    await bare.send(who, { ...token, functionName: 'mint', args: [addresses[who], 1_000n] })
    await bare.send(who, { ...token, functionName: 'approve', args: [bare.market.address, 1_000n] })
  }
  return { bare, token }
}

async function openFor(bare: BareMarket, who: number, payment: Address, deposit: bigint): Promise<bigint> {
  const offer = offerOf(bare, { customer: addresses[who] as Address, payment })
  return await bare.open(offer, signOffer(bare, offer), deposit)
}

async function closeAndWithdraw(bare: BareMarket, who: number, id: bigint, token: Address): Promise<void> {
  await bare.end(who, id)
  await bare.send(who, { ...bare.market, functionName: 'withdraw', args: [token] })
}

suite('payment tokens', () => {
  test('a token that takes a fee from what arrives is refused, at opening and at a top-up', async () => {
    const { bare, token } = await startHostile()
    const id = await openFor(bare, 2, token.address, 100n)
    await bare.send(deployer, { ...token, functionName: 'setFees', args: [1n, 0n] })
    const topUp = { ...bare.market, functionName: 'topUp', args: [id, 50n] }
    await assert.rejects(bare.send(2, topUp), { reason: 'Market_DepositIncomplete', reasonArguments: [49n, 50n] })
    await assert.rejects(openFor(bare, 3, token.address, 100n), { reason: 'Market_DepositIncomplete' })
    await bare.send(deployer, { ...token, functionName: 'setFees', args: [0n, 0n] })
    await bare.send(2, topUp)
  })

  test('a token that takes more from the market than is paid out pays nobody at the expense of others', async () => {
    const { bare, token } = await startHostile()
    const [first, second] = [await openFor(bare, 2, token.address, 100n), await openFor(bare, 3, token.address, 100n)]
    await bare.send(deployer, { ...token, functionName: 'setFees', args: [0n, 1n] })
    await assert.rejects(closeAndWithdraw(bare, 2, first, token.address), {
      reason: 'Market_PayoutTookMore',
      reasonArguments: [101n, 100n],
    })
    await bare.send(deployer, { ...token, functionName: 'setFees', args: [0n, 0n] })
    await closeAndWithdraw(bare, 3, second, token.address)
    await bare.send(2, { ...bare.market, functionName: 'withdraw', args: [token.address] })
  })

  test('of a token that has shrunk everybody gets the same share, in whatever order, and nobody pays more in', async () => {
    const { bare, token } = await startHostile()
    const id = await openFor(bare, 2, token.address, 300n)
    const other = await openFor(bare, 3, token.address, 100n)
    await bare.send(deployer, { ...token, functionName: 'shrink', args: [bare.market.address, 100n] })
    assert.equal(await bare.read({ ...bare.market, functionName: 'solvent', args: [token.address] }), false)
    await assert.rejects(openFor(bare, 3, token.address, 10n), {
      reason: 'Market_PaymentLost',
      reasonArguments: [300n, 400n],
    })
    await closeAndWithdraw(bare, 2, id, token.address)
    await closeAndWithdraw(bare, 3, other, token.address)
    const held = (who: number) => bare.read({ ...token, functionName: 'balanceOf', args: [addresses[who]] })
    assert.deepEqual([await held(2), await held(3)], [700n + 225n, 900n + 75n])
  })

  test('what a token does to its own holders touches no other token', async () => {
    const { bare, token } = await startHostile()
    const dollar = { address: bare.deployment.stablecoin, abi: testStablecoinAbi } as const
    await bare.send(2, { ...dollar, functionName: 'mint', args: [addresses[2], 500n] })
    await bare.send(2, { ...dollar, functionName: 'approve', args: [bare.market.address, 500n] })
    const id = await openFor(bare, 2, dollar.address, 500n)
    await openFor(bare, 3, token.address, 100n)
    await bare.send(deployer, { ...token, functionName: 'shrink', args: [bare.market.address, 100n] })
    assert.equal(await bare.read({ ...bare.market, functionName: 'solvent', args: [dollar.address] }), true)
    await closeAndWithdraw(bare, 2, id, dollar.address)
    assert.equal(await bare.read({ ...dollar, functionName: 'balanceOf', args: [addresses[2]] }), 500n)
  })

  test('a network is deployed over a token that is there, and lists no other', async () => {
    await using network = await startTestNetwork()
    const { rpcUrl } = network.devChain
    const payment = network.deployment.stakingToken
    const deployment = await deployContracts(rpcUrl, devDeployerKey, { payment })
    assert.equal(deployment.stablecoin, payment)
    await assert.rejects(deployContracts(rpcUrl, devDeployerKey, { payment: addresses[2] as Address }), {
      code: 'refused',
      message: /there is no contract at 0x.* which was named as the payment token/,
    })
  })
})
