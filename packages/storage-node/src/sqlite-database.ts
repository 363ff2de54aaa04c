/**
 * The node's one database, `node.db`: shard index, deal book and registers share it, so that a signed revision, its deal
 * tree and the shards it keeps or frees become durable together or not at all. A commit has reached the disk when
 * `transaction` returns (WAL, synchronous FULL), and the file is locked for this process alone.
 */
import assert from 'node:assert/strict'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

export interface NodeDatabase extends Disposable {
  prepare(sql: string): StatementSync
  exec(sql: string): void
  /** Runs `work` as one transaction; what it throws rolls everything back. Not nestable. */
  transaction<T>(work: () => T): T
  /**
   * Within a transaction: what has been gathered in it under `key`, made by `open` at first; `flush` writes it down just
   * before the commit. It is gone with the transaction, whichever way that ends.
   */
  gathered<T>(key: object, open: () => T, flush: (value: T) => void): T
  /** Within a transaction: runs `action` once it is durable, and never where it is rolled back. */
  afterCommit(action: () => void): void
}

export type DatabaseErrorCode = 'in-use' | 'full' | 'failed'

/** `in-use`: another process has the file. `full`: no space on its disk. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** How long to wait for a process that is just ending and still has the file. */
const lockTimeoutMs = 500
const sqliteBusy = 5
const sqliteFull = 13

/** Opens or creates the database. Throws DatabaseError. */
export function openNodeDatabase(path: string): NodeDatabase {
  const connection = new DatabaseSync(path, { timeout: lockTimeoutMs })
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    connection.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (cause) {
    connection.close()
    throw translate(cause, `cannot open ${path}`)
  }
  return new SqliteNodeDatabase(connection)
}

class SqliteNodeDatabase implements NodeDatabase {
  readonly #connection: DatabaseSync
  #afterCommit: (() => void)[] | undefined
  readonly #gathered = new Map<object, { readonly value: unknown; readonly flush: () => void }>()

  constructor(connection: DatabaseSync) {
    this.#connection = connection
  }

  prepare(sql: string): StatementSync {
    return this.#connection.prepare(sql)
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  transaction<T>(work: () => T): T {
    assert(this.#afterCommit === undefined, 'transactions do not nest')
    const actions: (() => void)[] = []
    this.#afterCommit = actions
    let result: T
    try {
      this.#connection.exec('BEGIN IMMEDIATE')
      result = work()
      for (const { flush } of this.#gathered.values()) flush()
      this.#connection.exec('COMMIT')
    } catch (cause) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK')
      throw translate(cause, 'a transaction of the node database failed')
    } finally {
      this.#afterCommit = undefined
      this.#gathered.clear()
    }
    for (const action of actions) action()
    return result
  }

  gathered<T>(key: object, open: () => T, flush: (value: T) => void): T {
    assert(this.#afterCommit !== undefined, 'gathered is called within a transaction')
    const known = this.#gathered.get(key)
    if (known !== undefined) return known.value as T
    const value = open()
    this.#gathered.set(key, { value, flush: () => flush(value) })
    return value
  }

  afterCommit(action: () => void): void {
    assert(this.#afterCommit !== undefined, 'afterCommit is called within a transaction')
    this.#afterCommit.push(action)
  }

  [Symbol.dispose](): void {
    if (this.#connection.isOpen) this.#connection.close()
  }
}

/** SQLite's own errors become ours; everything else was thrown by the work and passes. */
function translate(cause: unknown, attempted: string): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause)) return cause
  const code = cause.errcode === sqliteBusy ? 'in-use' : cause.errcode === sqliteFull ? 'full' : 'failed'
  return new DatabaseError(code, `${attempted}: ${cause.message}`, { cause })
}
