/**
 * Finds deals whose node keeps silent towards us and goes on proving to the chain: it is there, and withholds what is ours. Some of its
 * pieces are noted as lost, so that it has to show them. A node that is simply down proves nothing, and is no matter of this.
 */
import type { BeaconCalls, Head, StorageCalls } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import { clientCommits } from '../commits.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DealSession } from '../deals/deal-session.ts'

export interface WatchWithheldDependencies {
  readonly storage: Pick<StorageCalls, 'standing'>
  readonly beacon: Pick<BeaconCalls, 'periodOf'>
  readonly deals: Pick<DealManager, 'session'>
  readonly book: ClientBook
  readonly clock: Clock
  readonly randomness: Pick<Randomness, 'uniform'>
}

export interface WatchWithheld {
  /** An audit of the deal was answered, or its node could not be brought to it. Kept in memory: a start forgets silences. */
  noteAudit(dealId: DealId, hasAnswered: boolean): void
  /** The chain has a new head. Returns whether there is something to look at. */
  noteHead(head: Pick<Head, 'number'>): boolean
  /** Throws ChainError where the chain cannot be asked. */
  lap(): Promise<void>
}

/** As many as one question names. */
const lossesPerSilence = 5

export function createWatchWithheld(deps: WatchWithheldDependencies): WatchWithheld {
  const { storage, beacon, deals, book, clock, randomness } = deps
  /** Since which period a deal's node has been silent; `undefined` until the next lap says which period it is. */
  const silences = new Map<DealId, number | undefined>()
  let period = 0

  async function noteLosses(session: DealSession): Promise<void> {
    const { pieces, number } = session.record.revision
    await book.commit(clientCommits.damageFound, () => {
      for (let count = 0; count < lossesPerSilence; count++) {
        const [shard] = book.deals.shardsFrom(session.id, Math.floor(randomness.uniform() * pieces), 1)
        if (shard?.name === undefined) continue
        const piece = Math.floor(randomness.uniform() * shard.pieces)
        book.losses.add({ dealId: session.id, root: shard.root, piece, number }, clock.unixMs())
      }
    })
  }

  return {
    noteAudit(dealId, hasAnswered) {
      if (hasAnswered) silences.delete(dealId)
      else if (!silences.has(dealId)) silences.set(dealId, undefined)
    },
    noteHead({ number }) {
      const now = beacon.periodOf(number)
      const isNew = now !== period
      period = now
      return isNew && silences.size > 0
    },
    async lap() {
      for (const [dealId, since] of silences) {
        const session = deals.session(dealId)
        if (session === undefined || session.state === 'closed') silences.delete(dealId)
        else if (since === undefined) silences.set(dealId, period)
        else if (period > since + 1 && (await storage.standing(session.operator)).lastProvenPeriod > since) {
          // Counted anew: what is withheld for another two periods is asked for again.
          silences.set(dealId, period)
          await noteLosses(session)
        }
      }
    },
  }
}
