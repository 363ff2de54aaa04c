import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as protocol from '@nupeerstack/protocol'
import fc from 'fast-check'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  leafPath,
  liveCount,
  locateRank,
  pieceBytes,
  pieceDepth,
  pieceRoots,
  pieceRootsInto,
  shardRoot,
  treePiecesMax,
  verifyRange,
  verifySample,
} from '../src/index.ts'

const zero = Buffer.alloc(32)

test('the sizes are those of the protocol', () => {
  assert.equal(pieceBytes, protocol.pieceSizeBytes)
  assert.equal(pieceDepth, protocol.pieceTreeDepth)
  assert.equal(treePiecesMax, protocol.dealPiecesMax)
})

test('a shard root is the root of the plain tree over its leaves, padded with zero piece roots', () => {
  for (const pieces of [1, 2, 3, 5, 16]) {
    const shard = randomBytes(pieces * pieceBytes)
    const roots = Array.from({ length: pieces }, (_, i) =>
      plainRoot(chunks(shard.subarray(i * pieceBytes, (i + 1) * pieceBytes))),
    )
    assert.deepEqual(Buffer.from(pieceRoots(shard)), Buffer.concat(roots))
    assert.deepEqual(Buffer.from(shardRoot(pieceRoots(shard))), plainRoot(padded(roots)))
  }
})

test('a shard that is not whole pieces is refused', () => {
  for (const length of [0, 1, pieceBytes - 1, pieceBytes + 32]) {
    assert.throws(() => pieceRoots(new Uint8Array(length)), RangeError)
  }
})

test('shards are hashed in memory that threads share, into memory that threads share', () => {
  const shard = new Uint8Array(new SharedArrayBuffer(3 * pieceBytes + 64), 64)
  shard.set(randomBytes(3 * pieceBytes))
  const roots = new Uint8Array(new SharedArrayBuffer(3 * 32))
  pieceRootsInto(shard, roots)
  assert.deepEqual(Buffer.from(roots), Buffer.from(pieceRoots(Buffer.from(shard))))
  assert.throws(() => pieceRootsInto(shard, roots.subarray(32)), RangeError)
})

test('a range is right with exactly the bytes, the place and the piece roots that lead to the root', () => {
  const pieces = 5
  const shard = randomBytes(pieces * pieceBytes)
  const roots = pieceRoots(shard)
  const root = shardRoot(roots)
  for (let first = 0; first < pieces; first++) {
    for (let end = first + 1; end <= pieces; end++) {
      const bytes = shard.subarray(first * pieceBytes, end * pieceBytes)
      const range = { root, pieceRoots: roots, firstPiece: first, bytes }
      assert.equal(verifyRange(range), true)
      assert.equal(verifyRange({ ...range, firstPiece: first + 1 }), false)
      assert.equal(verifyRange({ ...range, bytes: flipped(bytes, bytes.length - 1) }), false)
    }
  }
  const range = { root, pieceRoots: roots, firstPiece: 1, bytes: shard.subarray(pieceBytes, 2 * pieceBytes) }
  for (const [index] of roots.entries()) {
    assert.equal(verifyRange({ ...range, pieceRoots: flipped(roots, index) }), false)
  }
  assert.equal(verifyRange({ ...range, root: flipped(root, 31) }), false)
  assert.equal(verifyRange({ ...range, firstPiece: -1 }), false)
  assert.equal(verifyRange({ ...range, firstPiece: 0.5 }), false)
  assert.equal(verifyRange({ ...range, bytes: range.bytes.subarray(1) }), false)
  assert.equal(verifyRange({ ...range, bytes: new Uint8Array() }), false)
  assert.equal(verifyRange({ ...range, pieceRoots: roots.subarray(0, 4 * 32) }), false)
  assert.equal(verifyRange({ ...range, pieceRoots: new Uint8Array() }), false)
})

test('a deal tree equals the plain tree of counts and hashes after any appends, frees and reuses', () => {
  const steps = fc.array(fc.record({ at: fc.nat(40), count: fc.integer({ min: 1, max: 16 }), free: fc.boolean() }), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(steps, (changes) => {
      const store = createMemoryHashStore()
      const tree = createDealTree(store, 0)
      const model: Buffer[] = []
      for (const { at, count, free } of changes) {
        const start = Math.min(at, model.length)
        const roots = Array.from({ length: count }, () => (free ? zero : randomBytes(32)))
        for (const [i, root] of roots.entries()) model[start + i] = root
        tree.setPieces(start, Buffer.concat(roots))
        assert.deepEqual(Buffer.from(tree.root()), plainLiveRoot(model))
        const live = [...model.keys()].filter((piece) => !model[piece]!.equals(zero))
        assert.equal(liveCount(tree.root()), live.length)
        assert.deepEqual(
          live.map((_, rank) => tree.livePiece(rank)),
          live,
        )
        assert.throws(() => tree.livePiece(live.length), RangeError)
      }
      assert.deepEqual(createDealTree(store, model.length).root(), tree.root(), 'the store holds all of the tree')
    }),
    { numRuns: 60 },
  )
})

