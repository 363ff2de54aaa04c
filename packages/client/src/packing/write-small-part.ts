/** The two ways of a part that is too small for a segment of its own: into client.db itself, or into a pack with others. */
import type { Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import { createDigester } from '../coding/digests.ts'
import { generateKey } from '../coding/key-wrap.ts'
import type { Profile } from '../coding/profiles.ts'
import { sealSmallPart } from '../coding/small-part-cipher.ts'
import { clientCommits } from '../commits.ts'
import { drawPartId } from '../parts/draw-part-id.ts'
import { partKeyCheck } from '../parts/part-key-check.ts'
import type { WriteOptions, WrittenPart } from '../port/part-store.ts'
import type { PackGatherer, SealedPart } from './gather-packs.ts'

/**
 * At most so many bytes stand in client.db itself: there they take less than the manifest that would say where they are.
 * A manifest of 16/32 has 3 KiB.
 */
export const inlineBytesMax = 4096

/** Stores a part in client.db, durably. No node is asked. Throws what `confirm` throws, or the signal's reason. */
export async function writeInline(
  { book, randomness }: { readonly book: ClientBook; readonly randomness: Randomness },
  chunks: readonly Uint8Array[],
  options: Pick<WriteOptions, 'digests' | 'confirm' | 'signal'>,
): Promise<WrittenPart> {
  const { part, written } = await seal(randomness, chunks, options)
  await book.commit(clientCommits.inlinePartStored, () => {
    options.signal.throwIfAborted()
    book.smallParts.insertInline(part, part.sealed)
  })
  return written
}

/** Stores a part in a pack. Throws PartStoreError `unavailable`, what `confirm` throws, or the signal's reason. */
export async function writePacked(
  { gatherer, randomness }: { readonly gatherer: PackGatherer; readonly randomness: Randomness },
  chunks: readonly Uint8Array[],
  options: Pick<WriteOptions, 'digests' | 'confirm' | 'signal'> & { readonly profile: Profile },
): Promise<WrittenPart> {
  const { part, written } = await seal(randomness, chunks, options)
  await gatherer.add(part, options.profile, options.signal)
  return written
}

async function seal(
  randomness: Randomness,
  chunks: readonly Uint8Array[],
  { digests: names = [], confirm }: Pick<WriteOptions, 'digests' | 'confirm'>,
): Promise<{ part: SealedPart; written: WrittenPart }> {
  const digester = await createDigester(names)
  for (const chunk of chunks) digester.update(chunk)
  const digests = digester.digest()
  await confirm?.(digests)
  const id = drawPartId(randomness)
  const key = generateKey(randomness)
  const sizeBytes = chunks.reduce((sum, { length }) => sum + length, 0)
  const part = { id, sizeBytes, keyCheck: partKeyCheck(key), sealed: sealSmallPart(key, chunks) }
  return { part, written: { id, sizeBytes, key, digests } }
}
