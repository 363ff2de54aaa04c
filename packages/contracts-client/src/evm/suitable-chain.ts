/**
 * Whether a chain gives what the beacon draws its seeds from: headers that hash to their blocks' names, a `block.number` that counts its
 * own blocks, and either random values in its headers, or the precompiles that check a round of drand and a clock that goes with the world's. Asked before anything is deployed, because contracts would not show it: they would
 * go on for ever without a seed, or with one that everybody knows beforehand.
 */
import type { Clock } from '@nupeerstack/runtime'
import { type Hex, hexToBigInt, isHex, type PublicClient, size, toHex } from 'viem'
import { ChainError } from '../port/chain.ts'
import type { BeaconChoice, DrandNetwork } from '../port/drand-network.ts'
import { fetchHeaderRlp } from './header-rlp.ts'
import { translated } from './rpc.ts'

/** ArbSys of Arbitrum and its kin, and its `arbBlockNumber()`. */
const arbSys = '0x0000000000000000000000000000000000000064'
const arbBlockNumber = '0xa3b1b31d'
/** Creation code that returns NUMBER: number, push0, mstore, push1 32, push0, return. */
const numberCode = '0x435f5260205ff3'
/** How far back blocks are looked at: rollups repeat the value of their parent chain's block for some of their own. */
const looksBack = [0, 1, 2, 4, 8, 16, 32, 64, 128]

/** Addresses of those that `Bls12381.sol` calls, with the bytes they take (of zero points, and of the element zero) and give. */
const curvePrecompiles = [
  ['0x000000000000000000000000000000000000000b', 256, 128],
  ['0x000000000000000000000000000000000000000f', 384, 32],
  ['0x0000000000000000000000000000000000000010', 64, 128],
] as const
/** Beyond this it is no slow block: the clock goes wrong, the chain's or this machine's. */
const clockSecondsMax = 120

type Block = Readonly<Record<string, unknown>> & { readonly number: Hex }

/** Throws ChainError: `unsuitable` with the reason, `unreachable` where the chain cannot be asked. */
export async function assertSuitableChain(
  client: PublicClient,
  beacon: BeaconChoice,
  clock: Pick<Clock, 'unixMs'>,
): Promise<void> {
  const head = await translated('eth_getBlockByNumber', () => blockAt(client, 'latest'))
  if (head === undefined) throw new ChainError('unreachable', 'the node says nothing of its newest block')
  const reason = await translated('whether this chain is suitable', async () => {
    return (
      (await reasonOfNumbers(client, head)) ??
      (beacon === 'prevrandao'
        ? await reasonOfRandomness(client, head)
        : ((await reasonOfCurve(client, head)) ?? reasonOfTime(head, beacon, clock.unixMs() / 1_000))) ??
      (await reasonOfHeaders(client, head))
    )
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

/** A seed is the prevrandao in a header. */
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
  return undefined
}

/** What a beacon takes of a block comes from a header that hashes to the block's name. */
async function reasonOfHeaders(client: PublicClient, { number }: Block): Promise<string | undefined> {
  if ((await fetchHeaderRlp(client, Number(number))) !== undefined) return undefined
  return `the header of block ${Number(number)} does not hash to the block's name, so no seed could ever be proven`
}

/** Rounds of drand are checked by precompiles of EIP-2537: where there is none, a call is answered with nothing. */
async function reasonOfCurve(client: PublicClient, { number }: Block): Promise<string | undefined> {
  for (const [precompile, inputBytes, outputBytes] of curvePrecompiles) {
    const asked = { to: precompile, data: toHex(new Uint8Array(inputBytes)) } as const
    const answer = await client.request({ method: 'eth_call', params: [asked, number] }).catch(() => '0x' as const)
    if (isHex(answer) && size(answer) === outputBytes) continue
    return `it has no precompile at ${Number(precompile)} for the curve BLS12-381 (EIP-2537), by which rounds of drand are checked`
  }
  return undefined
}

/** Which round is taken follows from the time of a block, and rounds come by the time of the world. */
function reasonOfTime({ timestamp }: Block, { genesisTime }: DrandNetwork, now: number): string | undefined {
  const time = isHex(timestamp) ? Number(timestamp) : Number.NaN
  if (!(time >= genesisTime)) return `its newest block is of ${time}, and the network of drand began at ${genesisTime}`
  const behind = Math.round(now - time)
  if (Math.abs(behind) <= clockSecondsMax) return undefined
  const where = behind > 0 ? 'behind' : 'ahead of'
  return `its newest block is ${Math.abs(behind)} s ${where} this machine's clock, and rounds of drand come by the world's`
}

async function blockAt(client: PublicClient, number: Hex | 'latest'): Promise<Block | undefined> {
  const block = (await client.request({ method: 'eth_getBlockByNumber', params: [number, false] })) as unknown
  if (typeof block !== 'object' || block === null) return undefined
  return isHex((block as Block).number) ? (block as Block) : undefined
}
