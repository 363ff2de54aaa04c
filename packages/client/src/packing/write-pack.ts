/**
 * Stores sealed small parts back to back as one pack: an ordinary part of one segment, so that placement, repair, audit and
 * unlinking know nothing new. Its own key only hides where one small part ends and the next begins.
 */
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { Profile } from '../coding/profiles.ts'
import { type WritePartConfig, type WritePartDependencies, writePart } from '../parts/write-part.ts'
import { rowBytes } from './choose-packs.ts'

export interface PackToWrite {
  readonly profile: Profile
  /** Together at most one segment. */
  readonly sealed: readonly Uint8Array[]
  /** Runs within the transaction that makes the pack durable: names it as the place of what it holds. */
  readonly enter: (pack: PartSeq) => void
}

/** Throws PartStoreError `unavailable`, or the signal's reason; then there is no pack. */
export async function writePack(
  deps: WritePartDependencies,
  { profile, sealed, enter }: PackToWrite,
  config: WritePartConfig & { readonly signal: AbortSignal },
): Promise<void> {
  const sizeBytes = sealed.reduce((sum, { length }) => sum + length, 0)
  const capacityBytes = Math.ceil(sizeBytes / rowBytes(profile)) * rowBytes(profile)
  await writePart(deps, inOrder(sealed), {
    ...config,
    profile,
    onFinish: ({ seq, id, key }) => {
      deps.book.smallParts.insertPack({ part: seq, id, key, profile, sizeBytes, capacityBytes })
      enter(seq)
    },
  })
}

async function* inOrder(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
