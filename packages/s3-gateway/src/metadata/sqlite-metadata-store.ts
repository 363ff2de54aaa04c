/**
 * The metadata index in one SQLite file: WAL, synchronous=FULL, so what was committed survives a power cut. Threads of one
 * process may each have it open; reads see what is committed, because a group of writes runs without giving way.
 */
import { DatabaseSync } from 'node:sqlite'
import { IndexSharing } from './index-sharing.ts'
import type { MetadataStore } from './metadata-store.ts'
import { createSqliteBuckets } from './sqlite-buckets.ts'
import { createSqliteChoreLeases } from './sqlite-chore-leases.ts'
import { createCommitGroup } from './sqlite-commit-group.ts'
import { createSqliteEncryptionKeys } from './sqlite-encryption-keys.ts'
import { createSqliteEvents } from './sqlite-events.ts'
import { createSqliteFreedParts } from './sqlite-freed-parts.ts'
import { createSqliteObjects } from './sqlite-objects.ts'
import { migrate } from './sqlite-schema.ts'
import { createSqliteUploads } from './sqlite-uploads.ts'
import { createSqliteUsers } from './sqlite-users.ts'

export type SqliteMetadataDependencies = {
  /** With other threads that have the file open. */
  readonly sharing?: IndexSharing
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Opens the database at `path`, making it where it is missing. Throws where a newer program has written it. */
export function openSqliteMetadataStore(
  { clock, sharing = new IndexSharing() }: SqliteMetadataDependencies,
  path: string,
): MetadataStore {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true })
  // Wrapped keys that were deleted are overwritten where that costs no extra write: a deleted key must not linger.
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST; PRAGMA busy_timeout = 5000',
  )
  migrate(db)
  const commits = createCommitGroup(db, sharing)
  const freed = createSqliteFreedParts(db, commits, clock)
  const events = createSqliteEvents(db, commits, clock)
  const objects = createSqliteObjects(db, { commits, freed, events, clock })
  return {
    buckets: createSqliteBuckets(db, { commits, freed, sharing }),
    objects,
    uploads: createSqliteUploads(db, { commits, freed, objects, clock }),
    freedParts: freed,
    events,
    users: createSqliteUsers(db, commits),
    encryptionKeys: createSqliteEncryptionKeys(db, commits),
    choreLeases: createSqliteChoreLeases(db, commits, clock),
    async [Symbol.asyncDispose]() {
      // What waits for a commit is written first.
      await commits.run(() => undefined)
      db.close()
    },
  }
}
