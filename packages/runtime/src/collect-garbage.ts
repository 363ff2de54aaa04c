/** V8's collector, for the few who know better than V8 when there is something to collect. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface GarbageCollection {
  readonly type: 'major'
  readonly execution: 'sync'
  /** What V8 does before it gives up for want of memory: it moves what is left together, and frees the rest. */
  readonly flavor?: 'last-resort'
}

/** Stops the process until all that nobody refers to is gone. */
export function collectGarbage(collection: GarbageCollection = { type: 'major', execution: 'sync' }): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as (collection: GarbageCollection) => void
  gc(collection)
}
