/**
 * Since when nodes are down: how long says when their shards are given up for lost, and a gateway that is started anew every
 * few hours must not count from its own start. Writing methods run within `ClientBook.commit`.
 */
import { numberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Address } from '@nupeerstack/protocol'

export interface NodeBook {
  /** Operators whose nodes were found down and not up since, with the time of that (Unix, ms). */
  down(): Map<Address, number>
  /** Leaves the time that stands there. */
  noteDown(operator: Address, sinceMs: number): void
  noteUp(operator: Address): void
}

export const nodesDownSchema = `
CREATE TABLE nodes_down (operator TEXT PRIMARY KEY, since_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

export function createNodeBook(database: StateDatabase): NodeBook {
  const all = database.prepare('SELECT operator, since_ms FROM nodes_down')
  const add = database.prepare('INSERT INTO nodes_down (operator, since_ms) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const remove = database.prepare('DELETE FROM nodes_down WHERE operator = ?')
  return {
    down: () => new Map(all.all().map((row) => [textOf<Address>(row, 'operator'), numberOf(row, 'since_ms')])),
    noteDown: (operator, sinceMs) => void add.run(operator, sinceMs),
    noteUp: (operator) => void remove.run(operator),
  }
}
