/** A block of the twin: its header, the transactions in it and what they came to, and the state after them. */
import { type Hex, keccak256, toHex, toRlp } from 'viem'
import type { SaidEvent } from '../contracts/call.ts'
import type { StateLayer } from '../contracts/state-layer.ts'
import type { PooledTransaction } from './transaction.ts'

export interface Block {
  readonly number: number
  readonly hash: Hex
  readonly parent: Block | undefined
  readonly timestamp: number
  /** As JSON-RPC has it. */
  readonly header: BlockFields
  readonly transactions: readonly MinedTransaction[]
  readonly state: StateLayer
}

export interface MinedTransaction {
  readonly transaction: PooledTransaction
  readonly isSuccess: boolean
  readonly gasUsed: bigint
  readonly events: readonly SaidEvent[]
}

export interface BlockFields {
  readonly parentHash: Hex
  readonly timestamp: Hex
  readonly mixHash: Hex
  readonly [name: string]: Hex
}

export interface BlockContent {
  readonly parent: Block | undefined
  readonly number: number
  readonly timestamp: number
  readonly prevrandao: Hex
  readonly baseFeeWei: bigint
  readonly transactions: readonly MinedTransaction[]
  readonly state: StateLayer
}

/** Of a trie without entries, and of a list without ommers. */
const emptyTrieRoot = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'
const emptyOmmersHash = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347'
const zero32: Hex = `0x${'0'.repeat(64)}`
const noBloom: Hex = `0x${'0'.repeat(512)}`
export const blockGasLimit = 60_000_000n

export function makeBlock(content: BlockContent): Block {
  const { parent, number, timestamp, prevrandao, baseFeeWei, transactions, state } = content
  const names = transactions.map(({ transaction }) => transaction.hash.slice(2)).join('')
  const root = names === '' ? emptyTrieRoot : keccak256(`0x${names}`)
  const fields = {
    parentHash: parent?.hash ?? zero32,
    sha3Uncles: emptyOmmersHash,
    miner: `0x${'0'.repeat(40)}`,
    // What the state is stands for itself; here it only has to differ where the history does.
    stateRoot: root,
    transactionsRoot: root,
    receiptsRoot: root,
    logsBloom: noBloom,
    difficulty: '0x0',
    number: toHex(number),
    gasLimit: toHex(blockGasLimit),
    gasUsed: toHex(transactions.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)),
    timestamp: toHex(timestamp),
    extraData: '0x',
    mixHash: prevrandao,
    nonce: '0x0000000000000000',
    baseFeePerGas: toHex(baseFeeWei),
  } as const
  const hash = keccak256(toRlp(Object.entries(fields).map(([name, value]) => headerBytes(name, value))))
  return { number, hash, parent, timestamp, header: fields, transactions, state }
}

const quantities = new Set(['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp', 'baseFeePerGas'])

function headerBytes(name: string, value: Hex): Hex {
  if (!quantities.has(name)) return value
  const digits = value.slice(2).replace(/^0+/, '')
  return `0x${digits.length % 2 === 0 ? digits : `0${digits}`}`
}
