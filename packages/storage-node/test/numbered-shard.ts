/** A shard made from a number, the same in every process. */
import { createHash } from 'node:crypto'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import type { NewShard } from '../src/shards/shard-store.ts'
import { shardOf } from './shard-fixtures.ts'

export function numberedShard(number: number): NewShard {
  const bytes = createHash('shake256', { outputLength: (1 + (number % 7)) * pieceSizeBytes })
    .update(String(number))
    .digest()
  return shardOf(new Uint8Array(bytes))
}
