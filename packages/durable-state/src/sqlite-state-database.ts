/**
 * A database of ours: one SQLite file in WAL mode, whose commits are on the disk before anything is said to be durable. Its
 * schema has a version and older ones are migrated when it is opened; one that a newer program has written is refused, and no
 * byte of it is changed.
 *
 * There are two ways to write, both in transactions with the same rules: `commit` for many callers at once, and
 * `transaction` for one that cannot wait.
 */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemTimers, type Timers } from '@nupeerstack/runtime'
import { CommitQueue, type WriteTurns } from './commit-queue.ts'
import type { TransactionPoints } from './commits.ts'
import { createChangeFeed, createGaps, type OnChanges } from './sqlite-change-feed.ts'
import { asStateError } from './sqlite-errors.ts'
import { assertKnown, migrate, type SchemaStep } from './sqlite-migrate.ts'
import type { SqlStatement } from './sqlite-row.ts'
import { assertSound } from './sqlite-soundness.ts'
import { readStoredVersion } from './sqlite-stored-version.ts'
import { Transactions } from './sqlite-transactions.ts'
import { StateError } from './state-error.ts'
import { createWork } from './work.ts'

export interface StateDatabase extends Disposable {
  /**
   * Throws SQLite's own error where the statement does not fit the schema. What writes runs within work: of what is written
   * outside nobody is told.
   */
  prepare(sql: string): SqlStatement
  exec(sql: string): void
  /**
   * Runs `work`, which is synchronous, with that of others in the next transaction; resolves with its result when that is
   * durable. Work that throws undoes itself only. Where the disk is full and room can be made, all of it runs again: it
   * changes nothing but the database. Rejects with what it has thrown, or with StateError. `points` say what is committed.
   */
  commit<T>(points: TransactionPoints, work: () => T): Promise<T>
  /** As `commit`, at once and alone: durable when it returns. Not within work. */
  transaction<T>(points: TransactionPoints, work: () => T): T
  /** As `transaction`, for work that waits for something: until it is done nobody else may write. */
  longTransaction<T>(points: TransactionPoints, work: () => Promise<T>): Promise<T>
  /** Runs reads, synchronous, that all see one state, whatever other connections commit meanwhile. Within work: its own. */
  snapshot<T>(read: () => T): T
  /**
   * Within work: what brings memory back to what the database says, should the work or its transaction not come to be. Runs
   * before the caller of the work is told.
   */
  onUndone(restore: () => void): void
  /** Within work: runs `action` once it is durable, and never where it is undone. */
  afterCommit(action: () => void): void
  /**
   * Within work: what has been gathered in it under `key`, made by `open` at first; `flush` writes it down at the end of the
   * work. It is gone with the work, whichever way that ends.
   */
  gathered<T>(key: object, open: () => T, flush: (value: T) => void): T
}

export interface StateDatabaseDependencies {
  /** Called where the disk is full; says whether there is more room now, so that trying again makes sense. */
  readonly makeRoom?: (() => boolean) | undefined
  /** Whose turns of the event loop gather the work of `commit`; the machine's where unset. */
  readonly timers?: Pick<Timers, 'setImmediate'> | undefined
  /** With connections of other threads to the same file. */
  readonly turns?: WriteTurns | undefined
  /** Told of everything that changes; see `sqlite-change-feed.ts`. It costs nothing while nobody listens. */
  readonly onChanges?: OnChanges | undefined
}

export interface StateDatabaseConfig {
  readonly path: string
  /** Step n brings schema version n to version n + 1. */
  readonly schema: readonly SchemaStep[]
  /** `exclusive`: the file is locked for this connection alone, from the start on. `normal` where unset. */
  readonly locking?: 'normal' | 'exclusive'
  /** How long to wait for others that have the file; 5,000 where unset. */
  readonly busyTimeoutMs?: number
  /** `normal`: in a power cut the last commits may be lost, and no others. `full` where unset. */
  readonly synchronous?: 'full' | 'normal'
  /** Overwrites what is deleted where that costs no extra write. */
  readonly overwritesDeleted?: boolean
  /** Where a large change keeps what it may have to undo: in a file on whichever disk, or in memory. `file` where unset. */
  readonly temporary?: 'file' | 'memory'
  /** Pages in the log from which they are moved into the file; SQLite's 1,000 where unset. */
  readonly logPages?: number
}

/**
 * For whoever must not begin anything before: throws StateError where a newer program has written the database, it is none, or its
 * log is damaged.
 * Nothing is opened, and nothing changed.
 */
