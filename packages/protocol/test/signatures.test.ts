import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { typedDataDigest } from '../src/eip712.ts'
import {
  addressOfPrivateKey,
  createAccountSigner,
  dealRevisionForm,
  eip712Scheme,
  introductionCodec,
  introductionScheme,
  isIntroductionValid,
  offerForm,
  parseAddress,
  parseDealId,
  parsePeerId,
  signIntroduction,
} from '../src/index.ts'
import { recoverSigner, signDigest } from '../src/signature.ts'

test('digests are those that a wallet computes', () => {
  // Computed with viem's hashTypedData from the same types and values.
  const one = parseAddress(`0x${'11'.repeat(20)}`)
  const two = parseAddress(`0x${'22'.repeat(20)}`)
  const domain = { name: 'NuPeerStack Market', version: '1', chainId: 31337, verifyingContract: one }
  const root = new Uint8Array(32).fill(0xab)
  assert.equal(
    hex(typedDataDigest(domain, dealRevisionForm, { dealId: parseDealId('7'), number: 3, root, pieces: 4096 })),
    'b3d63c1f4f1cb5ebb200e428bb0a4308525174b059828bdbe5389f3dd749a4d5',
  )
  const offer = {
    operator: one,
    customer: two,
    customerSigner: one,
    kind: one,
    payment: two,
    pricePerUnitPeriodWad: 123456789012345678901n,
    floorPerUnitPeriodWad: 12345678901234567890n,
    noticePeriods: 7,
    exitShareBps: 5000,
    unitsMax: 65536,
    durationPeriods: 1000,
    validUntilPeriod: 77,
    nonce: 99n,
    terms: Uint8Array.of(1, 2, 3),
  }
  assert.equal(
    hex(typedDataDigest(domain, offerForm, offer)),
    '6e902d276f320246cbc5f0aed164ca4c64bef0f1832738c0089af174e983a8d0',
  )
})

test('a signature gives back its signer, and a changed digest, byte or length does not', () => {
  const key = randomBytes(32)
  const digest = randomBytes(32)
  const signature = signDigest(digest, key)
  assert.equal(recoverSigner(digest, signature), addressOfPrivateKey(key))
  assert.notEqual(recoverSigner(randomBytes(32), signature), addressOfPrivateKey(key))
  assert.notEqual(recoverSigner(digest, signature.with(3, signature[3]! ^ 1)), addressOfPrivateKey(key))
  assert.equal(recoverSigner(digest, signature.subarray(1)), undefined)
  assert.equal(recoverSigner(digest, signature.with(64, 5)), undefined)
  assert.equal(recoverSigner(digest, new Uint8Array(65)), undefined)
})

test('a scheme signs its statements for one place, and tells whose they are', () => {
  const key = new Uint8Array(32).fill(7)
  const contract = parseAddress(`0x${'11'.repeat(20)}`)
  const domain = { name: 'NuPeerStack Storage', version: '1', chainId: 31337, verifyingContract: contract }
  const scheme = eip712Scheme(domain, dealRevisionForm)
  const revision = { dealId: parseDealId('7'), number: 3, root: new Uint8Array(32).fill(0xab), pieces: 4096 }
  const signer = createAccountSigner(key)
  const signature = signer.sign(scheme, revision)
  // Computed by the build before there were schemes.
  assert.equal(
    hex(signature),
    'a8cd15b3a17d9958a8b766865b937f25da79ab7bcf4f01b74d3a527951b3152e2d458db306b4402e613a2665ba6b7697da1533a3a6bb26052ebef9cb7dcc2c541b',
  )
  assert.deepEqual(signature, scheme.sign(revision, key))
  assert.equal(scheme.isSignedBy(signer.account, revision, signature), true)
  assert.equal(scheme.isSignedBy(signer.account, { ...revision, number: 4 }, signature), false)
  assert.equal(scheme.isSignedBy(contract, revision, signature), false)
  const elsewhere = eip712Scheme({ ...domain, chainId: 1 }, dealRevisionForm)
  assert.equal(elsewhere.isSignedBy(signer.account, revision, signature), false)
  assert.equal(scheme.isSignedBy(signer.account, revision, new Uint8Array(3)), false)
})

