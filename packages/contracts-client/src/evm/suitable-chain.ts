/**
 * Whether a chain gives what the beacon draws its seeds from: random values in its headers, headers that hash to their blocks' names, and
 * a `block.number` that counts its own blocks. Asked before anything is deployed, because contracts would not show it: they would
 * go on for ever without a seed, or with one that everybody knows beforehand.
 */
import { type Hex, hexToBigInt, isHex, type PublicClient, size } from 'viem'
import { ChainError } from '../port/chain.ts'
import { fetchHeaderRlp } from './header-rlp.ts'
import { translated } from './rpc.ts'

/** ArbSys of Arbitrum and its kin, and its `arbBlockNumber()`. */
const arbSys = '0x0000000000000000000000000000000000000064'
const arbBlockNumber = '0xa3b1b31d'
/** Creation code that returns NUMBER: number, push0, mstore, push1 32, push0, return. */
const numberCode = '0x435f5260205ff3'
/** How far back blocks are looked at: rollups repeat the value of their parent chain's block for some of their own. */
const looksBack = [0, 1, 2, 4, 8, 16, 32, 64, 128]

type Block = Readonly<Record<string, unknown>> & { readonly number: Hex }

/** Throws ChainError: `unsuitable` with the reason, `unreachable` where the chain cannot be asked. */
export async function assertSuitableChain(client: PublicClient): Promise<void> {
  const head = await translated('eth_getBlockByNumber', () => blockAt(client, 'latest'))
  if (head === undefined) throw new ChainError('unreachable', 'the node says nothing of its newest block')
  const reason = await translated('whether this chain is suitable', async () => {
    return (await reasonOfNumbers(client, head)) ?? (await reasonOfRandomness(client, head))
  })
  if (reason !== undefined) throw new ChainError('unsuitable', `this chain cannot carry the contracts: ${reason}`)
}

/** Periods are counted in blocks. */
async function reasonOfNumbers(client: PublicClient, { number }: Block): Promise<string | undefined> {
  const asked = { to: arbSys, data: arbBlockNumber } as const
  // Where nothing is there the answer is empty; where something else is, it may refuse.
  const answer = await client.request({ method: 'eth_call', params: [asked, number] }).catch(() => '0x' as const)
  if (isHex(answer) && size(answer) === 32) {
    return "its contracts see the block number of another chain (it has Arbitrum's ArbSys), and periods are counted in its own"
  }
  const seen = await client.request({ method: 'eth_call', params: [{ data: numberCode }, number] })
  const difference = hexToBigInt(seen) - hexToBigInt(number)
  // Some nodes run a call as if in the block that comes next.
  if (difference === 0n || difference === 1n) return undefined
  return `its contracts see block number ${hexToBigInt(seen)} in block ${hexToBigInt(number)}, and periods are counted in its own`
}

/** A seed is the prevrandao in a header that hashes to its block's name. */
async function reasonOfRandomness(client: PublicClient, head: Block): Promise<string | undefined> {
  const height = Number(head.number)
  // The value of the first block is whoever wrote it.
  const numbers = looksBack.map((back) => height - back).filter((number) => number > 0)
  const blocks = await Promise.all(numbers.map((number) => blockAt(client, `0x${number.toString(16)}`)))
  const known = blocks.filter((block) => block !== undefined)
  const values = new Set(known.map(({ mixHash }) => (isHex(mixHash) ? BigInt(mixHash) : undefined)))
  const where = `in blocks ${Number(known.at(-1)?.number)} to ${Number(known[0]?.number)}`
  if (values.has(undefined)) return `there is no prevrandao ${where}, from which the seeds are drawn`
  if (known.some(({ difficulty }) => isHex(difficulty) && BigInt(difficulty) !== 0n)) {
    return `its blocks have a difficulty, and so no prevrandao (EIP-4399), from which the seeds are drawn`
  }
  if (known.length > 1 && values.size === 1) {
    const what = values.has(0n) ? 'zero' : 'the same'
    return `prevrandao, from which the seeds are drawn, is ${what} ${where}`
  }
  if ((await fetchHeaderRlp(client, height)) === undefined) {
    return `the header of block ${height} does not hash to the block's name, so no seed could ever be proven`
  }
  return undefined
}

async function blockAt(client: PublicClient, number: Hex | 'latest'): Promise<Block | undefined> {
  const block = (await client.request({ method: 'eth_getBlockByNumber', params: [number, false] })) as unknown
  if (typeof block !== 'object' || block === null) return undefined
  return isHex((block as Block).number) ? (block as Block) : undefined
}
