/**
 * The victim of the crash test: puts and releases shards without end, and tells its parent of each step that the store
 * has acknowledged. Shards are made from a number, so that the parent can make them again.
 */
import { parseDealId } from '@nupeerstack/protocol'
import { numberedShard } from './numbered-shard.ts'
import { openStore } from './shard-fixtures.ts'

const [directory, first] = process.argv.slice(2)
if (directory === undefined || process.send === undefined) throw new Error('started by the crash test only')
const opened = await openStore(directory, { slotsPerVolume: 256, capacityPieces: 4096 })
const deal = parseDealId('1')
let next = Number(first)

await Promise.all(Array.from({ length: 8 }, worker))

async function worker(): Promise<void> {
  for (;;) {
    const number = next++
    const shard = numberedShard(number)
    process.send?.({ kind: 'putting', number })
    await opened.store.put(shard, deal)
    process.send?.({ kind: 'put', number })
    if (number % 2 === 0) continue
    process.send?.({ kind: 'releasing', number })
    await opened.store.release(shard.root, deal)
    process.send?.({ kind: 'released', number })
  }
}
