/** When all is quiet, nothing has grown but with what is kept. */
import { pieceSizeBytes } from '@nupeerstack/protocol'
import type { ClientFacts } from '../facts/client-facts.ts'
import type { NodeFacts } from '../facts/node-facts.ts'

/** Those since the last challenge are kept. One comes every few seconds at most, and a period has a minute or so. */
const revisionsMax = 64

/** Signed revisions that a node keeps of each deal. */
export function revisionsAreBounded({ deals, revisions }: NodeFacts): string[] {
  return deals.flatMap(({ id, isOpen }) => {
    const count = revisions.filter(({ deal }) => deal === id).length
    return isOpen && count > revisionsMax ? [`deal ${id} keeps ${count} revisions`] : []
  })
}

/** What the disks of all nodes hold, but for what is staged and goes by itself, is the shards of what is stored and no more. */
export function disksAreBounded({ parts }: ClientFacts, nodes: readonly NodeFacts[]): string[] {
  const used = nodes.reduce((sum, node) => sum + settledSlots(node), 0)
  const named = parts
    .flatMap(({ segments }) => segments)
    .reduce((sum, { manifest }) => sum + manifest.pieces * manifest.shards.length, 0)
  if (used <= named) return []
  return [`the disks hold ${used * pieceSizeBytes} bytes of shards, and ${named * pieceSizeBytes} are named`]
}

function settledSlots({ shards, holds }: NodeFacts): number {
  const settled = new Set(holds.flatMap(({ shard, stagedAtMs }) => (stagedAtMs === undefined ? [shard] : [])))
  return shards.reduce((sum, { id, slots }) => sum + (settled.has(id) ? slots : 0), 0)
}
