/** The one place that knows which implementations of the index there are. */
import type { MetadataConfig, MetadataLink } from './metadata-link.ts'
import type { MetadataStore } from './metadata-store.ts'
import { openSqliteMetadataStore } from './sqlite-metadata-store.ts'

export interface MetadataDependencies {
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Opens an index, or joins one by its link. Throws where there is no such kind, and as the implementation does. */
export function openMetadata(dependencies: MetadataDependencies, where: MetadataConfig | MetadataLink): MetadataStore {
  const { kind }: { readonly kind: string } = where
  switch (kind) {
    case 'sqlite':
      return openSqliteMetadataStore(dependencies, where)
    default:
      throw new Error(`an index can be kept in sqlite, and not in ${kind}`)
  }
}
