/** Up to which revision a deal can be asked about: what is effective on the chain, which is brought there first where that is needed. */
import { ChainError, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { DealId } from '@nupeerstack/protocol'
import type { ClientBook } from '../book/sqlite-client-book.ts'

export interface PostForQuestionDependencies {
  readonly storage: Pick<StorageCalls, 'postedRevision' | 'postRevision'>
  readonly book: {
    readonly deals: Pick<ClientBook['deals'], 'signedRevision'>
    readonly losses: Pick<ClientBook['losses'], 'askable'>
  }
  readonly log: Logger
}

/** The number of the revision that is effective in this period, `undefined` where none can be asked for yet. */
export type AskableNumber = (dealId: DealId, period: number) => Promise<number | undefined>

export function createPostForQuestion({ storage, book, log }: PostForQuestionDependencies): AskableNumber {
  return async (dealId, period) => {
    const posted = await storage.postedRevision(dealId)
    // What was posted in this period counts from the next one on; what counted before it is not said any more.
    if (posted.postedIn >= period && posted.number > 0) return undefined
    if (book.losses.askable(dealId, posted.number, 1).length > 0) return posted.number
    const signed = book.deals.signedRevision(dealId)
    if (signed === undefined || signed.number <= posted.number) return undefined
    if (book.losses.askable(dealId, signed.number, 1).length === 0) return undefined
    try {
      const { gasUsed: gas } = await storage.postRevision({ dealId, ...signed })
      log.warn('posted-for-question', { deal: dealId, number: signed.number, gas })
    } catch (cause) {
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      log.info('post-refused', { deal: dealId, number: signed.number, reason: cause.reason })
    }
    return undefined
  }
}
