import assert from 'node:assert/strict'
import { createSecretKey, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { openManifest } from '../src/book/segment-manifest.ts'
import { openFrame, sealFrame, segmentKey } from '../src/coding/segment-cipher.ts'
import { shardKey, shardSeal } from '../src/coding/shard-seal.ts'
import { openSmallPart } from '../src/coding/small-part-cipher.ts'
import { someBytes } from './client-fixture.ts'

const partKey = randomBytes(32)

function sealedPiece(segment: number, frame: number, plaintext: Uint8Array): Uint8Array {
  const piece = new Uint8Array(pieceSizeBytes)
  piece.set(plaintext)
  sealFrame(segmentKey(partKey, segment), frame, piece)
  return piece
}

function opened(segment: number, frame: number, piece: Uint8Array): Uint8Array | undefined {
  const target = new Uint8Array(framePlaintextBytes).fill(0xee)
  if (openFrame(segmentKey(partKey, segment), frame, piece, target)) return target
  assert.ok(
    target.every((byte) => byte === 0xee),
    'nothing is written that does not open',
  )
  return undefined
}

test('a frame opens to what was sealed', () => {
  fc.assert(
    fc.property(fc.nat(framePlaintextBytes), fc.nat(1000), fc.nat(319), (length, segment, frame) => {
      const plaintext = new Uint8Array(framePlaintextBytes)
      plaintext.set(someBytes(length))
      const found = opened(segment, frame, sealedPiece(segment, frame, plaintext))
      assert.equal(Buffer.compare(found!, plaintext), 0)
    }),
    { numRuns: 40 },
  )
})

test('a frame does not open with one bit changed, at another place, or in another segment', () => {
  const piece = sealedPiece(3, 5, someBytes(1000))
  fc.assert(
    fc.property(fc.nat(pieceSizeBytes * 8 - 1), (bit) => {
      const altered = piece.slice()
      altered[bit >> 3]! ^= 1 << (bit & 7)
      assert.equal(opened(3, 5, altered), undefined)
    }),
    { numRuns: 60 },
  )
  assert.equal(opened(3, 6, piece), undefined)
  assert.equal(opened(4, 5, piece), undefined)
})

test('a sealed shard opens from any piece on, in place and apart', () => {
  const pieces = 4
  const shard = someBytes(pieces * pieceSizeBytes)
  const key = shardKey(partKey, 2, 7)
  const sealed = shard.slice()
  const pieceAt = (bytes: Uint8Array, piece: number) =>
    bytes.subarray(piece * pieceSizeBytes, (piece + 1) * pieceSizeBytes)
  const seal = shardSeal(key, 0)
  for (let piece = 0; piece < pieces; piece++) seal.inPlace(pieceAt(sealed, piece))
  for (let first = 0; first < pieces; first++) {
    const unseal = shardSeal(key, first)
    for (let piece = first; piece < pieces; piece++) {
      assert.notEqual(Buffer.compare(pieceAt(sealed, piece), pieceAt(shard, piece)), 0)
      assert.equal(Buffer.compare(unseal.apart(pieceAt(sealed, piece)), pieceAt(shard, piece)), 0)
    }
  }
})

test('each shard of each segment has a key of its own', () => {
  const seals = [0, 1].flatMap((segment) =>
    [0, 1].map((index) => shardSeal(shardKey(partKey, segment, index), 0).apart(new Uint8Array(pieceSizeBytes))),
  )
  assert.equal(new Set(seals.map((seal) => Buffer.from(seal).toString('base64'))).size, 4)
})

test('what is shorter than its tag does not open', () => {
  for (const length of [0, 3, 4, 8, 12, 15, 27]) {
    const sealed = new Uint8Array(length)
    assert.equal(openSmallPart(partKey, sealed), undefined)
    assert.throws(() => openManifest(createSecretKey(partKey), 'label', sealed), /cut off/)
  }
})
