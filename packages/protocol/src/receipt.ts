/** What a node's peer key (Ed25519) signs when a shard is durable on its disk. */
import type { DealId, ShardRoot } from './ids.ts'

/** The bytes under the signature: a tag that no other message starts with, then deal, root and piece count. */
export function receiptBytes(dealId: DealId, root: ShardRoot, pieces: number): Uint8Array {
  return new TextEncoder().encode(`nupeer receipt 1\n${dealId}\n${root}\n${pieces}\n`)
}
