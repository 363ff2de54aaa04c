/** The header of a block: what a follower needs to know of a head before it asks for anything. */
import { type Hex, isHex, type PublicClient } from 'viem'
import type { Head } from '../port/chain.ts'

export interface BlockHeader extends Head {
  readonly parentHash: Hex
  /** Whether the block holds no transaction, and so no event. */
  readonly isEmpty: boolean
}

/** Root of a trie without entries: Keccak-256 of the RLP of an empty string. */
const emptyTrieRoot = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

/** The newest block's header. Throws where the node answers what is none. */
export async function fetchHeader(client: PublicClient): Promise<BlockHeader> {
  const block = await client.getBlock({ blockTag: 'latest' })
  const { hash, parentHash, transactionsRoot } = block
  const [number, timestamp] = [Number(block.number), Number(block.timestamp)]
  if (!Number.isSafeInteger(number) || !Number.isSafeInteger(timestamp)) {
    throw new Error(`the node says that block ${number} is of ${timestamp}`)
  }
  return { number, hash, parentHash, timestamp, isEmpty: transactionsRoot === emptyTrieRoot }
}

/** Without what only a follower needs. */
export function headOf({ number, hash, timestamp }: BlockHeader): Head {
  return { number, hash, timestamp }
}

/** Reads a header as JSON-RPC has it; `undefined` where it is none. */
export function parseHeader(value: unknown): BlockHeader | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { hash, parentHash, transactionsRoot, ...quantities } = value as Record<string, unknown>
  const number = quantityOf(quantities.number)
  const timestamp = quantityOf(quantities.timestamp)
  if (number === undefined || timestamp === undefined || !isHex(hash) || !isHex(parentHash)) return undefined
  return { number, hash, parentHash, timestamp, isEmpty: transactionsRoot === emptyTrieRoot }
}

/** `undefined` where it is no number that a block of ours may have. */
function quantityOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^0x[0-9a-f]+$/i.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}
