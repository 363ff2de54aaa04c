/**
 * Customer and node stand at the same revision of their deal, or one apart over a proposal that is under way; and at the same revision
 * they name the same shards at the same pieces.
 */
import type { Address, DealRevision, SigningScheme } from '@nupeerstack/protocol'
import type { ClientFacts, CustomerDealFacts, RevisionFacts } from '../facts/client-facts.ts'
import type { NodeFacts } from '../facts/node-facts.ts'

export interface Sides {
  readonly client: ClientFacts
  readonly node: NodeFacts
  readonly operator: Address
}

export function sidesAgree({ client, node, operator }: Sides): string[] {
  return client.deals
    .filter((deal) => deal.operator === operator && (deal.state === 'active' || deal.state === 'ending'))
    .flatMap((deal) => dealAgrees(deal, client, node))
}

/** What stands in client.db as signed is signed, by both. */
export function signaturesHold(
  { deals }: Pick<ClientFacts, 'deals'>,
  { revisions, customer }: { readonly revisions: SigningScheme<DealRevision>; readonly customer: Address },
): string[] {
  return deals.flatMap(({ id, operator, revision, customerSignature, operatorSignature }) => {
    if (revision.number === 0) return []
    const isBy = (account: Address, signature: Uint8Array | undefined) =>
      signature !== undefined && revisions.isSignedBy(account, { dealId: id, ...revision }, signature)
    const name = `revision ${revision.number} of deal ${id}`
    return [
      ...(isBy(operator, operatorSignature) ? [] : [`${name} stands without its operator's signature`]),
      ...(isBy(customer, customerSignature) ? [] : [`${name} stands without its customer's signature`]),
    ]
  })
}

function dealAgrees(deal: CustomerDealFacts, client: ClientFacts, node: NodeFacts): string[] {
  const { id, revision, proposal } = deal
  const theirs = node.deals.find((each) => each.id === id)
  if (theirs === undefined) {
    return revision.number === 0 ? [] : [`deal ${id} is at revision ${revision.number}, and its node does not know it`]
  }
  if (proposal !== undefined && isSame(theirs, proposal)) return []
  if (!isSame(theirs, revision)) {
    return [`deal ${id} is at revision ${revision.number} here and ${theirs.number} at its node`]
  }
  const ours = client.shards.flatMap(({ deal, root, at, pieces }) =>
    deal === id && at !== undefined ? [`${root} at ${at}+${pieces}`] : [],
  )
  const placed = node.pieces.flatMap(({ deal, root, at, pieces, untilNumber }) =>
    deal === id && untilNumber === undefined ? [`${root} at ${at}+${pieces}`] : [],
  )
  return [
    ...without(ours, placed).map((shard) => `deal ${id} has shard ${shard} here and not at its node`),
    ...without(placed, ours).map((shard) => `deal ${id} has shard ${shard} at its node and not here`),
  ]
}

function isSame(a: RevisionFacts, b: RevisionFacts): boolean {
  return a.number === b.number && a.pieces === b.pieces && Buffer.compare(a.root, b.root) === 0
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return all.filter((each) => !known.has(each))
}
