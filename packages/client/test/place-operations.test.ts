import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import type { StagedOperation } from '../src/book/sqlite-deal-book.ts'
import { placeOperations } from '../src/deals/place-operations.ts'

const root = (number: number): ShardRoot => shardRootFromBytes(new Uint8Array(32).fill(number))
const append = (number: number, pieces: number, at?: number): StagedOperation => ({
  seq: number,
  kind: 'append',
  root: root(number),
  pieces,
  pieceRoots: new Uint8Array(32 * pieces),
  at,
})
const free = (number: number, pieces: number): StagedOperation => ({
  ...append(number, pieces),
  kind: 'free',
  pieceRoots: new Uint8Array(),
})
const placesOf = (operations: readonly StagedOperation[], treePieces: number) =>
  placeOperations(operations, treePieces, (shard) => (shard === root(9) ? 3 : undefined)).map(({ at }) => at)

test('shards without a place go behind the end of the tree, one after another', () => {
  assert.deepEqual(placesOf([append(1, 4), append(2, 2, 0), append(3, 1)], 10), [10, 0, 14])
})

test('a shard that was placed at the end before it was withdrawn keeps that place, and the next goes behind it', () => {
  assert.deepEqual(placesOf([append(1, 4, 10), append(2, 2)], 10), [10, 14])
})

test('a free is where this proposal puts its shard, or where the shard was before', () => {
  assert.deepEqual(placesOf([append(1, 4), free(1, 4), free(9, 2)], 10), [10, 10, 3])
  assert.throws(() => placesOf([free(8, 1)], 10), /a free follows its append/)
})
