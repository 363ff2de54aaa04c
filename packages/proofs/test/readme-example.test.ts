/** The example of the README, run. `test/readme-examples.test.ts` holds the two to the same lines. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  leafPath,
  liveCount,
  pieceRoots,
  verifySample,
} from '@nupeerstack/proofs'

test('the example of the README proves what was sampled', () => {
  const seed = randomBytes(32)
  const operator = randomBytes(20)

  const shard = new Uint8Array(65_536) // one piece
  const tree = createDealTree(createMemoryHashStore(), 0)
  tree.setPieces(0, pieceRoots(shard))

  const samples = challengeSamples({ seed, operator, samples: 16, totalLive: liveCount(tree.root()) })
  const isProven = samples.every((sample) => {
    const piece = tree.livePiece(sample.rank)
    const { leaf, path } = leafPath(shard, sample.leaf)
    const place = { root: tree.root(), pieces: tree.pieces, piece, rank: sample.rank, leafIndex: sample.leaf }
    return verifySample({ ...place, leaf, path: [...path, ...tree.path(piece)] })
  })

  assert.equal(samples.length, 16)
  assert.ok(isProven)
})
