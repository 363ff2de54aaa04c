/**
 * Brings a database to today's schema: all steps that it lacks in one transaction, with the number that says so
 * (`user_version`). Before it a copy is kept beside it that the program of before opens.
 *
 *   version v ─▶ copy whole at FILE.vN.new, synced ─▶ renamed to FILE.vN, folder synced ─▶ steps ─▶ older copies go
 *
 * Killed anywhere it is at version v as before, or at today's; the next start begins with a new copy.
 */
import type { DatabaseSync } from 'node:sqlite'
import { passPoint } from '@nupeerstack/runtime'
import { stateCommits } from './commits.ts'
import { keepCopy, removeOlderCopies } from './sqlite-kept-copy.ts'
import { numberOf, onlyRow, type SqlStatement } from './sqlite-row.ts'
import { StateError } from './state-error.ts'

/**
 * Brings version n to n + 1, as statements or as a function that runs them. What has been released is never changed. Each
 * table needs a primary key: changesets see no other.
 */
export type SchemaStep = string | ((database: MigratingDatabase) => void)

export interface MigratingDatabase {
  prepare(sql: string): SqlStatement
  exec(sql: string): void
}

export interface MigrationConfig {
  readonly path: string
  /** What errors call the database. */
  readonly name: string
  /** Step n brings version n to version n + 1. */
  readonly steps: readonly SchemaStep[]
  /** Called where the disk has no room for the copy; says whether there is more now. */
  readonly makeRoom?: (() => boolean) | undefined
}

/** Says whether state that was there has another schema now. Throws StateError `newer-schema`, or `full` where there is no room for the copy. */
export function migrate(connection: DatabaseSync, { path, name, steps, makeRoom }: MigrationConfig): boolean {
  const version = readVersion(connection)
  assertKnown(version, { name, steps })
  if (version === steps.length) return false
  const hasState = connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
  if (hasState) keepCopy(connection, { path, name, version, makeRoom })
  connection.exec('BEGIN IMMEDIATE')
  try {
    // Another thread may have been faster.
    const from = readVersion(connection)
    for (const step of steps.slice(from)) {
      if (typeof step === 'string') connection.exec(step)
      else step(connection)
    }
    connection.exec(`PRAGMA user_version = ${steps.length}`)
    passPoint(stateCommits.migration.before)
    connection.exec('COMMIT')
    passPoint(stateCommits.migration.after)
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw error
  }
  if (hasState) removeOlderCopies(path, version)
  passPoint(stateCommits.olderCopiesRemoved.removed)
  return hasState
}

/** Throws StateError `newer-schema` where a newer program has written the database. */
export function assertKnown(version: number, { name, steps }: Pick<MigrationConfig, 'name' | 'steps'>): void {
  if (version <= steps.length) return
  throw new StateError(
    'newer-schema',
    `${name} has schema version ${version} and this program knows ${steps.length}: a newer one has written it, and nothing in it was changed`,
  )
}

function readVersion(connection: DatabaseSync): number {
  return numberOf(onlyRow(connection.prepare('PRAGMA user_version').get()), 'user_version')
}
