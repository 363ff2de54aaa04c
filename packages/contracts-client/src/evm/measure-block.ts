/**
 * How long a block takes, from the times that blocks bear. The median over several stretches counts: a chain that stood still
 * for a night (that of a development network does) is as fast today as it was yesterday.
 */
import type { PublicClient } from 'viem'

const stretches = 8
/** Blocks in a stretch: what is rounded to whole seconds hardly shows in it. */
const stretchBlocksMax = 32
/** No chain that we know is faster, and some give several blocks the same second. */
const blockMsMin = 100

/**
 * In whole milliseconds, over blocks from `firstBlock` on: none before it is of interest, and the node may have none. Throws where
 * there are too few, or the node answers with what are none.
 */
export async function measureBlockMs(
  client: Pick<PublicClient, 'getBlock' | 'getBlockNumber'>,
  firstBlock: number,
): Promise<number> {
  const head = Number(await client.getBlockNumber())
  // The time of a chain's very first block is somebody's choice.
  const behind = head - Math.max(1, firstBlock)
  const count = Math.min(stretches, behind)
  if (!(count >= 1)) throw new Error(`block ${head} is too early to say how long a block takes`)
  const blocks = Math.min(stretchBlocksMax, Math.floor(behind / count))
  const numbers = Array.from({ length: count + 1 }, (_, index) => head - index * blocks)
  const times = await Promise.all(numbers.map((number) => timeOf(client, number)))
  const took = times.slice(1).map((time, index) => (times[index]! - time) / blocks)
  const median = took.toSorted((a, b) => a - b)[Math.floor((took.length - 1) / 2)]!
  return Math.max(blockMsMin, Math.round(median * 1_000))
}

async function timeOf(client: Pick<PublicClient, 'getBlock'>, number: number): Promise<number> {
  const time = Number((await client.getBlock({ blockNumber: BigInt(number) })).timestamp)
  if (!Number.isSafeInteger(time)) throw new Error(`the node says that block ${number} is of ${time}`)
  return time
}
