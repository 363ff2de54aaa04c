/** A node's index is of one mind: no slot has two owners, the bitmaps say what the shards say, and each shard has a holder. */
import type { NodeFacts } from '../facts/node-facts.ts'

export function nodeIndexAgrees({ volumes, shards, holds }: NodeFacts): string[] {
  const wrong: string[] = []
  const held = new Set(holds.map(({ shard }) => shard))
  for (const { id, root } of shards) if (!held.has(id)) wrong.push(`shard ${root} is held by nobody`)
  for (const { number, used, shards: count } of volumes) {
    const owners = new Map<number, string>()
    const inVolume = shards.filter(({ volume }) => volume === number)
    for (const { root, slot, slots } of inVolume) {
      for (let at = slot; at < slot + slots; at++) {
        const other = owners.get(at)
        if (other !== undefined) wrong.push(`slot ${number}/${at} is shard ${root}'s and shard ${other}'s`)
        owners.set(at, root)
        if (((used[at >> 3] ?? 0) & (1 << (at & 7))) === 0)
          wrong.push(`slot ${number}/${at} of shard ${root} counts as free`)
      }
    }
    const usedSlots = used.reduce((sum, byte) => sum + bitsOf(byte), 0)
    if (usedSlots > owners.size) wrong.push(`${usedSlots - owners.size} slots of volume ${number} are used for nothing`)
    if (count !== inVolume.length) wrong.push(`volume ${number} counts ${count} shards and has ${inVolume.length}`)
  }
  return wrong
}

function bitsOf(byte: number): number {
  let count = 0
  for (let rest = byte; rest !== 0; rest &= rest - 1) count++
  return count
}
