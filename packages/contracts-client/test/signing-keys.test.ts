/** Whose signature is whose: keys that are pinned or named, whatever code comes to the accounts of either side. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Address, Offer } from '@nupeerstack/protocol'
import { parseEventLogs } from 'viem'
import { marketAbi } from '../src/generated/market.ts'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { networkParameters } from '../src/index.ts'
import {
  addresses,
  type BareMarket,
  type Call,
  deployer,
  offerOf,
  openCall,
  periodBlocks,
  signOffer,
  startBareMarket,
  unit,
} from './bare-market.ts'
import { byWallet, delegate, post, postCall, revisionOf, signRevision } from './signed-posts.ts'

const keyDelayBlocks = networkParameters().keyDelayPeriods * periodBlocks

async function openByWallet(
  bare: BareMarket,
  wallet: Pick<Call, 'address' | 'abi'>,
  offer: Offer,
  signature: Uint8Array,
): Promise<bigint> {
  const receipt = await bare.send(1, byWallet(wallet, openCall(bare.deployment, offer, signature, 0n)))
  const [opened] = parseEventLogs({ abi: marketAbi, eventName: 'DealOpened', logs: receipt.logs })
  assert.ok(opened)
  return opened.args.id
}

suite('signing keys', () => {
  test('what was signed before an account was delegated (EIP-7702), and after, is good on both sides', async () => {
    const bare = await startBareMarket()
    await bare.bond(0, bare.storage.address, 100n)
    const wallet = await bare.deploy('Wallet')
    const offer = offerOf(bare)
    const signature = signOffer(bare, offer)
    const first = revisionOf(1n, 1)
    const [byCustomer, byOperator] = [signRevision(bare, first, 2), signRevision(bare, first, 0)]

    await delegate(bare, 0, wallet.address)
    await delegate(bare, 2, wallet.address)
    assert.equal(await bare.open(offer, signature, 0n), 1n)
    await bare.send(deployer, postCall(bare, first, byCustomer, byOperator))
    await post(bare, 1n, 2)
    const vouched = Uint8Array.of(1)
    const third = revisionOf(1n, 3)
    await assert.rejects(bare.send(deployer, postCall(bare, third, vouched, signRevision(bare, third, 0))), {
      reason: 'StorageKind_NotTheCustomersSignature',
    })
    await assert.rejects(bare.send(deployer, postCall(bare, third, signRevision(bare, third, 2), vouched)), {
      reason: 'StorageKind_NotTheOperatorsSignature',
    })
    const other = offerOf(bare)
    await assert.rejects(bare.open(other, vouched, 0n), { reason: 'Market_NotTheOperatorsSignature' })
  })

  test('a contract may be the customer: the key in the offer signs for it, and nothing that the contract says', async () => {
    const bare = await startBareMarket()
    await bare.bond(0, bare.storage.address, 100n)
    const wallet = await bare.deploy('Wallet')
    const offer = offerOf(bare, { customer: wallet.address, customerSigner: addresses[3] as Address })
    const changed = { ...offer, customerSigner: addresses[1] as Address }
    await assert.rejects(bare.send(1, byWallet(wallet, openCall(bare.deployment, changed, signOffer(bare, offer), 0n))))
    const id = await openByWallet(bare, wallet, offer, signOffer(bare, offer))
    const revision = revisionOf(id, 1)
    const byOperator = signRevision(bare, revision, 0)
    for (const notTheirs of [Uint8Array.of(1), signRevision(bare, revision, 2), new Uint8Array(65)]) {
      await assert.rejects(bare.send(deployer, postCall(bare, revision, notTheirs, byOperator)), {
        reason: 'StorageKind_NotTheCustomersSignature',
      })
    }
    await post(bare, id, 1, { customer: 3 })
    await bare.send(1, byWallet(wallet, { ...bare.market, functionName: 'giveNotice', args: [id] }))
  })

  test('a deal without a key for its customer is not opened', async () => {
    const bare = await startBareMarket()
    await bare.bond(0, bare.storage.address, 100n)
    const offer = offerOf(bare, { customerSigner: `0x${'0'.repeat(40)}` as Address })
    await assert.rejects(bare.open(offer, signOffer(bare, offer), 0n), { reason: 'Market_NoCustomerSigner' })
  })

  test('a contract may be the operator: the key that it has named signs, and its pay goes to the contract', async () => {
    const bare = await startBareMarket()
    const wallet = await bare.deploy('Wallet')
    const stake = { address: bare.deployment.stakingToken, abi: stakingTokenAbi } as const
    await bare.send(deployer, { ...stake, functionName: 'mint', args: [wallet.address, 100n * unit] })
    const bond = { ...bare.bonds, functionName: 'depositAndProvision', args: [bare.storage.address, 100n * unit] }
    await bare.send(1, byWallet(wallet, { ...stake, functionName: 'approve', args: [bare.bonds.address, 100n * unit] }))
    await bare.send(1, byWallet(wallet, bond))
    const offer = offerOf(bare, { operator: wallet.address })
    await assert.rejects(bare.open(offer, signOffer(bare, offer, 1), 0n), { reason: 'Market_NotTheOperatorsSignature' })
    await assert.rejects(bare.open(offer, Uint8Array.of(1), 0n), { reason: 'Market_NotTheOperatorsSignature' })
    await bare.send(1, byWallet(wallet, { ...bare.market, functionName: 'setSigner', args: [addresses[1]] }))
    const id = await bare.open(offer, signOffer(bare, offer, 1), 0n)
    await post(bare, id, 1, { operator: 1 })
  })

  test('an operator names its first key at once; with deals another follows after the delay, and the old one is good until then', async () => {
    const bare = await startBareMarket()
    await bare.bond(0, bare.storage.address, 100n)
    const setSigner = (signer: Address | undefined) =>
      bare.send(0, { ...bare.market, functionName: 'setSigner', args: [signer] })
    const signer = () => bare.read({ ...bare.market, functionName: 'signerOf', args: [addresses[0]] })
    const next = () => bare.read({ ...bare.market, functionName: 'nextSignerOf', args: [addresses[0]] })
    const is = (who: number) => async () => String(await signer()).toLowerCase() === addresses[who]
    assert.ok(await is(0)(), 'at first its own')
    await setSigner(addresses[1])
    assert.ok(await is(1)(), 'at once')
    const offer = offerOf(bare, { durationPeriods: 50 })
    await assert.rejects(bare.open(offer, signOffer(bare, offer, 0), 0n), { reason: 'Market_NotTheOperatorsSignature' })
    const id = await bare.open(offer, signOffer(bare, offer, 1), 0n)

    await setSigner(addresses[3])
    await post(bare, id, 1, { operator: 1 })
    await assert.rejects(post(bare, id, 2, { operator: 3 }), { reason: 'StorageKind_NotTheOperatorsSignature' })
    const [, fromBlock] = (await next()) as readonly [Address, bigint]
    const left = async () => Number(fromBlock - (await bare.client.getBlockNumber()))
    assert.ok((await left()) <= keyDelayBlocks && (await left()) > keyDelayBlocks - 10)
    await bare.mine((await left()) - 2)
    await post(bare, id, 3, { operator: 1 })
    await bare.mine(1)
    await post(bare, id, 4, { operator: 3 })
    await assert.rejects(post(bare, id, 5, { operator: 1 }), { reason: 'StorageKind_NotTheOperatorsSignature' })
    assert.deepEqual(((await next()) as readonly [Address, bigint])[1], 0n, 'none waits')

    // Whoever names one key after another keeps what is good as long as each.
    await setSigner(addresses[0])
    await bare.mine(keyDelayBlocks - 5)
    await setSigner(addresses[1])
    await bare.mine(keyDelayBlocks - 5)
    await post(bare, id, 6, { operator: 3 })
    await assert.rejects(setSigner(`0x${'0'.repeat(40)}` as Address), { reason: 'SigningKeys_NoKey' })
  })

  test('anyone brings an account what is its own', async () => {
    const bare = await startBareMarket()
    await bare.bond(0, bare.storage.address, 100n)
    const dollar = { address: bare.deployment.stablecoin, abi: stakingTokenAbi } as const
    await bare.send(deployer, { ...dollar, functionName: 'mint', args: [addresses[2], 50n] })
    await bare.send(2, { ...dollar, functionName: 'approve', args: [bare.market.address, 50n] })
    const offer = offerOf(bare)
    const id = await bare.open(offer, signOffer(bare, offer), 50n)
    await bare.end(2, id)
    await bare.send(1, { ...bare.market, functionName: 'withdrawFor', args: [dollar.address, addresses[2]] })
    assert.equal(await bare.read({ ...dollar, functionName: 'balanceOf', args: [addresses[2]] }), 50n)
    await assert.rejects(bare.send(1, { ...bare.market, functionName: 'withdraw', args: [dollar.address] }), {
      reason: 'Market_NothingToWithdraw',
    })
  })
})
