/**
 * Turns freed parts into frees on their deals, a slice at a time so that a part of many segments holds nobody up. Also
 * where the parts end that a crash left pending.
 */

import type { ClientBook } from '../book/sqlite-client-book.ts'
import { clientCommits } from '../commits.ts'
import { unlinkFreed } from '../deals/shard-ledger.ts'

/** Shards per transaction: about 20 ms. */
const sliceMax = 1024

export async function unlinkFreedParts(
  { book, onStaged }: { book: ClientBook; onStaged: () => void },
  signal: AbortSignal,
): Promise<void> {
  for (let part = book.parts.nextFreed(); part !== undefined && !signal.aborted; part = book.parts.nextFreed()) {
    const seq = part
    await book.commit(clientCommits.freedPartUnlinked, () => unlinkFreed(book, seq, sliceMax))
    onStaged()
  }
}
