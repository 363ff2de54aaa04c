/**
 * Answers `storage/read-revision/1`: the newest revision, so that a customer that crashed knows where it stands. What the customer shows
 * of ours and is not here says that this state is an older copy.
 */
import type { Logger, RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { readRevisionRequest, readRevisionResponse } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'

export interface ReadRevisionDependencies {
  readonly access: DealAccess
  readonly book: DealBook
  readonly log: Pick<Logger, 'warn'>
}

export function createReadRevision({ access, book, log }: ReadRevisionDependencies): RequestHandler {
  return async ({ account, header }) => {
    const { dealId, number, root, pieces, operatorSignature } = readRevisionRequest.parse(header)
    await access.forReading(dealId, account)
    if (number !== undefined && root !== undefined && pieces !== undefined && operatorSignature !== undefined) {
      const isOutrun = book.noteShown({ dealId, number, root, pieces }, operatorSignature)
      if (isOutrun) log.warn('deal-outrun', { deal: dealId, number, here: book.deal(dealId)?.number })
    }
    const revision = book.newest(dealId) ?? { number: 0, root: new Uint8Array(32), pieces: 0 }
    return { header: readRevisionResponse.encode(revision) }
  }
}
