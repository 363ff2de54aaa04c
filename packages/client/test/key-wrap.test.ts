import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRandomness } from '@nupeerstack/runtime'
import { generateKey, generateRecoveryPhrase, rootKeyFromPhrase, unwrapKey, wrapKey } from '../src/coding/key-wrap.ts'

test('a wrapped key opens under its key and label, and under nothing else', () => {
  const [outer, inner] = [generateKey(systemRandomness), generateKey(systemRandomness)]
  const wrapped = wrapKey(systemRandomness, outer, inner, 'bucket a')
  assert.deepEqual(unwrapKey(outer, wrapped, 'bucket a'), inner)
  assert.equal(unwrapKey(outer, wrapped, 'bucket b'), undefined)
  assert.equal(unwrapKey(generateKey(systemRandomness), wrapped, 'bucket a'), undefined)
  wrapped[20]! ^= 1
  assert.equal(unwrapKey(outer, wrapped, 'bucket a'), undefined)
  assert.equal(unwrapKey(outer, wrapped.subarray(1), 'bucket a'), undefined)
})

test('24 words give the same root key however they are typed, and a wrong word gives none', () => {
  const phrase = generateRecoveryPhrase(systemRandomness)
  assert.equal(phrase.split(' ').length, 24)
  const key = rootKeyFromPhrase(phrase)
  assert.deepEqual(rootKeyFromPhrase(`  ${phrase.toUpperCase().replaceAll(' ', '\n ')} `), key)
  assert.notDeepEqual(rootKeyFromPhrase(generateRecoveryPhrase(systemRandomness)), key)
  assert.throws(() => rootKeyFromPhrase(phrase.replace(/^\S+/, 'zzz')), RangeError)
})
