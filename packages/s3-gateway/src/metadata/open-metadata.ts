/** The one place that knows which implementations of the index there are. */
import type { OnChanges } from '@nupeerstack/durable-state'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import type { MetadataConfig, MetadataLink } from './metadata-link.ts'
import type { MetadataStore } from './metadata-store.ts'
import { assertSqliteMetadataIsKnown, openSqliteMetadataStore } from './sqlite-metadata-store.ts'

export interface MetadataDependencies {
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  /** Told of everything that is changed through this index. Unset: nobody is. */
  readonly onChanges?: OnChanges | undefined
}

/** Throws where the index is one that this program does not understand; nothing is changed. */
export function assertMetadataIsKnown(where: MetadataConfig): void {
  if (where.kind === 'sqlite') assertSqliteMetadataIsKnown(where)
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
