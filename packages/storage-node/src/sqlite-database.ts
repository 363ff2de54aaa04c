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
  /**
   * Runs `work` as one transaction; what it throws rolls everything back. Not nestable. Where the disk is full and room
   * can be made, `work` runs again: it changes nothing but the database.
   */
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
/** SQLITE_IOERR_WRITE: what SQLite makes of a quota that is used up, and of other failures. */
const sqliteWriteFailed = 778

/** `makeRoom` is called where the disk is full, and says whether there is more room now. Throws DatabaseError. */
export function openNodeDatabase(path: string, makeRoom: () => boolean = () => false): NodeDatabase {
  const connection = new DatabaseSync(path, { timeout: lockTimeoutMs })
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    // A large delete keeps what it may have to undo in a temporary file, on whichever disk: here it is a few pages.
    connection.exec('PRAGMA temp_store = MEMORY')
    connection.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (cause) {
    connection.close()
    throw translate(cause, `cannot open ${path}`)
  }
  return new SqliteNodeDatabase(connection, makeRoom)
}

class SqliteNodeDatabase implements NodeDatabase {
  readonly #connection: DatabaseSync
  readonly #makeRoom: () => boolean
  #afterCommit: (() => void)[] | undefined
  readonly #gathered = new Map<object, { readonly value: unknown; readonly flush: () => void }>()

  constructor(connection: DatabaseSync, makeRoom: () => boolean) {
    this.#connection = connection
    this.#makeRoom = makeRoom
  }

  prepare(sql: string): StatementSync {
    return this.#connection.prepare(sql)
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  transaction<T>(work: () => T): T {
    while (true) {
      try {
        return this.#attempt(work)
      } catch (cause) {
        if (!isOutOfRoom(cause) || !this.#makeRoom())
          throw translate(cause, 'a transaction of the node database failed')
      }
    }
  }

  #attempt<T>(work: () => T): T {
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
      throw cause
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

function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  return error.errcode === sqliteFull || error.errcode === sqliteWriteFailed
}

/** SQLite's own errors become ours; everything else was thrown by the work and passes. */
function translate(cause: unknown, attempted: string): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause)) return cause
  const code = cause.errcode === sqliteBusy ? 'in-use' : cause.errcode === sqliteFull ? 'full' : 'failed'
  return new DatabaseError(code, `${attempted}: ${cause.message}`, { cause })
}
