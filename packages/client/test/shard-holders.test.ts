import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Address, parseAddress, parseDealId, shardRootFromBytes, WireError } from '@nupeerstack/protocol'
import type { DirectoryNode } from '../src/nodes/node-directory.ts'
import { ShardHolders } from '../src/parts/shard-holders.ts'

const operatorOf = (number: number): Address => parseAddress(`0x${String(number).repeat(40)}`)
const root = shardRootFromBytes(new Uint8Array(32).fill(1))

/** Shard i is at node i + 1, if that is known; the last shard is nowhere. */
function begin(nodes: readonly { isUp?: boolean; hedgeMs?: number }[], unknown: readonly number[] = []) {
  const lies: number[] = []
  const known = new Map(
    nodes.map(({ isUp = true, hedgeMs = 0 }, index) => {
      const health = { isUp, hedgeMs, lied: () => void lies.push(index) }
      return [operatorOf(index + 1), { operator: operatorOf(index + 1), health } as unknown as DirectoryNode]
    }),
  )
  for (const index of unknown) known.delete(operatorOf(index + 1))
  const places = nodes.map((_, index) => ({ operator: operatorOf(index + 1), dealId: parseDealId(String(index + 1)) }))
  const shards = [...places, undefined].map((place) => ({ root, place }))
  return { lies, holders: new ShardHolders({ directory: { node: (operator) => known.get(operator) } }, { shards }) }
}

test('shards are ranked by whether they are asked for already, then by how soon their nodes answer', () => {
  const { holders } = begin([{ hedgeMs: 300 }, { hedgeMs: 10 }, { hedgeMs: 100 }, {}])
  assert.deepEqual(
    holders.ranked(new Set(), () => false),
    [3, 1, 2, 0],
  )
  assert.deepEqual(
    holders.ranked(new Set([1]), (shard) => shard === 0),
    [0, 3, 2],
  )
})

test('a shard is asked for at its node under its deal, and one that nobody holds at nobody', () => {
  const { holders, lies } = begin([{}, { isUp: false }, {}], [2])
  assert.deepEqual(holders.holder(0).shard, { dealId: '1', root })
  assert.equal(holders.holder(0).node.operator, operatorOf(1))
  for (const shard of [2, 3]) {
    assert.throws(
      () => holders.holder(shard),
      (error) => error instanceof WireError && error.code === 'not-found',
    )
  }
  assert.deepEqual(
    [0, 1, 2, 3].map((shard) => holders.isReachable(shard)),
    [true, false, false, false],
  )
  for (const shard of [0, 2, 3]) holders.lied(shard)
  assert.deepEqual(lies, [0])
})
