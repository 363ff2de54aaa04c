/** The header of a block: what a follower needs to know of a head before it asks for anything. */
import { type Hex, hexToNumber, isHex, type PublicClient } from 'viem'
import type { Head } from '../port/chain.ts'

export interface BlockHeader extends Head {
  readonly parentHash: Hex
  /** Whether the block holds no transaction, and so no event. */
  readonly isEmpty: boolean
}

/** Root of a trie without entries: Keccak-256 of the RLP of an empty string. */
const emptyTrieRoot = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

/** The newest block's header. */
export async function fetchHeader(client: PublicClient): Promise<BlockHeader> {
  const { number, hash, parentHash, timestamp, transactionsRoot } = await client.getBlock({ blockTag: 'latest' })
  return {
    number: Number(number),
    hash,
    parentHash,
    timestamp: Number(timestamp),
    isEmpty: transactionsRoot === emptyTrieRoot,
  }
}

/** Without what only a follower needs. */
export function headOf({ number, hash, timestamp }: BlockHeader): Head {
  return { number, hash, timestamp }
}

/** Reads a header as JSON-RPC has it; `undefined` where it is none. */
export function parseHeader(value: unknown): BlockHeader | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { number, hash, parentHash, timestamp, transactionsRoot } = value as Record<string, unknown>
  if (!isHex(number) || !isHex(hash) || !isHex(parentHash) || !isHex(timestamp)) return undefined
  return {
    number: hexToNumber(number),
    hash,
    parentHash,
    timestamp: hexToNumber(timestamp),
    isEmpty: transactionsRoot === emptyTrieRoot,
  }
}
