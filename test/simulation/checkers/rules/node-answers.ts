/**
 * A node has what it has signed for: every shard of every revision that it may still be asked for, and with them the very tree whose
 * root is signed, or stands on the chain.
 */
import { createDealTree, createMemoryHashStore, hashBytes } from '@nupeerstack/proofs'
import type { DealId } from '@nupeerstack/protocol'
import type { RevisionFacts } from '../facts/client-facts.ts'
import type { NodeFacts } from '../facts/node-facts.ts'

/** What the chain has of each deal: the newest that was posted, and what it asks for now. */
export interface RevisionsOnChain {
  readonly posted: ReadonlyMap<DealId, RevisionFacts>
  readonly effective: ReadonlyMap<DealId, RevisionFacts>
}

export function nodeAnswers(node: NodeFacts, chain: RevisionsOnChain): string[] {
  const wrong: string[] = []
  const byRoot = new Map(node.shards.map((shard) => [shard.root, shard]))
  const held = new Set(node.holds.map(({ shard, holder }) => `${holder} ${shard}`))
  for (const { deal, root, at } of node.pieces) {
    const shard = byRoot.get(root)
    if (shard === undefined || !held.has(`${deal} ${shard.id}`)) {
      wrong.push(`deal ${deal} has shard ${root} at piece ${at} in a revision, and does not hold it`)
    }
  }
  for (const { id, isOpen, number, root, pieces, keptNumber } of node.deals) {
    if (!isOpen) continue
    if (!isTreeOf(node, id, { number, root, pieces }))
      wrong.push(`the newest revision ${number} of deal ${id} has another tree`)
    for (const name of ['posted', 'effective'] as const) {
      const onChain = chain[name].get(id)
      if (onChain === undefined || onChain.number === 0) continue
      // A later revision may be alike, and answers for it.
      if (onChain.number < keptNumber && !isTreeOf(node, id, { ...onChain, number: keptNumber }))
        wrong.push(`deal ${id} is ${name} at ${onChain.number}, and kept from ${keptNumber} on`)
      else if (onChain.number > number)
        wrong.push(`deal ${id} is ${name} at ${onChain.number}, and its node has ${number}`)
      else if (!isTreeOf(node, id, { ...onChain, number: Math.max(onChain.number, keptNumber) }))
        wrong.push(`the ${name} revision ${onChain.number} of deal ${id} cannot be proven`)
    }
  }
  return wrong
}

/** Whether the shards that a revision has, each at its pieces, make its root. */
function isTreeOf(
  { pieces: placed, shards }: NodeFacts,
  deal: DealId,
  { number, root, pieces }: RevisionFacts,
): boolean {
  const byRoot = new Map(shards.map((shard) => [shard.root, shard]))
  const leaves = new Uint8Array(pieces * hashBytes)
  for (const each of placed) {
    const isThere = each.fromNumber <= number && (each.untilNumber === undefined || each.untilNumber > number)
    const roots = byRoot.get(each.root)?.pieceRoots
    if (each.deal !== deal || !isThere || roots === undefined) continue
    if (each.at + each.pieces > pieces) return false
    leaves.set(roots, each.at * hashBytes)
  }
  if (pieces === 0) return root.every((byte) => byte === 0)
  const tree = createDealTree(createMemoryHashStore(), 0)
  tree.setPieces(0, leaves)
  return Buffer.compare(tree.root(), root) === 0
}
