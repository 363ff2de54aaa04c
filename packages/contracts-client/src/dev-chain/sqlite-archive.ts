/**
 * The past of a development chain on disk: every block and receipt, and the state at one block, the checkpoint. A chain
 * that starts reads it instead of doing everything again; what came after the checkpoint stands in the journal.
 *
 * Invariants: `account` and `slot` are the whole state at the checkpoint; `touched` names what the archived blocks
 * since then have changed; a checkpoint moves in one transaction. Blocks above the checkpoint may be lost: they are
 * archived again from the replayed chain.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  bytesOf,
  numberOf,
  openStateDatabase,
  type Row,
  type SchemaStep,
  type SqlValue,
  type StateDatabase,
  textOf,
} from '@nupeerstack/durable-state'
import { devChainCommits } from '../commits.ts'

export interface ArchivedBlock {
  readonly number: number
  readonly hash: string
  /** As JSON-RPC gives it, with whole transactions. */
  readonly body: RpcBlock
  readonly receipts: readonly RpcReceipt[]
  readonly touched: readonly TouchedAccount[]
}

export interface RpcBlock {
  readonly hash: string
  readonly transactions: readonly { readonly hash: string }[]
}

export interface RpcReceipt {
  readonly transactionHash: string
  readonly logs: readonly RpcLog[]
}

export interface RpcLog {
  readonly address: string
  readonly topics: readonly string[]
}

/** What a block has changed: an account, and slots of its storage. */
export interface TouchedAccount {
  readonly address: string
  readonly slots: readonly string[]
}

export interface ArchivedAccount {
  readonly address: string
  readonly balance: string
  readonly nonce: string
  readonly code: string
}

export interface ArchivedSlot {
  readonly address: string
  readonly slot: string
  readonly value: string
}

/** Bodies of so many blocks are kept whole: the EVM knows 256 hashes, people look back some minutes. */
const wholeBlocks = 1_000

