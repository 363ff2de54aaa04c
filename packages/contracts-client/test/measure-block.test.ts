import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureBlockMs } from '../src/evm/measure-block.ts'

/** A chain whose blocks bear these times, in seconds. */
function chainOf(times: readonly number[]): Parameters<typeof measureBlockMs>[0] {
  const getBlock = async ({ blockNumber }: { blockNumber: bigint }) => ({ timestamp: times[Number(blockNumber)] })
  return { getBlock, getBlockNumber: async () => BigInt(times.length - 1) } as never
}

const paced = (blocks: number, seconds: number) => Array.from({ length: blocks }, (_, index) => 1_000 + index * seconds)

test('the time of a block is measured over the last ones, whatever the first one bears', async () => {
  for (const blocks of [3, 5, 9, 40, 1_000])
    assert.equal(await measureBlockMs(chainOf([0, ...paced(blocks, 12)]), 0), 12_000)
})

test('a chain that stood still for a night is as fast as before', async () => {
  const before = paced(200, 2)
  const after = paced(100, 2).map((time) => time + 50_000)
  assert.equal(await measureBlockMs(chainOf([...before, ...after]), 9), 2_000)
})

test('nothing is asked of blocks before the first one that is of interest', async () => {
  const times = [...Array.from({ length: 100 }, () => Number.NaN), ...paced(20, 3)]
  assert.equal(await measureBlockMs(chainOf(times), 100), 3_000)
})

test('several blocks may bear the same second, and a stretch is then measured as a whole', async () => {
  const times = Array.from({ length: 400 }, (_, index) => Math.floor(index / 4))
  assert.equal(await measureBlockMs(chainOf(times), 3), 250)
  assert.equal(await measureBlockMs(chainOf(Array.from({ length: 400 }, () => 7)), 3), 100)
})

test('a chain that is too young says so, and so does a node that answers nonsense', async () => {
  await assert.rejects(measureBlockMs(chainOf([5]), 0), /block 0 is too early/)
  await assert.rejects(measureBlockMs(chainOf([0, 5]), 0), /block 1 is too early/)
  await assert.rejects(measureBlockMs(chainOf(paced(100, 2)), 99), /block 99 is too early/)
  await assert.rejects(measureBlockMs(chainOf([0, 5, Number.NaN, 8]), 0), /block 2 is of NaN/)
})
