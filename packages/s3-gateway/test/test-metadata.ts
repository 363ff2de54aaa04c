/** The index of a gateway under test, opened a second time beside it. */
import { join } from 'node:path'
import { systemClock, systemRuntime } from '@nupeerstack/runtime'
import type { MetadataStore } from '../src/metadata/metadata-store.ts'
import { openMetadata } from '../src/metadata/open-metadata.ts'

export function openTestMetadata(
  { dataDir }: { readonly dataDir: string },
  clock: () => number = Date.now,
): MetadataStore {
  return openMetadata(
    { ...systemRuntime, clock: { ...systemClock, unixMs: clock } },
    { kind: 'sqlite', path: join(dataDir, 'metadata.db') },
  )
}
