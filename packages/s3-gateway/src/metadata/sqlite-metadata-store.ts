/**
 * The metadata index in one SQLite file: WAL, synchronous=FULL, so what was committed survives a power cut. Threads of one
 * process may each have it open; reads see what is committed, because a group of writes runs without giving way.
 */
import { openStateDatabase } from '@nupeerstack/durable-state'
import { IndexSharing } from './index-sharing.ts'
import type { MetadataStore } from './metadata-store.ts'
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
  /** With other threads that have the file open. */
  readonly sharing?: IndexSharing
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Opens the database at `path`, making it where it is missing. Throws StateError. */
export function openSqliteMetadataStore(
  { clock, sharing = new IndexSharing() }: SqliteMetadataDependencies,
  path: string,
): MetadataStore {
  const db = openStateDatabase(
    { turns: sharing },
    // Wrapped keys that were deleted are overwritten where that costs no extra write: a deleted key must not linger.
    { path, schema: metadataSchema, overwritesDeleted: true },
  )
  const freed = createSqliteFreedParts(db, clock)
  const events = createSqliteEvents(db, clock)
  const objects = createSqliteObjects(db, { freed, events, clock })
  return {
    buckets: createSqliteBuckets(db, { freed, sharing }),
    objects,
    uploads: createSqliteUploads(db, { freed, objects, clock }),
    freedParts: freed,
    events,
    users: createSqliteUsers(db),
    encryptionKeys: createSqliteEncryptionKeys(db),
    choreLeases: createSqliteChoreLeases(db, clock),
    async [Symbol.asyncDispose]() {
      // What waits for a commit is written first.
      await db.commit(() => undefined)
      db[Symbol.dispose]()
    },
  }
}
