import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addressOfPrivateKey,
  introductionCodec,
  introductionScheme,
  ProtocolError,
  signIntroduction,
} from '@nupeerstack/protocol'
import { createVirtualTime } from '@nupeerstack/runtime'
import { createIdentity } from '../src/identity/identity.ts'
import { PeerIntroduction } from '../src/requests/peer-introduction.ts'

const chainId = 31337
const key = new Uint8Array(32).fill(5)
const account = addressOfPrivateKey(key)
const peers = { self: createIdentity().peerId, remote: createIdentity().peerId }

function begin() {
  const time = createVirtualTime()
  const body = (lifeSeconds: number, to = peers.self) => {
    const expiresAt = Math.floor(time.clock.unixMs() / 1000) + lifeSeconds
    return introductionCodec.encode(
      signIntroduction(introductionScheme(chainId), { account, from: peers.remote, to, expiresAt }, key),
    )
  }
  return {
    time,
    body,
    introduction: new PeerIntroduction({ ...time, introductions: introductionScheme(chainId) }, { peers }),
  }
}

test('a peer speaks for an account until its introduction expires', async () => {
  const { time, body, introduction } = begin()
  assert.deepEqual([introduction.isGiven, introduction.currentAccount()], [false, undefined])
  assert.equal(introduction.take(body(60)), true)
  assert.equal(introduction.currentAccount(), account)
  await time.advance(60_000)
  assert.deepEqual([introduction.currentAccount(), introduction.account], [undefined, account])
  assert.equal(introduction.take(body(60)), true)
  assert.equal(introduction.currentAccount(), account)
})

test('who introduces itself to another peer speaks for nobody', async () => {
  const { time, body, introduction } = begin()
  assert.equal(introduction.take(body(60, createIdentity().peerId)), false)
  assert.deepEqual([introduction.isGiven, introduction.currentAccount()], [true, undefined])
  await time.advance(5_000)
  assert.equal(introduction.take(new Uint8Array()), true)
  assert.equal(introduction.currentAccount(), undefined)
})

test('signatures are not checked more often than every five seconds', async () => {
  const { time, body, introduction } = begin()
  introduction.take(body(60))
  await time.advance(4_999)
  assert.throws(() => introduction.take(body(60)), ProtocolError)
  assert.equal(introduction.currentAccount(), account)
})
