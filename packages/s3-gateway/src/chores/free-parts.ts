/**
 * Frees the parts that nothing names any more. The queue is durable and freeing can be repeated, so a crash between the
 * two costs a repetition. A part waits while a reader holds it, and a moment longer for one that is about to. Returns
 * whether the queue is empty.
 */
import type { PartId, PartStore } from '@nupeerstack/client'
import type { Clock } from '@nupeerstack/runtime'
import type { MetadataStore } from '../metadata/metadata-store.ts'

type QueueDependencies = { readonly metadata: MetadataStore; readonly clock: Clock }

export type FreePartsDependencies = QueueDependencies & { readonly parts: PartStore }

type FreeingDelay = { readonly delayMs: number }

/** Frees of one call: some thousand shards to speak of. */
const batchMax = 256

/** `delayMs`: between finding an object and reading it a request takes less than that. */
export async function freeParts(
  { metadata, parts, clock }: FreePartsDependencies,
  { delayMs }: FreeingDelay,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const { ids, isLast } = await partsToFree({ metadata, clock }, { delayMs })
    if (ids.length === 0 || signal.aborted) break
    await parts.free(ids)
    await metadata.freedParts.remove(ids)
    if (isLast) break
  }
  return isQueueEmpty({ metadata, clock })
}

/** Those whose time has come and that nobody reads, a batch of them. */
export async function partsToFree(
  { metadata, clock }: QueueDependencies,
  { delayMs }: FreeingDelay,
): Promise<{ readonly ids: readonly PartId[]; readonly isLast: boolean }> {
  const queued = await metadata.freedParts.oldest(clock.unixMs() - delayMs, batchMax)
  const held = await metadata.leases.readers.heldOf(queued)
  return { ids: queued.filter((id) => !held.has(id)), isLast: queued.length < batchMax }
}

/** Whether no part waits. */
export async function isQueueEmpty({ metadata, clock }: QueueDependencies): Promise<boolean> {
  return (await metadata.freedParts.oldest(clock.unixMs(), 1)).length === 0
}
