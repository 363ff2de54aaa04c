/** The example of the README, run. `test/readme-examples.test.ts` holds the two to the same lines. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createRowCoder, rowCoderScratchBytes, ShardMemory } from '@nupeerstack/erasure'

test('the example of the README brings lost shards back', () => {
  const data = randomBytes(1 << 20)

  // On the thread that hands out memory:
  const memory = new ShardMemory()
  const setup = { memory: memory.memory, scratch: memory.take(rowCoderScratchBytes) } // one for each worker
  using stripe = memory.allocate({ k: 4, n: 8, shardBytes: 1 << 20 })
  for (const shard of stripe.shards.slice(0, 4)) shard.set(data)
  const row = { k: 4, shardBytes: 1 << 20, addresses: stripe.addresses }

  // In a worker, which got `setup` and `row`:
  const coder = createRowCoder(setup)
  coder.encode(row) // fills shards 4 to 7

  for (const lost of [1, 3]) stripe.shards[lost]?.fill(0)

  // Where shards 1 and 3 are lost:
  coder.rebuild(row, [0, 2, 5, 7], [1, 3]) // from any four

  for (const shard of stripe.shards.slice(0, 4)) assert.ok(data.equals(shard))
})
