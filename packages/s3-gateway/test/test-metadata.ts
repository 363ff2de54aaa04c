/** The index of a gateway under test, opened a second time beside it. */
import { join } from 'node:path'
import type { MetadataStore } from '../src/metadata/metadata-store.ts'
import { openSqliteMetadataStore } from '../src/metadata/sqlite-metadata-store.ts'

export function openTestMetadata(
  { dataDir }: { readonly dataDir: string },
  clock: () => number = Date.now,
): MetadataStore {
  return openSqliteMetadataStore({ clock }, join(dataDir, 'metadata.db'))
}
