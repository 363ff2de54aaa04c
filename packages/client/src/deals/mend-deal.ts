/**
 * Brings what client.db says of a deal in line with its tree, when both sides have been found at the same revision. Versions
 * up to 0.1 promised the pieces of the shard at piece 0 to others after a restart, and dropped what was staged for a deal
 * that broke over it. A shard that is not where it should be goes to the repair queue, and a broken deal is whole again.
 */
import type { ShardRoot } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { DealRecord } from '../book/sqlite-deal-book.ts'
import { clientCommits } from '../commits.ts'
import { freePieces, misplacedShards, type PieceRun, runsOf, shardsNotInTree } from './deal-pieces.ts'
import type { ForgottenShard } from './forgotten-shards.ts'

export interface MendDealDependencies {
  readonly book: ClientBook
  readonly clock: Clock
}

/** Frees what was forgotten. Returns what is free now and was not before, and how many shards are to be repaired; `undefined` where all fits. */
export async function mendDeal(
  deps: MendDealDependencies,
  { id, state, proposal, revision: { pieces } }: DealRecord,
  forgotten: readonly ForgottenShard[],
): Promise<{ readonly freed: readonly PieceRun[]; readonly shards: number } | undefined> {
  const { book, clock } = deps
  const { deals, repairs } = book
  const wasBroken = state === 'broken'
  const misplaced = new Set(misplacedShards(deals, id, pieces))
  if (wasBroken) for (const root of shardsNotInTree(deals, id, pieces)) misplaced.add(root)
  if (misplaced.size === 0 && !wasBroken) return undefined
  const freed = await book.commit(clientCommits.dealMended, () => {
    const before = new Set(freePieces(deals, id, pieces))
    if (proposal !== undefined) deals.withdrawProposal(id, pieces)
    for (const root of misplaced) dropToRepair(deps, id, root)
    for (const shard of forgotten) deals.stageFreeOfForgotten(id, shard)
    if (wasBroken) {
      deals.setState(id, 'active')
      repairs.makeDue(clock.unixMs())
    }
    return runsOf(freePieces(deals, id, pieces).filter((piece) => !before.has(piece)))
  })
  return { freed, shards: misplaced.size }
}

/** The deal does not hold this shard after all; within `ClientBook.commit`. */
export function dropToRepair({ book, clock }: MendDealDependencies, id: DealRecord['id'], root: ShardRoot): void {
  const name = book.deals.drop(id, root)
  if (name !== undefined) book.repairs.add(name, 'missing', clock.unixMs())
}
