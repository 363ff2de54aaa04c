/**
 * The metadata index in one SQLite file: WAL, synchronous=FULL, so what was committed survives a power cut. Threads of one
 * process may each have it open; reads see what is committed, because a group of writes runs without giving way.
 */
import { assertStateIsKnown, type OnChanges, openStateDatabase } from '@nupeerstack/durable-state'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import { gatewayCommits } from '../commits.ts'
import { IndexSharing } from './index-sharing.ts'
import type { MetadataConfig, MetadataLink } from './metadata-link.ts'
import type { MetadataStore } from './metadata-store.ts'
import { createSharedReaderLeases } from './shared-reader-leases.ts'
import { createSqliteBuckets } from './sqlite-buckets.ts'
import { createSqliteChoreLeases } from './sqlite-chore-leases.ts'
import { createSqliteEncryptionKeys } from './sqlite-encryption-keys.ts'
import { createSqliteEvents } from './sqlite-events.ts'
import { createSqliteFreedParts } from './sqlite-freed-parts.ts'
import { createSqliteObjects } from './sqlite-objects.ts'
import { metadataSchema } from './sqlite-schema.ts'
import { createSqliteUploads } from './sqlite-uploads.ts'
import { createSqliteUsers } from './sqlite-users.ts'

export type SqliteMetadataDependencies = {
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
  /** Told of everything that this connection changes. */
  readonly onChanges?: OnChanges | undefined
}

/** Throws StateError where the database is one that this program does not understand; nothing is changed. */
export function assertSqliteMetadataIsKnown({ path }: MetadataConfig): void {
  assertStateIsKnown({ path, schema: metadataSchema })
}

/** Opens the database, making it where it is missing, or joins those who have it open. Throws StateError. */
export function openSqliteMetadataStore(
  { clock, timers, randomness, onChanges }: SqliteMetadataDependencies,
  where: MetadataConfig | MetadataLink,
): MetadataStore {
  const { kind, path } = where
  const sharing = new IndexSharing('sharing' in where ? where.sharing : undefined)
  const db = openStateDatabase(
    { turns: sharing, timers, onChanges },
    // Wrapped keys that were deleted are overwritten where that costs no extra write: a deleted key must not linger.
    { path, schema: metadataSchema, overwritesDeleted: true },
  )
  const freed = createSqliteFreedParts(db, clock)
  const events = createSqliteEvents(db, clock)
  const objects = createSqliteObjects(db, { freed, events, clock, randomness })
  return {
    buckets: createSqliteBuckets(db, { freed, sharing }),
    objects,
    uploads: createSqliteUploads(db, { freed, objects, clock, randomness }),
    freedParts: freed,
    events,
    users: createSqliteUsers(db, sharing),
    encryptionKeys: createSqliteEncryptionKeys(db),
    changes: {
      get users() {
        return sharing.usersVersion
      },
    },
    leases: {
      readers: createSharedReaderLeases(sharing.readerCounts),
      chores: createSqliteChoreLeases(db, clock),
    },
    link: { kind, path, sharing: sharing.memory },
    async [Symbol.asyncDispose]() {
      // What waits for a commit is written first.
      await db.commit(gatewayCommits.indexClosed, () => undefined)
      db[Symbol.dispose]()
    },
  }
}