test('an empty deal tree has the zero root, and a gap is refused', () => {
  const tree = createDealTree(createMemoryHashStore(), 0)
  assert.deepEqual(Buffer.from(tree.root()), zero)
  assert.throws(() => tree.setPieces(1, zero), RangeError)
})

test('every leaf of a live piece is proven at its rank, and no other rank, place, leaf or length is', () => {
  const pieces = 5
  const shard = randomBytes(pieces * pieceBytes)
  const tree = createDealTree(createMemoryHashStore(), 0)
  tree.setPieces(0, pieceRoots(shard))
  tree.setPieces(3, zero)
  const root = tree.root()
  for (const [rank, piece] of [0, 1, 2, 4].entries()) {
    assert.equal(tree.livePiece(rank), piece)
    const leafIndex = (piece * 631) % 2048
    const { leaf, path } = leafPath(shard.subarray(piece * pieceBytes, (piece + 1) * pieceBytes), leafIndex)
    const answer = { root, pieces, rank, piece, leafIndex, leaf, path: [...path, ...tree.path(piece)] }
    assert.equal(verifySample(answer), true)
    for (let other = 0; other < pieces; other++) {
      if (other !== piece) assert.equal(verifySample({ ...answer, piece: other }), false)
      if (other !== rank) assert.equal(verifySample({ ...answer, rank: other }), false)
    }
    assert.equal(verifySample({ ...answer, path: answer.path.slice(1) }), false)
    assert.equal(verifySample({ ...answer, leaf: randomBytes(32) }), false)
    assert.equal(verifySample({ ...answer, leafIndex: leafIndex ^ 1 }), false)
    for (const [index] of root.entries()) assert.equal(verifySample({ ...answer, root: flipped(root, index) }), false)
  }
})

test('a freed piece is proven at no rank: neither as such, nor by what it was', () => {
  const pieces = 4
  const shard = randomBytes(pieces * pieceBytes)
  const tree = createDealTree(createMemoryHashStore(), 0)
  tree.setPieces(0, pieceRoots(shard))
  tree.setPieces(2, zero)
  const { leaf, path } = leafPath(shard.subarray(2 * pieceBytes, 3 * pieceBytes), 9)
  for (let rank = 0; rank < pieces; rank++) {
    const place = { root: tree.root(), pieces, rank, piece: 2, leafIndex: 9 }
    assert.equal(verifySample({ ...place, leaf, path: [...path, ...tree.path(2)] }), false)
    assert.equal(verifySample({ ...place, leaf: zero, path: tree.path(2) }), false)
  }
})

test('challenges match the vectors that the contract is held to', () => {
  const vectors = JSON.parse(readFileSync(new URL('./vectors/challenge.json', import.meta.url), 'utf8'))
  for (const { seed, operator, totalLive, samples } of vectors) {
    const input = { seed: Buffer.from(seed, 'hex'), operator: Buffer.from(operator, 'hex'), totalLive }
    assert.deepEqual(challengeSamples({ ...input, samples: samples.length }), samples)
  }
})

test('a rank falls into the deal whose live pieces it lies among', () => {
  assert.deepEqual(locateRank(0, [2, 0, 3]), { dealIndex: 0, rank: 0 })
  assert.deepEqual(locateRank(2, [2, 0, 3]), { dealIndex: 2, rank: 0 })
  assert.deepEqual(locateRank(4, [2, 0, 3]), { dealIndex: 2, rank: 2 })
  assert.throws(() => locateRank(5, [2, 0, 3]), RangeError)
})

function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[index]! ^= 1
  return copy
}

function chunks(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, (i + 1) * 32))
}

function padded(hashes: readonly Buffer[]): Buffer[] {
  const result = [...hashes]
  while (result.length === 0 || Math.log2(result.length) % 1 !== 0) result.push(zero)
  return result
}

/** Written from the rule and nothing else: 4 bytes of count and 28 of hash, or nothing at all. */
function plainLiveRoot(model: readonly Buffer[]): Buffer {
  let level = padded(model).map((root) =>
    root.equals(zero) ? zero : Buffer.concat([Buffer.from([0, 0, 0, 1]), root.subarray(0, 28)]),
  )
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, i) => {
      const [left, right] = [level[2 * i]!, level[2 * i + 1]!]
      const count = Buffer.alloc(4)
      count.writeUInt32BE(left.readUInt32BE() + right.readUInt32BE())
      const hash = createHash('sha256').update(left).update(right).digest()
      return count.readUInt32BE() === 0 ? zero : Buffer.concat([count, hash.subarray(0, 28)])
    })
  }
  return level[0]!
}

function plainRoot(level: readonly Buffer[]): Buffer {
  if (level.length === 1) return Buffer.from(level[0]!)
  const above: Buffer[] = []
  for (let i = 0; i < level.length; i += 2) {
    above.push(
      createHash('sha256')
        .update(level[i]!)
        .update(level[i + 1]!)
        .digest(),
    )
  }
  return plainRoot(above)
}
