/**
 * The node's one database, `node.db`: shard index, deal book and registers share it, so that a signed revision, its deal
 * tree and the shards it keeps or frees become durable together or not at all. The file is locked for this process alone.
 */
import { openStateDatabase, type StateDatabase } from '@nupeerstack/durable-state'
import { nodeSchema } from './sqlite-node-schema.ts'

/** How long to wait for a process that is just ending and still has the file. */
const lockTimeoutMs = 500

/** `makeRoom` is called where the disk is full, and says whether there is more room now. Throws StateError. */
export function openNodeDatabase(path: string, makeRoom?: () => boolean): StateDatabase {
  return openStateDatabase(
    { makeRoom },
    {
      path,
      schema: nodeSchema,
      locking: 'exclusive',
      busyTimeoutMs: lockTimeoutMs,
      // A large delete keeps what it may have to undo in a temporary file, on whichever disk: here it is a few pages.
      temporary: 'memory',
    },
  )
}
