/**
 * Finds parts that were written and never recorded, because the process ended between the two, and gives them up. Runs once
 * at start, over parts from before it.
 */
import type { PartId, PartStore } from '@nupeerstack/client'
import type { Timers } from '@nupeerstack/runtime'
import type { MetadataStore } from '../metadata/metadata-store.ts'

export type ReconcilePartsDependencies = {
  readonly metadata: MetadataStore
  readonly parts: PartStore
  readonly timers: Timers
}

/** Asked for at a time: a few milliseconds of the event loop. */
const batchMax = 512

/** Returns how many parts it enqueued. */
export async function reconcileParts(
  { metadata, parts, timers }: ReconcilePartsDependencies,
  signal: AbortSignal,
): Promise<number> {
  let found = 0
  let batch: PartId[] = []
  const settle = async (): Promise<void> => {
    const unknown = await metadata.freedParts.unknownOf(batch)
    if (unknown.length > 0) await metadata.freedParts.add(unknown)
    found += unknown.length
    batch = []
    await timers.nextTurn()
  }
  for (const id of parts.partsFromBefore()) {
    signal.throwIfAborted()
    batch.push(id)
    if (batch.length === batchMax) await settle()
  }
  await settle()
  return found
}
