import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { createRowCoder, rowCoderScratchBytes, ShardMemory } from '../src/index.ts'
import { codeByReference } from '../src/reference-code.ts'
import { codingByReference } from '../src/row-coder.ts'

const k = 4
const n = 8
const parity = [4, 5, 6, 7]

function filledRow(memory: ShardMemory, shardBytes: number) {
  const stripe = memory.allocate({ k, n, shardBytes })
  for (const shard of stripe.shards.slice(0, k)) shard.set(randomBytes(shardBytes))
  const expected = stripe.shards.map((shard) => Buffer.from(shard))
  codeByReference(expected, k, [0, 1, 2, 3], parity)
  return { stripe, expected, row: { k, shardBytes, addresses: stripe.addresses } }
}

test('a row is encoded and rebuilt on the calling thread, with SIMD and without', () => {
  const memory = new ShardMemory()
  const scratch = memory.take(rowCoderScratchBytes)
  for (const coder of [createRowCoder({ memory: memory.memory, scratch }), codingByReference(memory.memory)]) {
    const { stripe, expected, row } = filledRow(memory, 1000)
    coder.encode(row)
    assert.deepEqual(stripe.shards.map(Buffer.from), expected)
    stripe.shards[0]!.fill(0xee)
    stripe.shards[5]!.fill(0xee)
    coder.rebuild(row, [1, 2, 3, 4, 6, 7], [0, 5])
    assert.deepEqual(stripe.shards.map(Buffer.from), expected)
    stripe[Symbol.dispose]()
  }
})

test('another thread codes rows in memory that grew after it had started', async () => {
  const memory = new ShardMemory()
  const scratch = memory.take(rowCoderScratchBytes)
  const source = `
    const { parentPort, workerData } = await import('node:worker_threads')
    const { createRowCoder } = await import(workerData.module)
    const coder = createRowCoder(workerData.setup)
    parentPort.on('message', (row) => {
      coder.encode(row)
      parentPort.postMessage('done')
    })`
  const module = new URL('../src/index.ts', import.meta.url).href
  const workerData = { module, setup: { memory: memory.memory, scratch } }
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData })
  await once(worker, 'online')
  for (const shardBytes of [100, 1 << 20, 3 << 20]) {
    const { stripe, expected, row } = filledRow(memory, shardBytes)
    worker.postMessage(row)
    await once(worker, 'message')
    assert.deepEqual(stripe.shards.map(Buffer.from), expected)
  }
  await worker.terminate()
})

test('impossible codes and too few shards are refused', () => {
  const memory = new ShardMemory()
  assert.throws(() => memory.allocate({ k: 0, n: 4, shardBytes: 1 }), RangeError)
  assert.throws(() => memory.allocate({ k: 4, n: 4, shardBytes: 1 }), RangeError)
  assert.throws(() => memory.allocate({ k: 4, n: 256, shardBytes: 1 }), RangeError)
  assert.throws(() => memory.allocate({ k: 4, n: 8, shardBytes: 0 }), RangeError)
  const scratch = memory.take(rowCoderScratchBytes)
  for (const coder of [createRowCoder({ memory: memory.memory, scratch }), codingByReference(memory.memory)]) {
    const { row } = filledRow(memory, 10)
    assert.throws(() => coder.rebuild(row, [0, 1, 2], [3]), RangeError)
    assert.throws(() => coder.rebuild(row, [0, 1, 2, 2], [3]), RangeError)
    assert.throws(() => coder.rebuild(row, [0, 1, 2, 8], [3]), RangeError)
  }
})
