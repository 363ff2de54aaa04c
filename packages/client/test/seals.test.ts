import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { openFrame, sealFrame, segmentKey } from '../src/segment-cipher.ts'
import { sealShard, shardKey, unsealInto } from '../src/shard-seal.ts'
import { someBytes } from './client-fixture.ts'

const partKey = randomBytes(32)

test('a frame opens to what was sealed, padded with zeros', () => {
  fc.assert(
    fc.property(fc.nat(framePlaintextBytes), fc.nat(1000), fc.nat(319), (length, segment, frame) => {
      const plaintext = someBytes(length)
      const piece = new Uint8Array(pieceSizeBytes).fill(0xff)
      sealFrame(segmentKey(partKey, segment), frame, plaintext, piece)
      const opened = openFrame(segmentKey(partKey, segment), frame, piece)
      assert.equal(opened?.length, framePlaintextBytes)
      assert.equal(Buffer.compare(opened.subarray(0, length), plaintext), 0)
      assert.ok(opened.subarray(length).every((byte) => byte === 0))
    }),
    { numRuns: 40 },
  )
})

test('a frame does not open with one bit changed, at another place, or in another segment', () => {
  const piece = new Uint8Array(pieceSizeBytes)
  sealFrame(segmentKey(partKey, 3), 5, someBytes(1000), piece)
  fc.assert(
    fc.property(fc.nat(pieceSizeBytes * 8 - 1), (bit) => {
      const altered = piece.slice()
      altered[bit >> 3]! ^= 1 << (bit & 7)
      assert.equal(openFrame(segmentKey(partKey, 3), 5, altered), undefined)
    }),
    { numRuns: 60 },
  )
  assert.equal(openFrame(segmentKey(partKey, 3), 6, piece), undefined)
  assert.equal(openFrame(segmentKey(partKey, 4), 5, piece), undefined)
})

test('a sealed shard opens from any block on, in chunks of any length', () => {
  const shard = someBytes(3 * pieceSizeBytes)
  const key = shardKey(partKey, 2, 7)
  const sealed = sealShard(key, shard)
  assert.notEqual(Buffer.compare(sealed, shard), 0)
  fc.assert(
    fc.property(fc.nat(shard.length / 16 - 1), fc.nat(), fc.nat(), (block, a, b) => {
      const offset = block * 16
      const length = 1 + (a % (shard.length - offset))
      const cut = b % (length + 1)
      const range = sealed.subarray(offset, offset + length)
      const opened = new Uint8Array(length)
      unsealInto(key, offset, [range.subarray(0, cut), range.subarray(cut)], opened)
      assert.equal(Buffer.compare(opened, shard.subarray(offset, offset + length)), 0)
    }),
    { numRuns: 60 },
  )
})

test('each shard of each segment has a key of its own', () => {
  const shard = new Uint8Array(pieceSizeBytes)
  const seals = [0, 1].flatMap((segment) => [0, 1].map((index) => sealShard(shardKey(partKey, segment, index), shard)))
  assert.equal(new Set(seals.map((seal) => Buffer.from(seal).toString('base64'))).size, 4)
})

test('a read that is too short or too long is refused', () => {
  const key = shardKey(partKey, 0, 0)
  assert.throws(() => unsealInto(key, 0, [new Uint8Array(15)], new Uint8Array(16)), RangeError)
  assert.throws(() => unsealInto(key, 8, [new Uint8Array(16)], new Uint8Array(16)), RangeError)
})