test('the address of a well-known key is right', () => {
  const key = Buffer.from('ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80', 'hex')
  assert.equal(addressOfPrivateKey(key), '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
})

const alice = parsePeerId('12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA')
const bob = parsePeerId('12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp')

test('an introduction holds for its two peers, its chain and its time', () => {
  const key = randomBytes(32)
  const unsigned = { account: addressOfPrivateKey(key), from: alice, to: bob, expiresAt: 1000 }
  const introduction = signIntroduction(introductionScheme(31337), unsigned, key)
  const peers = { from: alice, to: bob }
  assert.equal(isIntroductionValid(introductionScheme(31337), introduction, peers, 999), true)
  assert.equal(isIntroductionValid(introductionScheme(31337), introduction, peers, 1000), false)
  assert.equal(isIntroductionValid(introductionScheme(1), introduction, peers, 999), false)
  assert.equal(isIntroductionValid(introductionScheme(31337), introduction, { from: bob, to: alice }, 999), false)
  const stolen = { ...introduction, account: addressOfPrivateKey(randomBytes(32)) }
  assert.equal(isIntroductionValid(introductionScheme(31337), stolen, peers, 999), false)
})

test('the introduction of the vectors is signed by its account', () => {
  const vectors: readonly { readonly message: string; readonly hex: string }[] = JSON.parse(
    readFileSync(new URL('./vectors/messages.json', import.meta.url), 'utf8'),
  )
  const vector = vectors.find(({ message }) => message === 'introductionCodec') ?? assert.fail()
  const introduction = introductionCodec.parse(new Uint8Array(Buffer.from(vector.hex, 'hex')))
  assert.ok(
    isIntroductionValid(introductionScheme(31_337), introduction, { from: alice, to: bob }, introduction.expiresAt - 1),
  )
})

test('every field of a revision and of an offer changes the digest', () => {
  const contract = parseAddress(`0x${'11'.repeat(20)}`)
  const domain = { name: 'NuPeerStack', version: '1', chainId: 31337, verifyingContract: contract }
  const revision = { dealId: parseDealId('1'), number: 1, root: new Uint8Array(32), pieces: 1 }
  const revisions = [
    revision,
    { ...revision, dealId: parseDealId('2') },
    { ...revision, number: 2 },
    { ...revision, root: new Uint8Array(32).fill(1) },
    { ...revision, pieces: 2 },
  ]
  assert.equal(
    new Set(revisions.map((item) => hex(typedDataDigest(domain, dealRevisionForm, item)))).size,
    revisions.length,
  )
  const other = parseAddress(`0x${'22'.repeat(20)}`)
  const offer = {
    operator: contract,
    customer: contract,
    customerSigner: contract,
    kind: contract,
    payment: contract,
    pricePerUnitPeriodWad: 1n,
    floorPerUnitPeriodWad: 1n,
    noticePeriods: 1,
    exitShareBps: 1,
    unitsMax: 1,
    durationPeriods: 1,
    validUntilPeriod: 1,
    nonce: 1n,
    terms: new Uint8Array(),
  }
  const changes = [
    {},
    { operator: other },
    { customer: other },
    { customerSigner: other },
    { kind: other },
    { payment: other },
    { pricePerUnitPeriodWad: 2n },
    { floorPerUnitPeriodWad: 0n },
    { noticePeriods: 2 },
    { exitShareBps: 2 },
    { unitsMax: 2 },
    { durationPeriods: 2 },
    { validUntilPeriod: 2 },
    { nonce: 2n },
    { terms: Uint8Array.of(1) },
  ]
  assert.equal(
    new Set(changes.map((change) => hex(typedDataDigest(domain, offerForm, { ...offer, ...change })))).size,
    changes.length,
  )
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
