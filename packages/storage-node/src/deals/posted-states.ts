/**
 * What the chain has of our deals. It has nothing that we have not signed: where it has more than the book, the book is an older copy,
 * and would sign a second revision under a number that was used. So the chain is heard before anything is signed under a deal, once
 * after each start.
 */
import type { Chain, PostedRevision, StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { type Address, type DealId, WireError } from '@nupeerstack/protocol'
import type { DealBook } from './deal-book.ts'

export interface PostedStates {
  /** What the chain has of a deal, which the book knows then. Throws ChainError. */
  read(id: DealId): Promise<PostedRevision>
  /** The book knows it, as of some moment since the start. Throws WireError `busy` where the chain does not say. */
  heard(id: DealId): Promise<void>
}

export interface PostedStatesDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'deal'> }
  readonly book: Pick<DealBook, 'deal' | 'markPosted' | 'noteOutrun'>
  readonly storage: Pick<StorageCalls, 'postedRevision'>
  readonly log: Pick<Logger, 'warn'>
}

export function createPostedStates(
  { chain, book, storage, log }: PostedStatesDependencies,
  { operator }: { readonly operator: Address },
): PostedStates {
  /** As many as the book has had deals since the start. */
  const known = new Set<DealId>()

  async function read(id: DealId): Promise<PostedRevision> {
    const posted = await storage.postedRevision(id)
    book.markPosted(id, posted.number)
    const entry = book.deal(id)
    if (entry !== undefined && posted.number > Math.max(entry.number, entry.outrunBy)) {
      const deal = await chain.market.deal(id)
      // A re-org may have given the number of a deal to another.
      if (deal?.operator === operator && deal.customer === entry.customer) {
        book.noteOutrun(id, posted.number)
        log.warn('deal-outrun', { deal: id, number: posted.number, here: entry.number })
      }
    }
    known.add(id)
    return posted
  }

  return {
    read,
    async heard(id) {
      if (known.has(id)) return
      try {
        await read(id)
      } catch (cause) {
        throw new WireError('busy', `the chain cannot be asked what it has of deal ${id}`, { cause })
      }
    },
  }
}
