/**
 * Identities, branded so that one cannot pass for another. Each is made only by its parser, at the edge; inside, the
 * type is trusted. All are text: they serve as map keys, as SQL values and in logs.
 */
import { ProtocolError } from './protocol-error.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** SHA-256 Merkle root of a shard: 64 lower-case hex digits. It is the shard's name. */
export type ShardRoot = Branded<'ShardRoot'>
/** Number that the Market contract gave a deal, in decimal. */
export type DealId = Branded<'DealId'>
/** EVM address of an operator, a customer or a contract: `0x` and 40 lower-case hex digits. */
export type Address = `0x${string}` & { readonly [brand]: 'Address' }
/** libp2p peer id in its base58 or base36 text form. */
export type PeerId = Branded<'PeerId'>

/** Reads 64 hex digits. Throws ProtocolError. */
export function parseShardRoot(text: string): ShardRoot {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new ProtocolError('a shard root is 64 lower-case hex digits')
  return text as ShardRoot
}

/** Names the root whose 32 bytes these are. Throws ProtocolError on any other length. */
export function shardRootFromBytes(bytes: Uint8Array): ShardRoot {
  if (bytes.length !== 32) throw new ProtocolError(`a shard root has 32 bytes, not ${bytes.length}`)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex') as ShardRoot
}

/** The 32 bytes of a root. */
export function shardRootToBytes(root: ShardRoot): Uint8Array {
  return new Uint8Array(Buffer.from(root, 'hex'))
}

/** Reads a positive decimal number below 2^64. Throws ProtocolError. */
export function parseDealId(text: string): DealId {
  if (!/^[1-9][0-9]{0,19}$/.test(text) || BigInt(text) >= 1n << 64n) {
    throw new ProtocolError('a deal id is a positive decimal number below 2^64')
  }
  return text as DealId
}

/** Reads an EVM address in any letter case. Throws ProtocolError. */
export function parseAddress(text: string): Address {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) throw new ProtocolError('an address is 0x and 40 hex digits')
  return text.toLowerCase() as Address
}

/** Reads the text of a libp2p peer id; whether its key is real shows when it is dialled. Throws ProtocolError. */
export function parsePeerId(text: string): PeerId {
  if (!/^[1-9A-HJ-NP-Za-km-z]{46,64}$|^k[0-9a-z]{50,70}$/.test(text)) throw new ProtocolError('not a peer id')
  return text as PeerId
}
