/** Answers `storage/read-revision/1`: the newest revision, so that a customer that crashed knows where it stands. */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { readRevisionRequest, readRevisionResponse } from '@nupeerstack/protocol'
import type { DealBook } from '../deals/deal-book.ts'

export interface ReadRevisionDependencies {
  readonly access: DealAccess
  readonly book: DealBook
}

export function createReadRevision({ access, book }: ReadRevisionDependencies): RequestHandler {
  return async ({ account, header }) => {
    const { dealId } = readRevisionRequest.parse(header)
    await access.forReading(dealId, account)
    const revision = book.newest(dealId) ?? { number: 0, root: new Uint8Array(32), pieces: 0 }
    return { header: readRevisionResponse.encode(revision) }
  }
}