/** Version 1. Archives that programs without versions have made have the same tables: each is made where it is missing. */
const firstSchema = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS block (number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS receipt (hash TEXT PRIMARY KEY, block INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS receipt_by_block ON receipt (block);
  CREATE TABLE IF NOT EXISTS touched (
    block INTEGER NOT NULL, address TEXT NOT NULL, slot TEXT NOT NULL, PRIMARY KEY (block, address, slot)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS account (
    address TEXT PRIMARY KEY, balance TEXT NOT NULL, nonce TEXT NOT NULL, code TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS slot (
    address TEXT NOT NULL, slot TEXT NOT NULL, value TEXT NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (address, slot)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS slot_by_change ON slot (changed);
`

/** Step n brings version n to version n + 1. What has been released is never changed. */
export const archiveSchema: readonly SchemaStep[] = [firstSchema]

/** Opens or makes the archive in one file. Throws StateError. */
export class Archive implements Disposable {
  readonly #database: StateDatabase

  constructor(path: string) {
    // What is archived after a checkpoint need not survive a power cut; the checkpoint must.
    this.#database = openStateDatabase({}, { path, schema: archiveSchema, synchronous: 'normal' })
  }

  /** Block whose state is archived; `undefined` where there is none yet. */
  get checkpoint(): number | undefined {
    const row = this.#one('SELECT value FROM meta WHERE name = ?', 'checkpoint')
    return row === undefined ? undefined : numberOf(row, 'value')
  }

  /** The newest archived block. */
  get head(): { readonly number: number; readonly hash: string } | undefined {
    const row = this.#one('SELECT number, hash FROM block ORDER BY number DESC LIMIT 1')
    return row === undefined ? undefined : { number: numberOf(row, 'number'), hash: textOf(row, 'hash') }
  }

  addBlock({ number, hash, body, receipts, touched }: ArchivedBlock): void {
    this.#database.transaction(devChainCommits.blockArchived, () => {
      this.#run('INSERT OR REPLACE INTO block VALUES (?, ?, ?)', number, hash, pack(body))
      for (const receipt of receipts) {
        this.#run('INSERT OR REPLACE INTO receipt VALUES (?, ?, ?)', receipt.transactionHash, number, pack(receipt))
      }
      for (const { address, slots } of touched) {
        for (const slot of ['', ...slots])
          this.#run('INSERT OR REPLACE INTO touched VALUES (?, ?, ?)', number, address, slot)
      }
    })
  }

  /** Forgets blocks above `number`. */
  cutBack(number: number): void {
    this.#database.transaction(devChainCommits.archiveCutBack, () => {
      this.#run('DELETE FROM block WHERE number > ?', number)
      this.#run('DELETE FROM receipt WHERE block > ?', number)
      this.#run('DELETE FROM touched WHERE block > ?', number)
    })
  }

  /** Accounts and slots that changed since the checkpoint. */
  touched(): { readonly addresses: readonly string[]; readonly slots: readonly Omit<ArchivedSlot, 'value'>[] } {
    const addresses = this.#all('SELECT DISTINCT address FROM touched ORDER BY address')
    const slots = this.#all("SELECT DISTINCT address, slot FROM touched WHERE slot <> '' ORDER BY address, slot")
    return {
      addresses: addresses.map((row) => textOf(row, 'address')),
      slots: slots.map((row) => ({ address: textOf(row, 'address'), slot: textOf(row, 'slot') })),
    }
  }

  /**
   * Moves the checkpoint to `number` with these changes of state. It becomes durable once `prove` has returned, which
   * sees the new state already; where that throws, nothing has changed.
   */
  async moveCheckpoint<T>(
    number: number,
    changes: { readonly accounts: readonly ArchivedAccount[]; readonly slots: readonly ArchivedSlot[] },
    prove: () => Promise<T>,
  ): Promise<T> {
    this.#database.exec('PRAGMA synchronous = FULL')
    try {
      return await this.#database.longTransaction(devChainCommits.checkpointMoved, async () => {
        for (const { address, balance, nonce, code } of changes.accounts) {
          this.#run('INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?)', address, balance, nonce, code)
        }
        for (const { address, slot, value } of changes.slots) {
          this.#run('INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?)', address, slot, value, number)
        }
        this.#run('DELETE FROM touched')
        this.#shortenBlocks(this.checkpoint ?? 0, number - wholeBlocks)
        this.#run("INSERT OR REPLACE INTO meta VALUES ('checkpoint', ?)", number)
        return await prove()
      })
    } finally {
      this.#database.exec('PRAGMA synchronous = NORMAL')
    }
  }

  block(number: number): RpcBlock | undefined {
    return unpack(this.#one('SELECT body FROM block WHERE number = ?', number))
  }

  blockByHash(hash: string): RpcBlock | undefined {
    return unpack(this.#one('SELECT body FROM block WHERE hash = ?', hash))
  }

  receipt(hash: string): RpcReceipt | undefined {
    return unpack(this.#one('SELECT body FROM receipt WHERE hash = ?', hash))
  }

  /** The transaction, while its block's body is kept whole. */
  transaction(hash: string): object | undefined {
    const place = this.#one('SELECT block FROM receipt WHERE hash = ?', hash)
    if (place === undefined) return undefined
    return this.block(numberOf(place, 'block'))?.transactions.find((transaction) => transaction.hash === hash)
  }

  /** Logs of the blocks from `first` to `last`, in order. */
  logs(first: number, last: number): RpcLog[] {
    const rows = this.#all('SELECT body FROM receipt WHERE block BETWEEN ? AND ?', first, last)
    const receipts = rows.map((row) => unpack<RpcReceipt & { blockNumber: string; transactionIndex: string }>(row))
    const place = (receipt: (typeof receipts)[number]): number =>
      Number(receipt?.blockNumber) * 2 ** 20 + Number(receipt?.transactionIndex)
    return receipts.sort((a, b) => place(a) - place(b)).flatMap((receipt) => receipt?.logs ?? [])
  }

  account(address: string): ArchivedAccount | undefined {
    const row = this.#one('SELECT * FROM account WHERE address = ?', address)
    return row === undefined ? undefined : accountOf(row)
  }

  slot(address: string, slot: string): string | undefined {
    const row = this.#one('SELECT value FROM slot WHERE address = ? AND slot = ?', address, slot)
    return row === undefined ? undefined : textOf(row, 'value')
  }

  accounts(): ArchivedAccount[] {
    return this.#all('SELECT * FROM account ORDER BY address').map(accountOf)
  }

  /** The slots that changed last, at most `limit`, in a fixed order. */
  recentSlots(limit: number): ArchivedSlot[] {
    const sql = 'SELECT address, slot, value FROM slot ORDER BY changed DESC, address, slot LIMIT ?'
    return this.#all(sql, limit).map((row) => ({
      address: textOf(row, 'address'),
      slot: textOf(row, 'slot'),
      value: textOf(row, 'value'),
    }))
  }

  [Symbol.dispose](): void {
    this.#database[Symbol.dispose]()
  }

  /** Takes the transactions out of the blocks above `first` up to `last`; their receipts stay. */
  #shortenBlocks(first: number, last: number): void {
    const from = Math.max(0, first - wholeBlocks)
    const numbers = 'SELECT DISTINCT block FROM receipt WHERE block > ? AND block <= ?'
    for (const row of this.#all(numbers, from, last)) {
      const block = numberOf(row, 'block')
      const body = this.block(block)
      if (body !== undefined)
        this.#run('UPDATE block SET body = ? WHERE number = ?', pack({ ...body, transactions: [] }), block)
    }
  }

  #run(sql: string, ...values: SqlValue[]): void {
    this.#database.prepare(sql).run(...values)
  }

  #one(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#database.prepare(sql).get(...values)
  }

  #all(sql: string, ...values: SqlValue[]): Row[] {
    return this.#database.prepare(sql).all(...values)
  }
}

function pack(value: object): Uint8Array {
  return deflateRawSync(JSON.stringify(value))
}

/** Only `pack` has ever written it. */
function unpack<T>(row: Row | undefined): T | undefined {
  return row === undefined ? undefined : JSON.parse(inflateRawSync(bytesOf(row, 'body')).toString())
}

function accountOf(row: Row): ArchivedAccount {
  return {
    address: textOf(row, 'address'),
    balance: textOf(row, 'balance'),
    nonce: textOf(row, 'nonce'),
    code: textOf(row, 'code'),
  }
}
