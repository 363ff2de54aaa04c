/**
 * The node's one database, `node.db`: shard index, deal book and registers share it, so that a signed revision, its deal
 * tree and the shards it keeps or frees become durable together or not at all. The file is locked for this process alone.
 */
import { openStateDatabase, type StateDatabase, type StateDatabaseDependencies } from '@nupeerstack/durable-state'
import { nodeSchema } from './sqlite-node-schema.ts'

/** How long to wait for a process that is just ending and still has the file. */
const lockTimeoutMs = 500

export type NodeDatabaseDependencies = Pick<StateDatabaseDependencies, 'makeRoom' | 'timers'>

/** Throws StateError. */
export function openNodeDatabase(dependencies: NodeDatabaseDependencies, path: string): StateDatabase {
  return openStateDatabase(dependencies, {
    path,
    schema: nodeSchema,
    locking: 'exclusive',
    busyTimeoutMs: lockTimeoutMs,
    // A large delete keeps what it may have to undo in a temporary file, on whichever disk: here it is a few pages.
    temporary: 'memory',
  })
}
