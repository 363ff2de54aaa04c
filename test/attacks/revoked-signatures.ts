/** Attack 4: an account gets code after it has signed, by a delegation (EIP-7702) or as a contract wallet, to take its signatures back. */
import assert from 'node:assert/strict'
import type { Address } from '@nupeerstack/protocol'
import {
  addresses,
  type BareMarket,
  deployer,
  offerOf,
  openCall,
  signOffer,
  startBareMarket,
} from '../../packages/contracts-client/test/bare-market.ts'
import {
  byWallet,
  delegate,
  post,
  postCall,
  revisionOf,
  signRevision,
} from '../../packages/contracts-client/test/signed-posts.ts'
import type { Attack, Attempt } from './attack.ts'

const [operator, anyone, customer, signer] = [0, 1, 2, 3]
/** What a Wallet vouches for, whatever is signed: it refuses everything else. */
const vouched = Uint8Array.of(1)

const operatorRevokes: Attempt = {
  name: 'an operator that delegates its account after signing is bound by what it signed',
  async run(observe) {
    const { bare, wallet } = await startWithWallet()
    const offer = offerOf(bare)
    const signature = signOffer(bare, offer)
    await delegate(bare, operator, wallet)
    const id = await bare.open(offer, signature, 0n)
    observe('its offer was signed before the delegation, and opens a deal after it')
    await post(bare, id, 1)
    assert.equal(await postedNumber(bare, id), 1n)
    observe('what it signs goes on to count, whatever its code says of signatures')
  },
}

const customerRevokes: Attempt = {
  name: 'a customer that delegates its account after signing has its revisions posted',
  async run(observe) {
    const { bare, wallet } = await startWithWallet()
    const offer = offerOf(bare)
    const id = await bare.open(offer, signOffer(bare, offer), 0n)
    const revision = revisionOf(id, 1)
    const [byCustomer, byOperator] = [signRevision(bare, revision, customer), signRevision(bare, revision, operator)]
    await delegate(bare, customer, wallet)
    await bare.send(deployer, postCall(bare, revision, byCustomer, byOperator))
    assert.equal(await postedNumber(bare, id), 1n)
    observe('what the customer signed before it had code is posted, and promised from the next period on')
  },
}

const codeVouches: Attempt = {
  name: 'code that vouches for anything signs nothing',
  async run(observe) {
    const { bare, wallet } = await startWithWallet()
    const offer = offerOf(bare)
    const id = await bare.open(offer, signOffer(bare, offer), 0n)
    for (const who of [operator, customer]) await delegate(bare, who, wallet)
    const revision = revisionOf(id, 1)
    const forged = postCall(bare, revision, vouched, signRevision(bare, revision, operator))
    await assert.rejects(bare.send(deployer, forged), { reason: 'StorageKind_NotTheCustomersSignature' })
    await assert.rejects(bare.open(offerOf(bare), vouched, 0n), { reason: 'Market_NotTheOperatorsSignature' })
    assert.equal(await postedNumber(bare, id), 0n)
    observe('neither an offer nor a revision counts for which only code vouches')
  },
}

const walletDenies: Attempt = {
  name: 'a contract wallet that opened a deal cannot deny what its key signs',
  async run(observe) {
    const { bare, wallet, abi } = await startWithWallet()
    const key = addresses[signer] as Address
    const offer = offerOf(bare, { customer: wallet, customerSigner: key })
    const changed = { ...offer, customerSigner: addresses[anyone] as Address }
    const open = (each: typeof offer) => {
      const call = openCall(bare.deployment, each, signOffer(bare, offer), 0n)
      return bare.send(anyone, byWallet({ address: wallet, abi }, call))
    }
    await assert.rejects(open(changed))
    await open(offer)
    await post(bare, 1n, 1, { customer: signer })
    assert.equal(await postedNumber(bare, 1n), 1n)
    observe('the key stands in the offer that the operator signed; it is pinned, and the wallet is never asked')
  },
}

async function startWithWallet() {
  const bare = await startBareMarket()
  await bare.bond(operator, bare.storage.address, 100n)
  const { address: wallet, abi } = await bare.deploy('Wallet')
  return { bare, wallet, abi }
}

async function postedNumber(bare: BareMarket, id: bigint): Promise<bigint> {
  const [number] = (await bare.read({ ...bare.storage, functionName: 'revisionOf', args: [id] })) as readonly [bigint]
  return number
}

export const revokedSignaturesAttack: Attack = {
  number: 4,
  title: 'An account gets code after it has signed',
  wants: 'to take back signatures, on either side',
  attempts: [operatorRevokes, customerRevokes, codeVouches, walletDenies],
}
