/** Which parts the gateway's index names, and which wait there to be freed. */
import { textOf } from '@nupeerstack/durable-state'
import { openCopy } from './open-copy.ts'

export interface MetadataFacts {
  /** By objects, by their older versions, and by uploads. */
  readonly named: ReadonlySet<string>
  readonly toBeFreed: ReadonlySet<string>
}

/** `path` is that of metadata.db. */
export function readMetadataFacts(path: string): MetadataFacts {
  using database = openCopy(path)
  const ids = (sql: string) => new Set(database.all(sql).map((row) => textOf(row, 'part_id')))
  return {
    named: ids(`SELECT part_id FROM object_parts WHERE part_id IS NOT NULL
      UNION SELECT part_id FROM upload_parts WHERE part_id IS NOT NULL`),
    toBeFreed: ids('SELECT part_id FROM freed_parts'),
  }
}
