/** Everything has healed: no queue has anything in it, and no node keeps what nobody names. */
import type { DealId } from '@nupeerstack/protocol'
import type { ClientFacts, RevisionFacts } from '../facts/client-facts.ts'
import type { NodeFacts } from '../facts/node-facts.ts'

export function queuesAreEmpty({ parts, packs, operations, repairs, deals, shards }: ClientFacts): string[] {
  const open = new Set(deals.flatMap(({ id, state }) => (state === 'active' || state === 'ending' ? [id] : [])))
  const left = {
    'parts are pending': parts.filter(({ state }) => state === 'pending').length,
    'parts are freed and not unlinked': parts.filter(({ state }) => state === 'freed').length,
    'packs are empty and not freed': packs.filter(({ liveParts }) => liveParts === 0).length,
    'operations are staged and not in a revision': operations.filter(({ deal }) => open.has(deal)).length,
    'shards wait to be repaired': repairs.length,
    'deals have a proposal under way': deals.filter(({ id, proposal }) => open.has(id) && proposal !== undefined)
      .length,
    'deals are broken': deals.filter(({ state }) => state === 'broken').length,
    'shards are under no open deal': shards.filter(({ deal, name }) => name !== undefined && !open.has(deal)).length,
  }
  return Object.entries(left).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
}

/**
 * What a node holds is named: by a revision that it may still be asked for, or by the client; or it is staged, and goes by itself in
 * a day.
 */
export function holdsAreNamed({ node, client }: { readonly node: NodeFacts; readonly client: ClientFacts }): string[] {
  const named = new Set([
    ...node.pieces.map(({ deal, root }) => `${deal} ${root}`),
    ...client.shards.map(({ deal, root }) => `${deal} ${root}`),
  ])
  const roots = new Map(node.shards.map(({ id, root }) => [id, root]))
  return node.holds.flatMap(({ shard, holder, stagedAtMs }) => {
    const root = roots.get(shard)
    return stagedAtMs !== undefined || named.has(`${holder} ${root}`)
      ? []
      : [`deal ${holder} holds shard ${root} for nobody`]
  })
}

/** What the newest revision has not any more is gone: it was posted and challenged, and then let go. */
export function freedIsGone({ deals, pieces }: NodeFacts): string[] {
  return deals.flatMap(({ id, isOpen, number, keptNumber }) => {
    const ended = pieces.filter(({ deal, untilNumber }) => deal === id && untilNumber !== undefined)
    if (!isOpen || ended.length === 0) return []
    return [`deal ${id}, at revision ${number} and kept from ${keptNumber} on, has ${ended.length} freed shards`]
  })
}

/** What both sides have signed last stands on the chain. */
export function postingsAreNewest(node: NodeFacts, posted: ReadonlyMap<DealId, RevisionFacts>): string[] {
  return node.deals.flatMap(({ id, isOpen, number }) => {
    const onChain = posted.get(id)
    if (!isOpen || onChain === undefined || onChain.number === number) return []
    return [`deal ${id} is at revision ${number}, and posted at ${onChain.number}`]
  })
}
