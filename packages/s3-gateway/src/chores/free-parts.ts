/**
 * Frees the parts that nothing names any more. The queue is durable and freeing can be repeated, so a crash between the
 * two costs a repetition. A part waits while a reader holds it, and a moment longer for one that is about to. Returns
 * whether the queue is empty.
 */
import type { PartStore } from '@nupeerstack/client'
import type { MetadataStore } from '../metadata/metadata-store.ts'

export type FreePartsDependencies = {
  readonly metadata: MetadataStore
  readonly parts: PartStore
  readonly clock: () => number
}

/** Frees of one call: some thousand shards to speak of. */
const batchMax = 256

/** `delayMs`: between finding an object and reading it a request takes less than that. */
export async function freeParts(
  { metadata, parts, clock }: FreePartsDependencies,
  { delayMs }: { readonly delayMs: number },
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const queued = await metadata.freedParts.oldest(clock() - delayMs, batchMax)
    const held = await metadata.leases.readers.heldOf(queued)
    const idle = queued.filter((id) => !held.has(id))
    if (idle.length === 0 || signal.aborted) break
    await parts.free(idle)
    await metadata.freedParts.remove(idle)
    if (queued.length < batchMax) break
  }
  return (await metadata.freedParts.oldest(clock(), 1)).length === 0
}
