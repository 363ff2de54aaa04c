import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { leafPath } from '@nupeerstack/proofs'
import { bytesToHex } from 'viem'
import { startBareMarket } from './bare-market.ts'
import { keepDeal } from './kept-deal.ts'

interface ChallengeVector {
  readonly seed: string
  readonly operator: string
  readonly totalLive: number
  readonly samples: readonly { readonly rank: number; readonly leaf: number }[]
}

test('the contract picks the samples that the shared vectors name', async () => {
  const bare = await startBareMarket()
  const rules = await bare.deploy('Samples')
  const file = new URL('../../proofs/test/vectors/challenge.json', import.meta.url)
  const vectors = JSON.parse(await readFile(file, 'utf8')) as ChallengeVector[]
  assert.ok(vectors.length > 0)
  for (const { seed, operator, totalLive, samples } of vectors) {
    for (const [index, expected] of samples.entries()) {
      const args = [`0x${seed}`, `0x${operator}`, index, BigInt(totalLive)] as const
      const read = await bare.read({ ...rules, functionName: 'sampleOf', args })
      const [rank, leaf] = read as readonly bigint[]
      assert.deepEqual({ rank: Number(rank), leaf: Number(leaf) }, expected)
    }
  }
})

test('the contract accepts the path to a live piece in trees of many sizes, and none at another rank or place', async () => {
  const bare = await startBareMarket()
  const rules = await bare.deploy('Samples')
  for (const count of [1, 2, 3, 4, 5, 8, 9]) {
    const { tree, pieces, free } = keepDeal(count)
    const piece = count - 1
    // What is freed has no rank: the live pieces behind it move up.
    const rank = count > 3 ? piece - 2 : piece
    if (count > 3) for (const freed of [0, 2]) free(freed)
    const leafNumber = randomBytes(2).readUInt16BE() % 2_048
    const { leaf, path } = leafPath(pieces[piece] ?? new Uint8Array(), leafNumber)
    const whole = [...path, ...tree.path(piece)].map((hash) => bytesToHex(hash))
    const right = { rank, piece, leafNumber, leaf: bytesToHex(leaf), path: whole }
    const isProven = (answer: typeof right) => {
      const place = [BigInt(answer.rank), BigInt(answer.piece), BigInt(answer.leafNumber)] as const
      const args = [bytesToHex(tree.root()), BigInt(count), ...place, answer.leaf, answer.path] as const
      return bare.read({ ...rules, functionName: 'isSampleProven', args })
    }
    assert.equal(await isProven(right), true)
    assert.equal(await isProven({ ...right, leafNumber: leafNumber ^ 1 }), false)
    assert.equal(await isProven({ ...right, leaf: bytesToHex(new Uint8Array(32)) }), false)
    assert.equal(await isProven({ ...right, rank: rank + 1 }), false)
    assert.equal(await isProven({ ...right, piece: piece + 1 }), false)
    assert.equal(await isProven({ ...right, path: whole.slice(1) }), false)
    if (count > 1) assert.equal(await isProven({ ...right, piece: piece - 1 }), false)
    if (rank > 0) assert.equal(await isProven({ ...right, rank: rank - 1 }), false)
  }
})
