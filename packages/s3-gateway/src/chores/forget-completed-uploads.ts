/** Forgets uploads that were completed long ago: they are kept for clients that ask again, and those ask soon. */
import type { Clock } from '@nupeerstack/runtime'
import type { MetadataStore } from '../metadata/metadata-store.ts'

/** Longer than any client retries. */
const keptMs = 24 * 60 * 60 * 1_000

export async function forgetCompletedUploads(metadata: MetadataStore, clock: Clock): Promise<void> {
  await metadata.uploads.forgetCompleted(clock.unixMs() - keptMs)
}
