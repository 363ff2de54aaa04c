/** Frees the packs in which nothing lives any more and nobody reads; the unlink chore then frees what nodes hold. */

import type { ClientBook } from '../book/sqlite-client-book.ts'
import { clientCommits } from '../commits.ts'
import type { PackLeases } from '../packing/pack-leases.ts'

/** Packs per transaction: a few milliseconds. */
const packsMax = 1024

export async function freeEmptyPacks({
  book,
  leases,
  onFreed,
}: {
  book: ClientBook
  leases: PackLeases
  onFreed: () => void
}): Promise<void> {
  const free = book.smallParts.emptyPacks(packsMax).filter(({ part }) => !leases.isHeld(part))
  if (free.length === 0) return
  await book.commit(clientCommits.emptyPacksFreed, () => {
    for (const { part, id } of free) {
      book.smallParts.removePack(part)
      book.parts.markFreed(id)
    }
  })
  onFreed()
}
