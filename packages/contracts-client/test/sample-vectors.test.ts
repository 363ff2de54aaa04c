import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { leafPath } from '@nupeerstack/proofs'
import { bytesToHex } from 'viem'
import { connectRpc } from '../src/evm/rpc.ts'
import { storageKindAbi } from '../src/generated/storage-kind.ts'
import { addressOfKind, storageKind } from '../src/index.ts'
import { keepDeal } from './kept-deal.ts'
import { startTestNetwork } from './test-network.ts'

interface ChallengeVector {
  readonly seed: string
  readonly operator: string
  readonly totalPieces: number
  readonly samples: readonly { readonly piece: number; readonly leaf: number }[]
}

test('the contract picks the samples that the shared vectors name', async () => {
  await using network = await startTestNetwork()
  const client = connectRpc(network.devChain.rpcUrl)
  const kind = { address: addressOfKind(network.deployment, storageKind), abi: storageKindAbi } as const
  const file = new URL('../../proofs/test/vectors/challenge.json', import.meta.url)
  const vectors = JSON.parse(await readFile(file, 'utf8')) as ChallengeVector[]
  assert.ok(vectors.length > 0)
  for (const { seed, operator, totalPieces, samples } of vectors) {
    for (const [index, expected] of samples.entries()) {
      const args = [`0x${seed}`, `0x${operator}`, index, BigInt(totalPieces)] as const
      const [piece, leaf] = await client.readContract({ ...kind, functionName: 'sampleOf', args })
      assert.deepEqual({ piece: Number(piece), leaf: Number(leaf) }, expected)
    }
  }
})

test('the contract accepts the path of every kind of leaf in trees of many sizes, and no path at another place', async () => {
  await using network = await startTestNetwork()
  const client = connectRpc(network.devChain.rpcUrl)
  const kind = { address: addressOfKind(network.deployment, storageKind), abi: storageKindAbi } as const
  for (const count of [1, 2, 3, 4, 5, 8, 9]) {
    const { tree, pieces } = keepDeal(count)
    const piece = count - 1
    const leafNumber = randomBytes(2).readUInt16BE() % 2_048
    const { leaf, path } = leafPath(pieces[piece] ?? new Uint8Array(), leafNumber)
    const whole = [...path, ...tree.path(piece)].map((hash) => bytesToHex(hash))
    const isProven = (at: number, leafAt: number, leafHex = bytesToHex(leaf)) => {
      const args = [bytesToHex(tree.root()), BigInt(count), BigInt(at), BigInt(leafAt), leafHex, whole] as const
      return client.readContract({ ...kind, functionName: 'isSampleProven', args })
    }
    assert.equal(await isProven(piece, leafNumber), true)
    assert.equal(await isProven(piece, leafNumber ^ 1), false)
    assert.equal(await isProven(piece, leafNumber, bytesToHex(new Uint8Array(32))), false)
    assert.equal(await isProven(piece + 1, leafNumber), false)
    if (count > 1) assert.equal(await isProven(piece - 1, leafNumber), false)
  }
})