export function assertStateIsKnown({
  path,
  schema,
  synchronous = 'full',
}: Pick<StateDatabaseConfig, 'path' | 'schema' | 'synchronous'>): void {
  const { version, logDamagedAt } = readStoredVersion(path)
  const name = basename(path)
  assertKnown(version, { name, steps: schema })
  // Where commits are not synced, a crash may tear any of them.
  if (logDamagedAt === undefined || synchronous === 'normal') return
  throw new StateError(
    'damaged',
    `${name}-wal is damaged at byte ${logDamagedAt}, and what was committed from there on would be lost: nothing was changed`,
  )
}

/** Whether a database has ever been opened there, by a build that counted no versions too. Nothing is changed. */
export function hasState(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Opens the database, or makes it where it is missing. Throws StateError. */
export function openStateDatabase(
  { makeRoom, timers = systemTimers, turns, onChanges }: StateDatabaseDependencies,
  config: StateDatabaseConfig,
): StateDatabase {
  const { path, schema: steps, busyTimeoutMs = 5_000 } = config
  const name = basename(path)
  assertStateIsKnown(config)
  const connection = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
  try {
    connection.exec(pragmas(config))
    if (config.locking === 'exclusive') connection.exec('BEGIN IMMEDIATE; COMMIT')
    // Who shares the file with others has it from one who has looked.
    if (turns === undefined) assertSound(connection, name)
    const isMigrated = migrate(connection, { path, name, steps, makeRoom })
    const changes =
      onChanges === undefined ? createGaps(connection) : createChangeFeed(connection, onChanges, isMigrated)
    const transactions = new Transactions({ connection, changes, makeRoom }, name)
    return new SqliteStateDatabase(connection, transactions, new CommitQueue({ transactions, turns, timers }, name))
  } catch (cause) {
    connection.close()
    throw asStateError(cause, `cannot open ${path}`)
  }
}

function pragmas({
  locking,
  synchronous = 'full',
  overwritesDeleted,
  temporary,
  logPages,
}: StateDatabaseConfig): string {
  return [
    ...(locking === 'exclusive' ? ['locking_mode = EXCLUSIVE'] : []),
    'journal_mode = WAL',
    `synchronous = ${synchronous}`,
    ...(overwritesDeleted === true ? ['secure_delete = FAST'] : []),
    ...(temporary === 'memory' ? ['temp_store = MEMORY'] : []),
    ...(logPages === undefined ? [] : [`wal_autocheckpoint = ${logPages}`]),
  ]
    .map((pragma) => `PRAGMA ${pragma};`)
    .join(' ')
}

class SqliteStateDatabase implements StateDatabase {
  readonly #connection: DatabaseSync
  readonly #begin: SqlStatement
  readonly #end: SqlStatement
  readonly #transactions: Transactions
  readonly #queue: CommitQueue

  constructor(connection: DatabaseSync, transactions: Transactions, queue: CommitQueue) {
    this.#connection = connection
    this.#begin = connection.prepare('BEGIN')
    this.#end = connection.prepare('COMMIT')
    this.#transactions = transactions
    this.#queue = queue
  }

  prepare(sql: string): SqlStatement {
    return this.#connection.prepare(sql)
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  snapshot<T>(read: () => T): T {
    if (this.#connection.isTransaction) return read()
    this.#begin.run()
    try {
      return read()
    } finally {
      if (this.#connection.isTransaction) this.#end.run()
    }
  }

  commit<T>(points: TransactionPoints, work: () => T): Promise<T> {
    return this.#queue.commit(points, work)
  }

  transaction<T>(points: TransactionPoints, work: () => T): T {
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined
    const settle = {
      resolve: (value: T) => {
        outcome = { value }
      },
      reject: (error: unknown) => {
        outcome = { error }
      },
    }
    this.#transactions.run([createWork(points, work, settle)])
    return resultOf(outcome)
  }

  longTransaction<T>(points: TransactionPoints, work: () => Promise<T>): Promise<T> {
    return this.#transactions.runLong(points, work)
  }

  onUndone(restore: () => void): void {
    this.#transactions.current.onUndone(restore)
  }

  afterCommit(action: () => void): void {
    this.#transactions.current.afterCommit(action)
  }

  gathered<T>(key: object, open: () => T, flush: (value: T) => void): T {
    return this.#transactions.current.gathered(key, open, flush)
  }

  /** Commits what waits. */
  [Symbol.dispose](): void {
    this.#queue[Symbol.dispose]()
    if (this.#connection.isOpen) this.#connection.close()
  }
}

function resultOf<T>(outcome: { readonly value: T } | { readonly error: unknown } | undefined): T {
  if (outcome !== undefined && 'value' in outcome) return outcome.value
  throw outcome?.error
}
