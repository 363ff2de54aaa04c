import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIdentity } from '@nupeerstack/node-host'
import { addressOfPrivateKey, introductionScheme, isIntroductionValid } from '@nupeerstack/protocol'
import { clockOf } from '@nupeerstack/runtime'
import { createIntroducer } from '../src/introducer.ts'

test('an introduction is signed once and anew before it expires', () => {
  const accountKey = new Uint8Array(32).fill(9)
  const [from, to] = [createIdentity().peerId, createIdentity().peerId]
  let nowMs = 1_800_000_000_000
  const introduce = createIntroducer(
    { clock: clockOf(() => nowMs), introductions: introductionScheme(5) },
    { accountKey },
  )
  const first = introduce(from, to)
  assert.ok(first !== undefined)
  assert.equal(first.account, addressOfPrivateKey(accountKey))
  assert.ok(isIntroductionValid(introductionScheme(5), first, { from, to }, nowMs / 1000))
  assert.ok(!isIntroductionValid(introductionScheme(6), first, { from, to }, nowMs / 1000))
  assert.equal(introduce(from, to), first)
  assert.notEqual(introduce(from, createIdentity().peerId), first)
  nowMs += 1_900_000
  const second = introduce(from, to)
  assert.notEqual(second, first)
  assert.ok(
    second !== undefined && isIntroductionValid(introductionScheme(5), second, { from, to }, nowMs / 1000 + 1700),
  )
})
