/** What is signed for one chain and one contract is worth nothing on another chain, at another contract, as another statement, or twice. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, suite, test } from 'node:test'
import {
  type Address,
  type DealRevision,
  dealRevisionForm,
  eip712Scheme,
  type Introduction,
  introductionScheme,
  isIntroductionValid,
  type Offer,
  offerForm,
  parsePeerId,
  type SigningDomain,
  signIntroduction,
} from '@nupeerstack/protocol'
import {
  addresses,
  type BareMarket,
  chainId,
  deployer,
  keys,
  offerOf,
  openCall,
  startBareMarket,
} from './bare-market.ts'
import { post, postCall, revisionOf } from './signed-posts.ts'

const [operator, customer] = [0, 2]
const peers = {
  from: parsePeerId('12D3KooWGjMCwFXGNzVCrXmZCLpXbMZ7AKPJMBV8yTmxHCdQyUeU'),
  to: parsePeerId('12D3KooWQYV9dGMFoRzNStwpXztXaBUjtPqi6aU76ZgUriHhKust'),
}

let bare: BareMarket
let dealId: bigint

before(async () => {
  bare = await startBareMarket()
  await bare.bond(operator, bare.storage.address, 100n)
  const offer = offerOf(bare)
  dealId = await bare.open(offer, signOffer(offer, marketDomain()), 0n)
})

function marketDomain(): SigningDomain {
  return { name: 'NuPeerStack Market', version: '1', chainId, verifyingContract: bare.market.address }
}

function storageDomain(): SigningDomain {
  return { name: 'NuPeerStack Storage', version: '1', chainId, verifyingContract: bare.storage.address }
}

function signOffer(offer: Offer, domain: SigningDomain): Uint8Array {
  return eip712Scheme(domain, offerForm).sign(offer, keys[operator] as Uint8Array)
}

function signRevision(revision: DealRevision, domain: SigningDomain, who: number): Uint8Array {
  return eip712Scheme(domain, dealRevisionForm).sign(revision, keys[who] as Uint8Array)
}

/** The same statement for every other place that it could be meant for. */
function elsewhere(domain: SigningDomain, others: readonly Address[]): [string, SigningDomain][] {
  return [
    ['another chain', { ...domain, chainId: chainId + 1 }],
    ['chain 1', { ...domain, chainId: 1 }],
    ...others.map((verifyingContract): [string, SigningDomain] => [
      `the contract at ${verifyingContract}`,
      { ...domain, verifyingContract },
    ]),
    ['another version', { ...domain, version: '2' }],
    ['another name', { ...domain, name: `${domain.name} ` }],
  ]
}

/** Everything that an account signs: its EIP-712 type, and a test that each other place refuses it. */
const signed: {
  readonly type: string
  readonly isRefused: () => Promise<void>
}[] = [
  {
    type: 'Offer',
    async isRefused() {
      const offer = offerOf(bare)
      for (const [place, domain] of elsewhere(marketDomain(), [bare.storage.address, bare.bonds.address])) {
        const call = openCall(bare.deployment, offer, signOffer(offer, domain), 0n)
        await assert.rejects(bare.send(customer, call), { reason: 'Market_NotTheOperatorsSignature' }, place)
      }
      const call = openCall(bare.deployment, offer, signOffer(offer, marketDomain()), 0n)
      await bare.send(customer, call)
      await assert.rejects(bare.send(customer, call), { reason: 'Market_OfferTaken' })
    },
  },
  {
    type: 'DealRevision',
    async isRefused() {
      const revision = revisionOf(dealId, 1)
      const [byCustomer, byOperator] = [customer, operator].map((who) => signRevision(revision, storageDomain(), who))
      assert.ok(byCustomer && byOperator)
      for (const [place, domain] of elsewhere(storageDomain(), [bare.market.address, bare.bonds.address])) {
        const foreign = (who: number) => signRevision(revision, domain, who)
        const first = postCall(bare, revision, foreign(customer), byOperator)
        await assert.rejects(bare.send(deployer, first), { reason: 'StorageKind_NotTheCustomersSignature' }, place)
        const second = postCall(bare, revision, byCustomer, foreign(operator))
        await assert.rejects(bare.send(deployer, second), { reason: 'StorageKind_NotTheOperatorsSignature' }, place)
      }
      // Each side's signature is its own: neither stands for the other's.
      const swapped = postCall(bare, revision, byOperator, byCustomer)
      await assert.rejects(bare.send(deployer, swapped), { reason: 'StorageKind_NotTheCustomersSignature' })
      await post(bare, dealId, 1)
      const again = postCall(bare, revision, byCustomer, byOperator)
      await assert.rejects(bare.send(deployer, again), { reason: 'StorageKind_RevisionOutdated' })
    },
  },
  {
    type: 'Introduction',
    async isRefused() {
      const key = keys[customer] as Uint8Array
      const unsigned = { account: addresses[customer] as Address, ...peers, expiresAt: 1_000 }
      const introduction = signIntroduction(introductionScheme(chainId), unsigned, key)
      const isValid = (changes: Partial<Introduction>, chain = chainId, to = peers, now = 999) =>
        isIntroductionValid(introductionScheme(chain), { ...introduction, ...changes }, to, now)
      assert.equal(isValid({}), true)
      assert.equal(isValid({}, chainId + 1), false, 'another chain')
      assert.equal(isValid({}, chainId, { from: peers.to, to: peers.from }), false, 'the other way round')
      assert.equal(isValid({ from: peers.to }, chainId, { ...peers, from: peers.to }), false, 'another peer')
      assert.equal(isValid({ account: addresses[operator] as Address }), false, 'another account')
      assert.equal(isValid({}, chainId, peers, 1_000), false, 'its last second is over')
      assert.equal(isValid({ expiresAt: 2_000 }, chainId, peers, 1_000), false, 'for longer than it was signed for')
    },
  },
]

suite('what is signed for one place is worth nothing in another', () => {
  for (const { type, isRefused } of signed) test(type, isRefused)

  test('these are all types that are signed', () => {
    const root = join(import.meta.dirname, '../../..')
    const texts = globSync('packages/*/src/**/*.ts', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    )
    const forms = texts.flatMap((text) => [...text.matchAll(/typeText:\s*'(\w+)\(/g)].map(([, name]) => name))
    assert.deepEqual(forms.sort(), signed.map(({ type }) => type).sort())
    const solidity = globSync('packages/*/contracts/*.sol', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    )
    const checked = solidity.flatMap((text) =>
      [...text.matchAll(/TYPEHASH\s*=\s*keccak256\(\s*"(\w+)\(/g)].map(([, name]) => name),
    )
    assert.deepEqual(checked.sort(), ['DealRevision', 'Offer'])
    assert.equal(
      solidity.filter((text) => /ecrecover|SignatureChecker/.test(text)).length,
      0,
      'no other check of signatures',
    )
  })
})
