/**
 * Whether a database is what SQLite wrote, before anything is done with it: its pages make up its tables, and its indexes say
 * what the tables say. A page that has changed is otherwise met much later, or never, by a query that finds less than there is.
 *
 * A large database is not looked through at the start, which must not grow with what is kept: there, SQLite says so when it comes
 * to the page.
 */
import type { DatabaseSync } from 'node:sqlite'
import { numberOf, onlyRow, textOf } from './sqlite-row.ts'
import { StateError } from './state-error.ts'

/** Some tens of milliseconds. */
const lookedThroughBytesMax = 8 * 1024 * 1024

/** Throws StateError `damaged`. */
export function assertSound(connection: DatabaseSync, name: string): void {
  const size = 'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size'
  if (numberOf(onlyRow(connection.prepare(size).get()), 'bytes') > lookedThroughBytesMax) return
  const found = textOf(onlyRow(connection.prepare('PRAGMA integrity_check(1)').get()), 'integrity_check')
  if (found === 'ok') return
  // The first line names the database that SQLite means, which is always ours.
  const sentence = found.split('\n').find((line) => !line.startsWith('***')) ?? found
  throw new StateError('damaged', `${name} is damaged: ${sentence}; nothing was changed`)
}
