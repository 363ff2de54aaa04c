/**
 * The client's book is of one mind, both ways: what a manifest names stands under its deal, and what stands under a deal is named by
 * a manifest, or is about to be freed, or is to be shown on the chain first. A shard that neither names is paid for and lost; one that both have, and not at the same
 * place, is freed while somebody needs it.
 */
import { type ClientFacts, type ShardNameFacts, shardText } from '../facts/client-facts.ts'

export function ledgerAgrees({ parts, shards, operations, repairs, losses, deals }: ClientFacts): string[] {
  const wrong: string[] = []
  const bySeq = new Map(parts.map((part) => [part.seq, part]))
  const rows = new Map(shards.map((row) => [`${row.deal} ${row.root}`, row]))
  const inRepair = new Set(repairs.map(shardText))
  const frees = new Set(operations.flatMap(({ deal, kind, root }) => (kind === 'free' ? [`${deal} ${root}`] : [])))
  const closed = new Set(deals.flatMap(({ id, state }) => (state === 'closed' ? [id] : [])))

  for (const { seq, state, segments } of parts) {
    if (state === 'freed') continue
    for (const { number, manifest } of segments) {
      for (const [shard, { root, place }] of manifest.shards.entries()) {
        const name = { part: seq, segment: number, shard }
        // What a deal does not hold after all waits to be repaired.
        if (inRepair.has(shardText(name))) continue
        if (place === undefined) wrong.push(`${shardText(name)} is nowhere, and not in the repair queue`)
        else if (!isSameName(rows.get(`${place.dealId} ${root}`)?.name, name)) {
          wrong.push(`${shardText(name)} should be under deal ${place.dealId}, which does not have it for that`)
        }
      }
    }
  }

  for (const [key, { deal, root, name }] of rows) {
    if (name === undefined) {
      if (!frees.has(key) && !closed.has(deal))
        wrong.push(`deal ${deal} has shard ${root} for nobody, and frees it not`)
      continue
    }
    const part = bySeq.get(name.part)
    if (part === undefined) wrong.push(`deal ${deal} has ${shardText(name)}, whose part is gone`)
    if (part === undefined || part.state === 'freed') continue
    const record = part.segments.find(({ number }) => number === name.segment)?.manifest.shards[name.shard]
    if (record?.root !== root || (record.place?.dealId !== deal && !losses.has(key))) {
      wrong.push(`deal ${deal} has ${shardText(name)}, which its manifest has elsewhere`)
    }
  }

  for (const { deal, kind, root } of operations) {
    if (!rows.has(`${deal} ${root}`)) wrong.push(`deal ${deal} is to ${kind} shard ${root}, which it does not have`)
  }
  for (const name of repairs) {
    if (!bySeq.has(name.part)) wrong.push(`${shardText(name)} is in the repair queue, and its part is gone`)
  }
  return [...wrong, ...overlaps(shards)]
}

function isSameName(a: ShardNameFacts | undefined, b: ShardNameFacts): boolean {
  return a !== undefined && shardText(a) === shardText(b)
}

/** Shards of one deal at the same pieces. */
function overlaps(shards: ClientFacts['shards']): string[] {
  const placed = shards.flatMap(({ deal, root, at, pieces }) => (at === undefined ? [] : [{ deal, root, at, pieces }]))
  const sorted = placed.toSorted((a, b) => a.deal.localeCompare(b.deal) || a.at - b.at)
  return sorted.flatMap(({ deal, root, at }, index) => {
    const before = sorted[index - 1]
    if (before === undefined || before.deal !== deal || before.at + before.pieces <= at) return []
    return [`deal ${deal} has the shards ${before.root} and ${root} at the same pieces`]
  })
}
